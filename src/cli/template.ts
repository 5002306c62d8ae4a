import { newest } from '../scheme';
import { describeTemplate } from '../table/template';
import { templateXlsx } from '../workbook/xlsx/template';

/** The blank workbook (ひな形) of the newest rule book, as the bytes of an .xlsx file. */
export async function templateBytes(): Promise<Uint8Array> {
  return templateXlsx(describeTemplate(newest));
}
