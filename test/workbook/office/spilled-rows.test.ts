import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/base/cells';
import { atOnce } from '../../../src/base/pieces';
import type { SheetContent } from '../../../src/base/sheet-content';
import { spilledHeights } from '../../../src/workbook/office/plan/spilled-rows';

/** A block below two rows of head: 受付番号 and a name that wraps at ten half-width characters. */
const sheet = (names: readonly CellValue[], style: 'wrap' | 'text' = 'wrap'): SheetContent => ({
  name: '業務改善計画',
  table: null,
  styles: [{ area: { row: 3, column: 1, rows: names.length, columns: 1 }, style }],
  mark: 'KAIGO_HOJO_SHEET_PLANS',
  cells: [['業務改善計画'], ['注記']],
  blocks: [
    {
      row: 2,
      column: 0,
      call: '=GRANT_REPORT("業務改善計画",申請[#All],算定[#Headers])',
      values: [['受付番号', '法人名'], ...names.map((name, at): CellValue[] => [`A${at}`, name])],
    },
  ],
  widths: [10, 10],
  frozenRows: 3,
});

const heights = (content: SheetContent) => atOnce(spilledHeights(content));

describe('rows that a call spills words into', () => {
  it('are as high as their words need, equal ones together', () => {
    expect(heights(sheet(['甲会', '社会福祉法人朝日会', '社会福祉法人青空会', null, 12]))).toEqual([
      { row: 3, rows: 1, height: 18 },
      { row: 4, rows: 2, height: 36 },
      { row: 6, rows: 2, height: 18 },
    ]);
  });

  it('keep their height where everything fits, or nothing wraps', () => {
    expect(heights(sheet(['甲会', '乙会']))).toEqual([]);
    expect(heights(sheet(['社会福祉法人朝日会'], 'text'))).toEqual([]);
  });

  it('stay on one line where there would be too many commands', () => {
    const mixed = (count: number) =>
      Array.from({ length: count }, (_, at) => (at % 2 === 0 ? '甲会' : '社会福祉法人朝日会'));
    expect(heights(sheet(mixed(600)))).toHaveLength(600);
    expect(heights(sheet(mixed(603)))).toBeNull();
    // a thousand rows of one height are one command
    expect(heights(sheet(Array<string>(1_000).fill('社会福祉法人朝日会')))).toHaveLength(1);
  });
});
