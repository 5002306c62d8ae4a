import { type IWorkbookData, LocaleType } from '@univerjs/core';
import { DECLARATION, dialect, emptyPackage, WORKBOOK } from '../../src/ooxml/package/empty-package';
import { stylesPart } from '../../src/ooxml/styles/styles-part';
import { WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import { SHEET_TYPE } from '../../src/workbook/xlsx/sheets';
import type { OpenedFile } from './workbook-file';

const SHEET = 'Sheet1';

/** The workbook that stands open where there is no sample. */
export function blankWorkbook(): OpenedFile {
  const sheet = { id: 'sheet-1', name: SHEET, rowCount: 1_000, columnCount: 40, cellData: {} };
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

/** The file that {@link blankWorkbook} is saved into. */
export function blankFile(): Uint8Array {
  const parts = emptyPackage();
  const part = 'xl/worksheets/sheet1.xml';
  parts.add(part, `${DECLARATION}<worksheet xmlns="${dialect.main}"><sheetData/></worksheet>`, SHEET_TYPE);
  const id = parts.relate(WORKBOOK, `${dialect.relationships}/worksheet`, part);
  const list = `<sheets><sheet name="${SHEET}" sheetId="1" r:id="${id}"/></sheets>`;
  parts.setText(
    WORKBOOK,
    `${DECLARATION}<workbook xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">${list}</workbook>`,
  );
  stylesPart(parts, new WorkbookPart(parts, WORKBOOK));
  return parts.save();
}
