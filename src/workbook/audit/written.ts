import { cellAddress } from '../../base/a1';
import type { CellValue, FormulaCell } from '../../base/cells';
import { SHEETS } from '../../catalogue/sheets/headers';
import { amountColumns } from '../../report/columns/amount';
import { applicationOutput } from '../../report/columns/application';
import { positionOf } from '../../report/columns/column';
import { lineOutput } from '../../report/columns/line';
import { placedAt, type PlacedColumns } from '../write/columns';

const GRANT = positionOf(amountColumns, 'amount');

/** References to what the add-in wrote as values, with those values. */
export interface WrittenCells {
  line(record: number, value: CellValue): FormulaCell;
  computed(record: number, value: CellValue): FormulaCell;
  planned(record: number, value: CellValue): FormulaCell;
  /** 補助額 in the n-th row of 算定. */
  grant(row: number, value: CellValue): FormulaCell;
}

export function writtenCells(columns: readonly PlacedColumns[]): WrittenCells {
  const at =
    (kind: 'applications' | 'lines', header: string) =>
    (record: number, value: CellValue): FormulaCell => {
      const found = placedAt(columns, kind, record);
      if (found === null) throw new Error('no columns were written');
      const { placed, row } = found;
      const column = placed.write.column + placed.write.headers.indexOf(header);
      return reference(cellAddress(placed.write.sheet, row, column), value);
    };
  return {
    line: at('lines', lineOutput.eligibleCost.header),
    computed: at('applications', applicationOutput.computed.header),
    planned: at('applications', applicationOutput.planned.header),
    grant: (row, value) => reference(cellAddress(SHEETS.amounts, row + 1, GRANT), value),
  };
}

/** A blank cell stays blank instead of becoming 0. */
const reference = (address: string, value: CellValue): FormulaCell => ({
  formula: `=IF(${address}="","",${address})`,
  value: value ?? '',
});
