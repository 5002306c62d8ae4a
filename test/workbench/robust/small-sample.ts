import { makeCollection } from '../../../samples/collection';
import { HEADER_ROW } from '../../../samples/input-sheets';
import { makeWorkbook } from '../../../samples/workbook';

const APPLICATIONS = 12;
/** The last row of 申請, as Excel counts it. */
export const LAST_ROW = HEADER_ROW + APPLICATIONS;

/**
 * The sample with its first applications alone: its sheets, tables and looks, for what is run over and over and does
 * not depend on the rows.
 */
export function smallSample(): Promise<Uint8Array> {
  const applications = makeCollection().applications.slice(0, APPLICATIONS);
  return makeWorkbook({ applications, lines: applications.flatMap((application) => application.lines) });
}
