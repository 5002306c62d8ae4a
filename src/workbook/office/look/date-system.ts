import { excelCode } from '../errors';

/**
 * True when the workbook counts days from 1904. Excel offers no property for it, but its own DATE answers:
 * the second day of 1904 is 1 there and 1463 elsewhere.
 */
export async function countsFrom1904(context: Excel.RequestContext): Promise<boolean> {
  const secondDay = context.workbook.functions.date(1904, 1, 2).load('value');
  try {
    await context.sync();
  } catch (error) {
    // a host without worksheet functions; workbooks from old Macs are not opened there
    if (excelCode(error) === 'ApiNotFound') return false;
    // any other failure says nothing of the dates, which must not be guessed
    throw error;
  }
  return Number(secondDay.value) === 1;
}
