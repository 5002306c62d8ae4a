import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { decidedOf } from '../../src/grant/joint/decided';
import { Receipts } from '../../src/table/cells/receipts';
import type { NamedTable } from '../../src/table/find/grid';
import { DECIDED_TABLES } from '../../src/table/stages/decided-columns';
import { missingDecided, readDecided } from '../../src/table/stages/decided-records';
import { decidedMatrices, locateDecided } from '../../src/table/stages/decided-tables';
import { gridOf } from '../cases/engine';

/** 交付決定, 変更 and 確定 among the sheets of a workbook, and what stands in their cells. */

type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

const DECISIONS: CellValue[][] = [
  ['受付番号', '決定番号', '決定日', '交付決定額'],
  ['A1', '指令1', '2026-08-01', 240_000],
];
const CHANGES: CellValue[][] = [
  ['受付番号', '回', '承認日', '種別', '変更申請額'],
  ['A1', 1, '2026-10-01', '中止', null],
];
const SETTLEMENTS: CellValue[][] = [
  ['受付番号', '交付決定額', '確定額', '手修正額'],
  ['A1', 240_000, 200_000, null],
];

const gridsOf = (sheets: Sheets) => Object.entries(sheets).map(([name, values]) => gridOf(name, values));

const located = (sheets: Sheets, tables: readonly NamedTable[] = [], taken: readonly string[] = []) => {
  const grids = gridsOf(sheets);
  const heads = grids.filter(({ sheet }) => taken.includes(sheet)).map((grid) => ({ grid, headerRow: 0 }));
  return locateDecided(grids, tables, heads);
};

/** Sheet, table, header row and records of what was found. */
const found = (...args: Parameters<typeof located>): (string | null)[] => {
  const places = located(...args);
  return DECIDED_TABLES.map((kind) => {
    const place = places[kind];
    return (
      place && `${place.grid.sheet} ${place.tableName ?? '-'} ${place.headerRow} ${place.rows.join(',')}`
    );
  });
};

describe('the tables', () => {
  it('are found by their names and headers', () => {
    expect(found({ 交付決定: DECISIONS, 変更: CHANGES, 確定: SETTLEMENTS })).toEqual([
      '交付決定 - 0 1',
      '変更 - 0 1',
      '確定 - 0 1',
    ]);
  });

  it('below a title, without the row of totals, and under other names of the field', () => {
    const sheets = {
      交付決定一覧: [
        ['令和8年度 交付決定', null],
        [null, null],
        ['※受付番号', '交付決定額（円）'],
        ['A1', 1],
        [null, null],
        ['A2', 2],
        ['合計', 3],
      ],
      変更承認: [
        ['受付番号', '承認年月日', '変更の種別'],
        ['A1', '2026-10-01', '廃止'],
      ],
      額の確定: [
        ['受付番号', '交付確定額'],
        ['A1', 0],
      ],
    };
    expect(found(sheets)).toEqual(['交付決定一覧 - 2 3,5', '変更承認 - 0 1', '額の確定 - 0 1']);
  });

  it('a table of Excel by its own name on whatever sheet, before a plain range', () => {
    const area = { row: 0, column: 0, rows: 2, columns: 4 };
    const tables = [{ name: '交付決定', sheet: '決定', area }];
    const other = { 決定: DECISIONS, 交付決定: [...DECISIONS, ['A2', '指令2', '2026-08-01', 0]] };
    expect(found(other, tables)[0]).toBe('決定 交付決定 0 1');
    expect(found({ 決定: DECISIONS }, [{ name: 'テーブル1', sheet: '決定', area }])[0]).toBeNull();
    expect(found({ 交付決定: DECISIONS }, [{ name: 'テーブル1', sheet: '交付決定', area }])[0]).toBe(
      '交付決定 テーブル1 0 1',
    );
  });

  it.each<[name: string, values: CellValue[][]]>([
    ['変更経費', [['受付番号', '回', '明細番号', '承認日', '種別'], ['A1', 1, 1, '2026-10-01', '中止']]],
    ['採択', [['受付番号', '採択', '採択額', '手修正額'], ['A1', '採択', 1, null]]],
    ['精算', [['受付番号', '交付決定額', '確定額'], ['A1', 1, 0]]],
    ['受付記録', [['受付日時', 'ファイル名', '変更', '受付番号', '承認日', '種別'], ['2026-06-01', 'a.csv', 1, 'A1', '2026-10-01', '中止']]],
    ['決定一覧', DECISIONS],
    ['交付決定（旧）', DECISIONS],
    ['交付決定', [['受付番号', '決定番号', '決定日'], ['A1', '指令1', '2026-08-01']]],
    ['交付決定', [['法人名', '交付決定額'], ['未来会', 0]]],
    ['変更', [['受付番号', '回', '種別'], ['A1', 1, '中止']]],
    ['変更', [['受付番号', '承認日'], ['A1', '2026-10-01']]],
    ['確定', [['受付番号', '手修正額'], ['A1', 0]]],
    ['確定', []],
  ])('%s is none of them: %j', (name, values) => {
    expect(found({ [name]: values })).toEqual([null, null, null]);
  }); // prettier-ignore

  it('a table that is read as something else is none of them', () => {
    expect(found({ 交付決定: DECISIONS }, [], ['交付決定'])).toEqual([null, null, null]);
  });
});

describe('their cells', () => {
  const decidedIn = (sheets: Sheets, receipt = 'A1', date1904 = false) => {
    const receipts = new Receipts();
    receipts.of(receipt);
    return decidedOf(readDecided(decidedMatrices(located(sheets)), receipts, date1904))(receipt);
  };

  it.each<[cell: CellValue, amount: number | null]>([
    [240_000, 240_000],
    ['２４０，０００', 240_000],
    ['¥240,000', 240_000],
    ['240,000円', 240_000],
    ['０', 0],
    [0, 0],
    [null, null],
    ['', null],
    ['　', null],
    ['#N/A', null],
    ['未定', null],
    [true, null],
    [-1, null],
  ])('交付決定額 %j', (cell, amount) => {
    const sheets = { 交付決定: [['受付番号', '交付決定額'], ['A1', cell]] };
    expect(decidedIn(sheets)).toEqual(amount === null ? null : { stage: 'decision', amount });
  }); // prettier-ignore

  it.each<[kind: CellValue, approvedOn: CellValue, isEnded: boolean]>([
    ['中止', '2026-10-01', true],
    ['廃止', 46_296, true],
    ['廃止', '46296', true],
    ['中止', '令和８年10月１日', true],
    ['中止（法人の解散）', '2026-10-01', true],
    ['中止・廃止', '2026-10-01', true],
    ['事業の廃止', '2026-10-01', true],
    ['中止の取消', '2026-10-01', false],
    ['中止せず', '2026-10-01', false],
    ['変更', '2026-10-01', false],
    ['変更・中止・廃止', '2026-10-01', false],
    ['中止', null, false],
    ['中止', '近日', false],
    [null, '2026-10-01', false],
    ['#REF!', '2026-10-01', false],
  ])('変更 of 種別 %j approved on %j', (kind, approvedOn, isEnded) => {
    const sheets = { 変更: [['受付番号', '承認日', '種別'], ['A1', approvedOn, kind]] };
    expect(decidedIn(sheets)).toEqual(isEnded ? { stage: 'ended', amount: 0 } : null);
  }); // prettier-ignore

  it('a day counts as the workbook counts its days', () => {
    const sheets = { 変更: [['受付番号', '承認日', '種別'], ['A1', 44_834, '中止']] }; // prettier-ignore
    expect(decidedIn(sheets, 'A1', true)).toEqual({ stage: 'ended', amount: 0 });
  });

  it('a 受付番号 is known however it is written, and blank rows belong to nobody', () => {
    const sheets = {
      確定: [
        ['受付番号', '確定額'],
        ['ａ１', '0円'],
        [null, 5],
      ],
    };
    expect(decidedIn(sheets)).toEqual({ stage: 'settlement', amount: 0 });
    expect(decidedIn(sheets, '')).toBeNull();
  });

  it('as a custom function gets them: a table that is not given is none, a column that is missing is named', () => {
    const receipts = new Receipts();
    expect(readDecided({}, receipts)).toBeUndefined();
    expect(readDecided({ decisions: null, changes: undefined }, receipts)).toBeUndefined();
    expect(readDecided({ settlements: SETTLEMENTS }, receipts)).toMatchObject({
      ...{ decisions: null, changes: null },
      settlements: [{ receiptNumber: 'A1', amount: { value: 200_000 }, byHand: { kind: 'blank' } }],
    });
    expect(missingDecided({ decisions: DECISIONS, changes: CHANGES, settlements: SETTLEMENTS })).toBeNull();
    expect(missingDecided({ decisions: null, settlements: [['受付番号']] })).toEqual({
      ...{ table: '確定', column: '確定額' },
    });
    expect(missingDecided({ changes: [['受付番号', '種別']] })).toEqual({ table: '変更', column: '承認日' });
  });
});
