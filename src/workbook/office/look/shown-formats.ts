import { rangeReference } from '../../../base/a1';
import { formatRows, unitOfFormat } from '../../../table/cells/format-units';
import type { SheetCells } from '../../port';
import type { Place } from './read';

/** Asks for the number formats of the first rows of some areas, in the request that is sent next. */
export const askFormats = (context: Excel.RequestContext, wanted: readonly Place[]): Excel.Range[] =>
  wanted.map(({ sheet, area }) => {
    const rows = Math.min(area.rows, formatRows(area.columns));
    const range = context.workbook.worksheets.getItem(sheet).getRange(rangeReference({ ...area, rows }));
    return range.load('numberFormat');
  });

/**
 * The number formats that were asked for with the values, of areas in which one of them names a unit; where that
 * request was too large, they are asked for again.
 */
export async function shownFormats(
  context: Excel.RequestContext,
  wanted: readonly Place[],
  asked: readonly Excel.Range[],
): Promise<readonly Pick<SheetCells, 'formats'>[]> {
  let found = asked.map(answered);
  if (found.includes(null)) {
    const again = askFormats(context, wanted);
    await context.sync();
    found = again.map(answered);
  }
  return found.map((rows) => {
    const formats = (rows ?? []).map((row) => row.map((format) => String(format ?? '')));
    return formats.some((row) => row.some((format) => unitOfFormat(format) !== null)) ? { formats } : {};
  });
}

/** null where Excel has not answered: the request broke off. */
function answered(range: Excel.Range): readonly (readonly unknown[])[] | null {
  try {
    return Array.isArray(range.numberFormat) ? range.numberFormat : null;
  } catch {
    return null;
  }
}
