import { readFileSync } from 'node:fs';
import type { CellValue } from '../../src/base/cells';
import type { Mark } from '../../src/base/marks';
import { columnMark } from '../../src/workbook/marks';
import { type Preparation, prepare } from '../../src/workbook/prepare/preparation';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { lookOnly, type SheetValues } from '../workbook/look-only';

const SAMPLE = 'samples/未来県_定着支援_申請一覧.xlsx';

type Row = Readonly<Record<string, CellValue>>;
type Sheets = SheetValues[];

const APPLICATIONS: readonly Row[] = [
  {
    受付番号: 'R8-0001',
    事業: '定着支援',
    法人名: '社会福祉法人 未来会',
    事業所名: 'みらいの里',
    常勤換算: 12.5,
  },
  { 受付番号: 'R8-0002', 事業: '定着支援', 法人名: '医療法人社団 髙橋会', 事業所名: 'さくら', 常勤換算: 30 },
];

const LINES: readonly Row[] = [
  { 受付番号: 'R8-0001', 明細番号: 1, 経費区分: '見守り', 品名: '見守りセンサー', 台数: 3, 支出額: 900_000 },
  {
    受付番号: 'R8-0001',
    明細番号: 2,
    経費区分: '介護ソフト',
    品名: '記録ソフト',
    台数: 1,
    支出額: 1_200_000,
  },
  { 受付番号: 'R8-0002', 明細番号: 1, 経費区分: 'インカム', 品名: 'インカム一式', 台数: 10, 支出額: 500_000 },
];

function matrixOf(rows: readonly Row[]): CellValue[][] {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))];
}

const plain = (): Sheets => [
  { name: '申請', values: matrixOf(APPLICATIONS) },
  { name: '経費', values: matrixOf(LINES) },
];

/** 経費 with other headers, and with notes of the clerk's beside it. */
function renamed(): Sheets {
  const lines = LINES.map(({ 経費区分: kind = null, 支出額: cost = null, 品名: item = null, ...row }) => ({
    ...row,
    種別: kind,
    税込の額: cost,
    製品名: item,
    担当: '高橋',
    電話確認の記録: null,
  }));
  return [
    { name: '申請', values: matrixOf(APPLICATIONS) },
    { name: '経費', values: matrixOf(lines) },
  ];
}

/** A copy of 申請 with common 受付番号, 支出額 in 千円, a column that may be 他補助, a number left blank. */
function doubtful(): Sheets {
  const lines = LINES.map(({ 支出額: cost = null, ...row }, at) => ({
    ...row,
    受付番号: at === 1 ? null : (row['受付番号'] ?? null),
    '支出額（千円）': cost,
    他の補助金等の有無: '無',
  }));
  return [
    { name: '申請', values: matrixOf(APPLICATIONS) },
    { name: '申請 (2)', values: matrixOf(APPLICATIONS) },
    { name: '経費', values: matrixOf(lines) },
    { name: '設定', values: [['項目', '値']] },
  ];
}

function flat(): Sheets {
  const rows = LINES.map((line) => ({
    ...APPLICATIONS.find((row) => row['受付番号'] === line['受付番号']),
    ...line,
    備考: '電話済み',
  }));
  return [{ name: '一覧', values: matrixOf(rows) }];
}

const SETTINGS: CellValue[][] = [
  ['項目', '値'],
  ['都道府県', '13'],
  ['税区分', '税込'],
  ['寄付金等の控除', null],
  ['パッケージ上限額', 12_000_000],
  ['補助率', '5/6'],
  ['端数処理の単位', 100],
];

/** Of 都道府県の確認: one done, one with a word of the clerk's. */
const TICKS: CellValue[][] = [
  ['確認:サービス種別の制限なし', '○'],
  ['確認:優先する機器の方針', '確認中'],
];

/** The columns of {@link renamed} that a clerk has mapped by hand. */
const MARKS: readonly Mark[] = [['category', '種別'] as const, ['cost', '税込の額'] as const].map(
  ([field, written]) => {
    const column = renamed()[1]?.values[0]?.indexOf(written) ?? -1;
    const area = { row: 0, column, rows: 1, columns: 1 };
    return { name: columnMark('lines', field), sheet: '経費', area };
  },
);

const scenes = {
  sample: () => openXlsx(new Uint8Array(readFileSync(SAMPLE))),
  lacking: () => lookOnly(renamed()),
  mapped: () => lookOnly(renamed(), MARKS),
  flat: () => lookOnly(flat()),
  asked: () => lookOnly(doubtful()),
  ticked: () => lookOnly([...plain(), { name: '設定', values: [...SETTINGS, ...TICKS] }]),
  settings: () => lookOnly([...plain(), { name: '設定', values: SETTINGS }]),
  noTable: () => lookOnly([{ name: 'メモ', values: [['打合せの記録'], ['6月1日']] }]),
  empty: () => lookOnly([{ name: 'Sheet1', values: [] }]),
} as const;

export type Scene = keyof typeof scenes;
export const SCENES = Object.keys(scenes) as Scene[];

/** What 準備 shows of a workbook as clerks have them. */
export const preparationOf = (scene: Scene): Promise<Preparation> => prepare(scenes[scene](), {});

/** What a check of the same workbook hands on. */
export const checkedOf = (scene: Scene): ReturnType<typeof procedure.check> =>
  procedure.check(scenes[scene](), { now: new Date('2026-06-15T01:30:00Z') });
