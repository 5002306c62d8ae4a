import { describe, expect, it } from 'vitest';
import { guessTables, headerRows, kindsAt } from '../../../src/table/pick/guess-table';
import { gridOf } from '../../cases/engine';
import { applications, ODD_MAPPING, oddLines } from './odd-workbook';

const numbers = new Set(['R8-001', 'R8-002']);
const named = (guess: ReturnType<typeof guessTables>[number] | undefined) =>
  Object.fromEntries((guess?.columns ?? []).map(({ wanted, column }) => [wanted.header, column.name]));

describe('この表ですか？: what is proposed', () => {
  it('headers of her own: sheet, header row, kind and every column', () => {
    const memo = gridOf('メモ', [
      ['打合せの記録', null],
      ['6月1日', '電話'],
    ]);
    const [guess] = guessTables([memo, gridOf('見積明細', oddLines)], { kinds: ['経費'], numbers });
    expect(guess).toMatchObject({ sheet: '見積明細', row: 2, kind: '経費' });
    expect(named(guess)).toEqual(ODD_MAPPING.columns);
  });

  it('of any kind: lines are lines, applications are applications', () => {
    expect(guessTables([gridOf('見積明細', oddLines)])[0]?.kind).toBe('経費');
    expect(guessTables([gridOf('Sheet1', applications)])[0]?.kind).toBe('申請');
  });

  it('by the values alone, where the headers say nothing', () => {
    const headers = ['あ', 'い', 'う', 'え', 'お', 'か'];
    const grid = gridOf('Sheet1', [headers, ...oddLines.slice(3)]);
    const [guess] = kindsAt(grid, 0, { kinds: ['経費'], numbers });
    expect(named(guess)).toMatchObject({ 受付番号: 'あ', 明細番号: 'い', 経費区分: 'う', 支出額: 'お' });
    expect(guess?.columns.every(({ by }) => by === 'values')).toBe(true);
  });

  it('applications by their values: 13 digits, 10 characters, a 事業, a 法人', () => {
    const grid = gridOf('受付簿', [
      ['案件', 'メニュー', '提出元', '識別', '施設コード', '届いた日'],
      ['A-1', '定着支援', '社会福祉法人 未来会', '4010001234567', '1370500011', '2026/6/1'],
      ['A-2', '定着支援', '医療法人社団 髙橋会', '7010001234568', '1370500029', '2026/6/2'],
    ]);
    const [guess] = guessTables([grid]);
    expect(guess?.kind).toBe('申請');
    expect(named(guess)).toMatchObject({
      受付番号: '案件',
      事業: 'メニュー',
      法人名: '提出元',
      法人番号: '識別',
      事業所番号: '施設コード',
    });
  });

  it('two header rows: the lower one, with the names that stand above its blank cells', () => {
    const grid = gridOf('明細', [
      ['整理No.', '枝番', '区分', '見積', null],
      [null, null, null, '金額', '数量'],
      ...oddLines
        .slice(3)
        .map(([no, branch, kind, , cost, units]) => [
          ...[no ?? null, branch ?? null, kind ?? null],
          ...[cost ?? null, units ?? null],
        ]),
    ]);
    const [guess] = guessTables([grid], { kinds: ['経費'], numbers });
    expect(guess?.row).toBe(1);
    expect(named(guess)).toEqual({
      受付番号: '整理No.',
      明細番号: '枝番',
      経費区分: '区分',
      支出額: '金額',
      台数: '数量',
    });
  });

  it('a record is no header row, nor is a title', () => {
    expect(headerRows(gridOf('見積明細', oddLines))[0]?.row).toBe(2);
    expect(headerRows(gridOf('メモ', [['打合せの記録'], ['6月1日']]))).toEqual([]);
  });
});
