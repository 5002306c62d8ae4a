import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import { MARK_PREFIX } from '../../src/base/marks';
import { openPackage } from '../../src/ooxml/package/open';
import type { Package } from '../../src/ooxml/package/package';
import { readSharedStrings } from '../../src/ooxml/workbook/shared-strings';
import { tableInfo, type TablePart } from '../../src/ooxml/workbook/table-part';
import { tablesOf } from '../../src/ooxml/workbook/tables';
import { type SheetEntry, WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import { readCharts } from './read-charts';
import { readGrid, type SharedGroups } from './read-grid';
import { workbookProtection } from './read-protection';
import { type FileStyles, readStyles, styleId } from './styles';
import type { FileMark, FileTable, UniverFile } from './types';

/** A file with its snapshot and what is needed to write changes of the snapshot back into it. */
export interface ReadFile extends UniverFile {
  readonly parts: Package;
  readonly workbookPart: string;
  readonly styles: FileStyles;
  readonly sheets: readonly FileSheet[];
}

export interface FileSheet {
  /** Id in the snapshot. */
  readonly id: string;
  readonly entry: SheetEntry;
  readonly shared: SharedGroups;
  readonly tables: readonly TablePart[];
}

/** Id in the snapshot of a sheet of the file. */
export const sheetSnapshotId = (sheetId: string): string => `sheet-${sheetId}`;

const JAPANESE = 'jaJP' as IWorkbookData['locale'];

export function readFile(bytes: Uint8Array): ReadFile {
  const { parts, workbook: workbookPart } = openPackage(bytes);
  const workbook = new WorkbookPart(parts, workbookPart);
  const styles = readStyles(parts, workbook);
  const strings = parts
    .relationships(workbookPart)
    .find(({ type }) => type.endsWith('/sharedStrings'))?.target;
  const context = {
    strings: readSharedStrings(parts, strings ?? undefined),
    date1904: workbook.date1904,
  };
  const { structure, veryHidden } = workbookProtection(parts, workbookPart);
  const sheets: FileSheet[] = [];
  const data: Record<string, Partial<IWorksheetData>> = {};
  for (const entry of workbook.sheets) {
    const id = sheetSnapshotId(entry.sheetId);
    const { sheet, shared } = readGrid(parts, entry.part, context, styles.digit);
    const [standard] = styles.formats;
    const font = standard ? { defaultStyle: standard } : {};
    const drawn = readCharts(parts, entry.part);
    const custom = {
      ...sheet.custom,
      ...(veryHidden.has(entry.sheetId) ? { veryHidden: true } : {}),
      ...(drawn.length > 0 ? { drawn } : {}),
    };
    data[id] = { ...sheet, ...font, custom, id, name: entry.name, hidden: entry.visible ? 0 : 1 };
    sheets.push({ id, entry, shared, tables: tablesOf(parts, entry) });
  }
  return {
    parts,
    workbookPart,
    styles,
    sheets,
    data: {
      id: 'workbook',
      name: '',
      appVersion: '',
      locale: JAPANESE,
      sheetOrder: sheets.map(({ id }) => id),
      sheets: data,
      custom: { ...structure, ...(workbook.date1904 ? { date1904: true } : {}) },
      styles: Object.fromEntries(styles.formats.map((format, index) => [styleId(index), format])),
      ...(styles.formats[0] ? { defaultStyle: styles.formats[0] } : {}),
      resources: [{ name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(definedNames(workbook)) }],
    },
    tables: sheets.flatMap(({ id, tables }) => tables.flatMap((table) => fileTable(table, id))),
    marks: workbook.marks.flatMap(({ name, sheet, area }): FileMark[] => {
      const owner = sheets.find(({ entry }) => entry.name === sheet);
      return owner ? [{ name, sheetId: owner.id, area }] : [];
    }),
  };
}

function fileTable(table: TablePart, sheetId: string): FileTable[] {
  const info = tableInfo(table, '');
  return info ? [{ name: info.name, sheetId, area: info.area }] : [];
}

/** Names that formulas use; the marks are handed over by themselves. */
function definedNames(workbook: WorkbookPart): Record<string, object> {
  const names = workbook.names.filter(
    ({ name, localSheetId }) =>
      localSheetId === undefined && !name.startsWith('_xlnm.') && !name.startsWith(MARK_PREFIX),
  );
  return Object.fromEntries(
    names.map(({ name, reference }, index) => {
      const id = `name-${index}`;
      return [
        id,
        { id, name, formulaOrRefString: reference, localSheetId: 'AllDefaultWorkbook', hidden: false },
      ];
    }),
  );
}
