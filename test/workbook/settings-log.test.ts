import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { headersOf } from '../../src/report/columns/column';
import type { SettingRow } from '../../src/table/settings/settings';
import { logColumns } from '../../src/workbook/log-columns';
import { prepare } from '../../src/workbook/prepare/preparation';
import { runWrite } from '../../src/workbook/run/procedure';
import { settingOrigins, settingsText } from '../../src/workbook/write/settings-log';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';

const row = (item: string, value: CellValue): SettingRow => ({ item, value }) as SettingRow;

const logRow = (time: string, actor: string, settings: string | null): CellValue[] =>
  headersOf(logColumns).map(
    (header) => ({ 日時: time, 操作者: actor, 設定: settings })[header as '日時'] ?? null,
  );

const log = (...rows: readonly CellValue[][]): CellValue[][] => [headersOf(logColumns), ...rows];

describe('the settings of a run in 操作記録', () => {
  it('are those that amounts and checks depend on, without names and letters', () => {
    const text = settingsText([
      row('税区分', '税込'),
      row('補助率', '4/5'),
      row('端数処理単位', 1000),
      row('限度台数:見守り', 20),
      row('寄付金等の控除', null),
      row('操作者', '未来 花子'),
      row('確認:サービス種別の制限なし', '○'),
      row('差戻しの担当', '高齢福祉課 03-0000-0000'),
    ]);
    expect(text).toBe(
      '税区分=税込、補助率=4/5、端数処理単位=1000、限度台数:見守り=20、確認:サービス種別の制限なし=○',
    );
  });
});

describe('since when a setting has its value', () => {
  const originOf = settingOrigins(
    log(
      logRow('2026-05-01 09:00', '田中', '税区分=税込、補助率=3/4'),
      logRow('2026-05-02 09:00', '佐藤', '税区分=税込、補助率=4/5、提出用コピーから除く列=法人名、事業所名'),
      logRow('2026-05-03 09:00', '', null),
      logRow('2026-05-04 09:00', '鈴木', '税区分=税込、補助率=4/5、提出用コピーから除く列=法人名、事業所名'),
    ),
  );

  it('is the first of the runs that had it without a break, and who made that', () => {
    expect(originOf('税区分', '税込')).toEqual({ kind: 'since', time: '2026-05-01 09:00', actor: '田中' });
    expect(originOf('補助率', '４/５')).toEqual({ kind: 'since', time: '2026-05-02 09:00', actor: '佐藤' });
    // never entered
    expect(originOf('パッケージ上限額', null)).toEqual({
      kind: 'since',
      time: '2026-05-01 09:00',
      actor: '田中',
    });
  });

  it('reads a list as one value', () => {
    expect(originOf('提出用コピーから除く列', '法人名、事業所名')).toMatchObject({
      kind: 'since',
      actor: '佐藤',
    });
  });

  it('is after the last run where it is another now', () => {
    expect(originOf('補助率', '3/4')).toEqual({ kind: 'changed', time: '2026-05-04 09:00', before: '4/5' });
    expect(originOf('パッケージ上限額', 5_000_000)).toEqual({
      kind: 'changed',
      time: '2026-05-04 09:00',
      before: '',
    });
    expect(originOf('税区分', null)).toEqual({ kind: 'changed', time: '2026-05-04 09:00', before: '税込' });
  });

  it('is not known without a run that says so', () => {
    expect(settingOrigins([])('税区分', '税込')).toBeNull();
    expect(settingOrigins(log(logRow('2026-05-01 09:00', '', null)))('税区分', '税込')).toBeNull();
    // of a version that did not write the settings down
    expect(
      settingOrigins([
        ['日時', '操作'],
        ['2026-05-01 09:00', '算定'],
      ])('税区分', '税込'),
    ).toBeNull();
  });
});

describe('準備 says who changed a setting and when', () => {
  const settings = (taxBasis: string): CellValue[][] => [
    ['項目', '値'],
    ['税区分', taxBasis],
    ['寄付金等の控除', 'しない'],
    ['操作者', '未来 花子'],
  ];

  it('from the runs before', async () => {
    const first = openXlsx(
      await workbookBytes([
        { name: '申請', values: matrixOf([applicationOf('経営改善', 'A1', { 支援機関: '税理士会' })]) },
        { name: '経費', values: matrixOf([lineOf('A1', 1, '支援費', 400_000)]) },
        { name: '設定', values: settings('税込') },
      ]),
    );
    const taxBasis = async (bytes: Uint8Array) =>
      (await prepare(openXlsx(bytes), {})).settings.find(({ key }) => key === 'taxBasis');
    await runWrite(first, { now: new Date('2026-06-30T05:00:00Z') }, false);
    const bytes = await first.save();
    expect((await taxBasis(bytes))?.origin).toEqual({
      kind: 'since',
      time: '2026-06-30 14:00',
      actor: '未来 花子',
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    const sheet = book.getWorksheet('設定');
    if (sheet) sheet.getCell('B2').value = '税抜';
    const changed = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await taxBasis(changed)).toMatchObject({
      value: '税抜',
      origin: { kind: 'changed', time: '2026-06-30 14:00', before: '税込' },
    });
  });
});
