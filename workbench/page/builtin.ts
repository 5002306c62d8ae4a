import type { IWorkbookData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import type { OpenedFile } from './workbookFile';

/** The workbook that stands open where there is no sample. */
export function blankWorkbook(): OpenedFile {
  const sheet = { id: 'sheet1', name: 'Sheet1', rowCount: 1_000, columnCount: 40, cellData: {} };
  const data: IWorkbookData = {
    id: 'workbook',
    name: '新しいブック.xlsx',
    appVersion: '0.25.1',
    locale: LocaleType.JA_JP,
    styles: {},
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  };
  return { data, tables: [], marks: [] };
}
