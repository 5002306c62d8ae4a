import { schemes } from '../scheme';
import { describeTemplate } from '../table/template';
import { templateXlsx } from '../workbook/xlsx/template';

/** The blank workbook (ひな形) of the newest rule book, as the bytes of an .xlsx file. */
export async function templateBytes(): Promise<Uint8Array> {
  const newest = schemes.at(-1);
  if (newest === undefined) throw new Error('there is no rule book');
  return templateXlsx(describeTemplate(newest));
}
