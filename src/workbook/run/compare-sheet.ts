import { inSlices } from '../../base/slices';
import { SHEETS } from '../../catalogue/sheets/headers';
import { SHEET_MARKS } from '../marks';
import type { WorkbookPort, WriteOp } from '../port';
import type { RunContext } from '../run-context';
import type { Comparison } from '../write/comparison';
import { comparisonCells } from '../write/comparison-parts';
import { comparisonSheet } from '../write/comparison-sheet';
import { applyOrUndo } from './apply-or-undo';
import { refuseForeign } from './foreign-sheet';
import { sheetStep } from './plan';

/** What writing the comparison came to. */
export interface ComparisonWritten {
  /** The sheet, whatever a clerk calls it. */
  readonly sheet: string;
  /** 0: it held all of it already, and nothing was written. */
  readonly changedCells: number;
  /** The operations that take it back. */
  readonly inverse: readonly WriteOp[];
}

/**
 * Writes 案の比較; a second run on the same scenarios leaves it as it was.
 * @throws WorkbookError where a sheet of the clerk's bears the name
 */
export async function writeComparison(
  port: WorkbookPort,
  comparison: Comparison,
  { pause, progress }: Pick<RunContext, 'pause' | 'progress'>,
): Promise<ComparisonWritten> {
  const info = await port.describe();
  const standing = info.marks.find(({ name }) => name === SHEET_MARKS.comparison)?.sheet;
  if (standing === undefined) refuseForeign(info, SHEETS.comparison);
  const content = comparisonSheet(comparisonCells(comparison), standing);
  const step = await sheetStep(port, content, info, (work) => inSlices(work, pause, progress));
  if (step === null) return { sheet: content.name, changedCells: 0, inverse: [] };
  progress?.signal?.throwIfAborted();
  const { op, inverse, changed } = step;
  await applyOrUndo(port, [op], [inverse], progress);
  return { sheet: content.name, changedCells: changed, inverse: [inverse] };
}
