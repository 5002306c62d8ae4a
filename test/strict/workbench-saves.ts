import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { SheetSource, toUniver, toXlsx } from '../../workbench/file';

type Sheet = Partial<IWorksheetData> & { cellData: Record<number, Record<number, ICellData>> };

/** A file saved by the workbench after every kind of change that its grid knows. */
export function savedByWorkbench(original: Uint8Array): Uint8Array {
  const { data, tables, marks } = toUniver(original);
  const copy = JSON.parse(JSON.stringify(data)) as IWorkbookData;
  const [first = '', second = ''] = copy.sheetOrder;
  changeCells(copy.sheets[first] as Sheet);
  changeLooks(copy.sheets[second] as Sheet);
  copy.sheets['added'] = {
    id: 'added',
    name: '控え & <写し>',
    cellData: {
      0: { 0: { v: '受付番号', t: 1, s: { bl: 1, bg: { rgb: 'rgb(255, 0, 0)' } } }, 1: { v: '額', t: 1 } },
      1: { 0: { v: '0012', t: 4 }, 1: { v: 1.5, t: 2, f: '=SUM(1,0.5)', s: { n: { pattern: '0.0"円"' } } } },
    },
    mergeData: [{ startRow: 3, endRow: 4, startColumn: 0, endColumn: 1 }],
    columnData: { 1: { w: 120 } },
    rowData: { 1: { h: 40, ia: 0 }, 6: { hd: 1 } },
    freeze: { xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 },
  };
  copy.sheetOrder.push('added');
  const added = { name: '控え表', sheetId: 'added', area: { row: 0, column: 0, rows: 2, columns: 2 } };
  const saved = toXlsx(original, copy, [...tables, added], marks);
  if (saved === original) throw new Error('the workbench saved no change');
  return saved;
}

/** New and changed text and figures, rows put up and hidden. */
function changeCells(sheet: Sheet): void {
  const rows = Object.keys(sheet.cellData).map(Number);
  const last = Math.max(...rows);
  sheet.cellData[last + 3] = {
    0: { v: '追記 _x0041_ \u0007', t: 1 },
    30: { v: 12, t: 2, s: { bl: 1, cl: { rgb: '#0000ff' } } },
  };
  sheet.rowData = { ...sheet.rowData, [last + 1]: { h: 50, ia: 0 }, [last + 5]: { hd: 1 } };
}

/** Widths, a pane and a merged area. */
function changeLooks(sheet: Sheet): void {
  const below = Math.max(...Object.keys(sheet.cellData).map(Number)) + 2;
  sheet.columnData = { ...sheet.columnData, 2: { w: 300 }, 40: { w: 80 } };
  sheet.freeze = { xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 };
  sheet.mergeData = [
    ...(sheet.mergeData ?? []),
    { startRow: below, endRow: below + 1, startColumn: 0, endColumn: 1 },
  ];
}

/** Sheets of a file put behind those of another, as Excel does it for the pane (insertWorksheetsFromBase64). */
export function sheetsPutInto(source: Uint8Array, target: Uint8Array): Uint8Array {
  const from = new SheetSource(source);
  const other = (name: string): readonly [string, string] => [name, `${name}_2`];
  return from.into(target, {
    sheets: new Map(from.sheets.map(({ name }) => other(name))),
    tables: new Map(from.sheets.flatMap(({ tables }) => tables).map(other)),
    isTaken: () => false,
  }).bytes;
}
