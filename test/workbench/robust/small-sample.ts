import { makeCollection } from '../../../samples/collection';
import { HEADER_ROW } from '../../../samples/input-sheets';
import { makeWorkbook } from '../../../samples/workbook';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';

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

const SETTINGS = '設定';

/** The same without 予算額, and so without 採択, whose sheets take requests of their own. */
export async function smallSampleWithoutBudget(): Promise<Uint8Array> {
  const workbook = openXlsx(await smallSample());
  const { area, values } = (await workbook.read([SETTINGS])).get(SETTINGS)!;
  const cells = values.flatMap(([item, before = null], at) =>
    String(item).startsWith('予算額')
      ? [{ row: area.row + at, column: area.column + 1, value: null, before }]
      : [],
  );
  if (cells.length === 0) throw new Error('no 予算額');
  await workbook.apply([{ op: 'answer', sheet: SETTINGS, cells }]);
  return workbook.save();
}
