import { describeTemplate } from '../documents/printed/describe-template';
import { templateXlsx } from '../documents/printed/template';
import { newest } from '../scheme';

/** The blank workbook (ひな形) of the newest rule book, as the bytes of an .xlsx file. */
export async function templateBytes(): Promise<Uint8Array> {
  return templateXlsx(describeTemplate(newest));
}
