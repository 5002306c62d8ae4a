import { describe, expect, it } from 'vitest';
import type { CellValue, StoredCell } from '../../../src/base/cells';
import type { SheetContent } from '../../../src/base/sheet-content';
import { cellCount, CELLS_PER_READ } from '../../../src/workbook/office/look/read';
import { writtenSheets } from '../../../src/workbook/office/look/sheet-cells';
import type { Watched } from '../../../src/workbook/office/look/watched-cells';

const content = (
  name: string,
  cells: readonly (readonly StoredCell[])[],
  blocks: SheetContent['blocks'] = [],
): SheetContent => ({
  name,
  cells,
  blocks,
  table: null,
  styles: [],
  widths: [],
  frozenRows: 0,
  mark: `KAIGO_HOJO_S_${name}`,
});

const watched = (mode: 'calls' | 'values', ...contents: readonly SheetContent[]): Watched[] =>
  writtenSheets(
    { marks: [] },
    contents.map((each) => ({ op: 'sheet', content: each })),
    mode,
  );

const expectedOf = ({ area, expected }: Watched): (CellValue | undefined)[][] =>
  Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => expected(row, column)),
  );

describe('what is looked at on sheets of ours once they are written', () => {
  it('is every cell; a formula may come to anything', () => {
    const [sheet] = watched(
      'calls',
      content('算定', [['受付番号', '額'], ['R8-1', 1_000], ['R8-2'], ['計', { formula: '=1+1', value: 2 }]]),
    );
    expect(sheet && expectedOf(sheet)).toEqual([
      ['受付番号', '額'],
      ['R8-1', 1_000],
      ['R8-2', null],
      ['計', undefined],
    ]);
  });

  it('goes by the mark where a clerk has given the sheet another name', () => {
    const sheet = content('算定', [['受付番号']]);
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const marks = [{ name: sheet.mark, sheet: '算定（控え）', area }];
    expect(writtenSheets({ marks }, [{ op: 'sheet', content: sheet }], 'calls')).toMatchObject([
      { sheet: '算定（控え）' },
    ]);
  });

  it('ends above a call, whose block comes later; where no call stands its values are looked at', () => {
    const block = { row: 1, column: 0, call: '=GRANT_REPORT("総括表")', values: [['事業'], ['定着支援']] };
    const sheet = content('総括表', [['総括表', '令和8年度'], [null], [null]], [block]);
    const [calls] = watched('calls', sheet);
    const [values] = watched('values', sheet);
    expect(calls && expectedOf(calls)).toEqual([['総括表', '令和8年度']]);
    expect(values && expectedOf(values).map(([cell]) => cell)).toEqual(['総括表', '事業', '定着支援']);
  });

  it('is no more than one request holds: of larger sheets the columns on the left, at least the first', () => {
    const rows = (count: number): StoredCell[][] =>
      Array.from({ length: count }, (_, n) => [`R8-${n}`, ...Array<number>(10).fill(n)]);
    const small = watched('calls', content('算定', rows(4_000)), content('指摘', rows(4_000)));
    expect(small.map(({ area }) => area.columns)).toEqual([11, 11]);
    const large = watched('calls', content('算定', rows(20_000)), content('指摘', rows(10_000)));
    expect(large.map(({ area }) => area.columns)).toEqual([3, 3]);
    expect(cellCount(large)).toBeLessThanOrEqual(CELLS_PER_READ.values);
    expect(large[0]?.area.rows).toBe(20_000);
    const [huge] = watched('calls', content('算定', rows(CELLS_PER_READ.values + 1)));
    expect(huge?.area).toMatchObject({ rows: CELLS_PER_READ.values + 1, columns: 1 });
  });

  it('leaves an empty content and every other operation out', () => {
    expect(watched('calls', content('算定', []))).toEqual([]);
    expect(writtenSheets({ marks: [] }, [{ op: 'dropSheet', name: '算定', mark: 'm' }], 'calls')).toEqual([]);
  });
});
