/**
 * True when the workbook counts days from 1904. Excel offers no property for it, but its own DATE answers:
 * the second day of 1904 is 1 there and 1463 elsewhere.
 */
export async function countsFrom1904(context: Excel.RequestContext): Promise<boolean> {
  const secondDay = context.workbook.functions.date(1904, 1, 2).load('value');
  try {
    await context.sync();
    return Number(secondDay.value) === 1;
  } catch {
    // a host without worksheet functions (ExcelApi 1.2); workbooks from old Macs are not opened there
    return false;
  }
}
