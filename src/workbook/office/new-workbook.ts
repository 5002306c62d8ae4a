import { base64 } from './base64';
import { supports } from './look/excel';

/**
 * Opens the bytes of an .xlsx file as a new workbook that is not saved yet (ExcelApi 1.8).
 * @returns false where this Excel cannot do it: the file has to reach the clerk in another way.
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<boolean> {
  if (!supports('1.8')) return false;
  try {
    await Excel.createWorkbook(base64(bytes));
    return true;
  } catch {
    // some Excels name the function and refuse it, by several codes
    return false;
  }
}
