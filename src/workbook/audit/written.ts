import { AMOUNT_HEADERS, APPLICATION_OUTPUT, LINE_OUTPUT, SHEETS } from '../../catalogue/headers';
import { cellAddress } from '../../table/grid';
import type { PlacedColumns } from '../columns';
import type { CellValue, FormulaCell } from '../port';

const [, , COMPUTED, PLANNED] = APPLICATION_OUTPUT;
const [ELIGIBLE] = LINE_OUTPUT;
const GRANT = AMOUNT_HEADERS.indexOf('補助額');

/** References to what the add-in wrote as values, with those values. */
export interface WrittenCells {
  line(record: number, value: CellValue): FormulaCell;
  computed(record: number, value: CellValue): FormulaCell;
  planned(record: number, value: CellValue): FormulaCell;
  /** 補助額 in the n-th row of 算定. */
  grant(row: number, value: CellValue): FormulaCell;
}

export function writtenCells(columns: readonly PlacedColumns[]): WrittenCells {
  const [applications, lines = applications] = columns;
  if (applications === undefined || lines === undefined) throw new Error('no columns were written');
  const at =
    ({ located, write }: PlacedColumns, header: string) =>
    (record: number, value: CellValue): FormulaCell => {
      const column = write.column + write.headers.indexOf(header);
      return reference(cellAddress(write.sheet, located.rows[record] ?? 0, column), value);
    };
  return {
    line: at(lines, ELIGIBLE),
    computed: at(applications, COMPUTED),
    planned: at(applications, PLANNED),
    grant: (row, value) => reference(cellAddress(SHEETS.amounts, row + 1, GRANT), value),
  };
}

/** A blank cell stays blank instead of becoming 0. */
const reference = (address: string, value: CellValue): FormulaCell => ({
  formula: `=IF(${address}="","",${address})`,
  value: value ?? '',
});
