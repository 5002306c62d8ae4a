import type { CellValue } from '../../base/cells';
import { forCell } from '../../catalogue/amounts/figures';
import { WITHDRAWN } from '../../catalogue/sheets/headers';
import { sheetTexts } from '../../catalogue/sheets/sheet-texts';
import { textOf } from '../../grant/input/cell';
import { takenBackBy, type Withdrawn } from '../../grant/input/withdrawn';
import { applicationOutput } from './application';
import { rowWith } from './column';
import { lineOutput } from './line';

/** Beside an application that was taken back. */
export const withdrawnCells = (withdrawn: Withdrawn): CellValue[] =>
  rowWith<typeof applicationOutput, CellValue>(applicationOutput, said(withdrawn));

/** And beside its lines. */
export const withdrawnLineCells = (withdrawn: Withdrawn): CellValue[] =>
  rowWith<typeof lineOutput, CellValue>(lineOutput, said(withdrawn));

const said = ({ application }: Withdrawn) => {
  const cell = takenBackBy(application);
  const written = cell === null ? '' : textOf(cell);
  return {
    verdict: WITHDRAWN,
    reason: forCell(sheetTexts.withdrawn(application.receiptNumber, written)),
  };
};
