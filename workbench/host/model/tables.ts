import { generateRandomId, type IMutationInfo, type Worksheet } from '@univerjs/core';
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  type ITableInfoWithUnitId,
  SetSheetTableMutation,
} from '@univerjs/preset-sheets-table';
import { RichApiError } from '../richapi/error';
import { type Area, fromCorners, intersection, lastColumn, toCorners } from './area';
import type { Book } from './book';
import { officeValue } from './coerce';

export interface Table {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header row and body; a totals row stands below it. */
  readonly area: Area;
}

interface TableNotes {
  totals: boolean;
  style: string;
}

const DEFAULT_STYLE = 'TableStyleMedium2';
/** A letter, an underscore or a backslash first; no spaces. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u;

/**
 * Tables (ListObjects). Univer holds them; the totals row and the style's name, which it has no place for, are
 * kept here.
 */
export class Tables {
  private readonly notes = new Map<string, TableNotes>();

  constructor(private readonly book: Book) {}

  list(sheet: Worksheet | null = null): readonly Table[] {
    const all = this.book.tableManager.getTableList(this.book.unitId).map(toTable);
    return sheet ? all.filter((table) => table.sheetId === sheet.getSheetId()) : all;
  }

  find(key: unknown, sheet: Worksheet | null = null): Table | null {
    const folded = String(key).toLowerCase();
    const all = this.list(sheet);
    return (
      all.find((table) => table.name.toLowerCase() === folded) ?? all.find(({ id }) => id === key) ?? null
    );
  }

  columnNames(table: Table): readonly string[] {
    this.book.change.flush();
    const sheet = this.book.core.getSheetBySheetId(table.sheetId);
    return Array.from({ length: table.area.columns }, (_, index) =>
      String(officeValue(sheet?.getCellRaw(table.area.row, table.area.column + index))),
    );
  }

  /** Makes a table over cells; blank and repeated headers get names of their own, as in Excel. */
  add(sheet: Worksheet, area: Area, name: string | null, id = generateRandomId()): Table {
    const location = 'TableCollection.add';
    if (this.list(sheet).some((other) => intersection(other.area, area))) {
      throw new RichApiError('InvalidArgument', location, 'A table cannot overlap another table.');
    }
    if (name !== null) this.checkName(name, null, location);
    this.nameHeaders(sheet, area);
    const table = { id, name: name ?? this.freeName(), sheetId: sheet.getSheetId(), area };
    this.book.change.run(this.addition(table), [this.removal(table)]);
    return table;
  }

  rename(table: Table, name: string): void {
    if (name === table.name) return;
    this.checkName(name, table, 'Table.name');
    this.book.change.run([this.naming(table, name)], [this.naming({ ...table, name }, table.name)]);
  }

  /** A new extent with the same header row. */
  resize(table: Table, area: Area): void {
    const location = 'Table.resize';
    const sheet = this.sheetOf(table);
    if (area.row !== table.area.row || area.rows < 2 || !intersection(area, table.area)) {
      throw new RichApiError('InvalidArgument', location);
    }
    const others = this.list(sheet).filter(({ id }) => id !== table.id);
    if (others.some((other) => intersection(other.area, area))) {
      throw new RichApiError('InvalidArgument', location, 'A table cannot overlap another table.');
    }
    this.nameHeaders(sheet, area);
    const next = { ...table, area };
    const back = [this.removal(next), ...this.addition(table)];
    this.book.change.run([this.removal(table), ...this.addition(next)], back);
  }

  /** Takes the table away and leaves its cells. */
  convertToRange(table: Table): void {
    this.book.change.run([this.removal(table)], this.addition(table));
  }

  /** Tells Univer's formulas of headers that were written over. */
  refreshHeaders(sheet: Worksheet, changed: Area): void {
    for (const table of this.list(sheet)) {
      const header = { ...table.area, rows: 1 };
      if (!intersection(header, changed)) continue;
      const known =
        this.book.tableManager.getTableById(this.book.unitId, table.id)?.getTableInfo().columns ?? [];
      const names = this.columnNames(table);
      if (known.every((column, index) => column.displayName === names[index])) continue;
      for (const { id, params } of [this.removal(table), ...this.addition(table)]) {
        this.book.commands.syncExecuteCommand(id, params);
      }
    }
  }

  totals(table: Table): boolean {
    return this.notes.get(table.id)?.totals ?? false;
  }

  style(table: Table): string {
    return this.notes.get(table.id)?.style ?? DEFAULT_STYLE;
  }

  note(table: Table, patch: Partial<TableNotes>): void {
    const before = this.notes.get(table.id) ?? { totals: false, style: DEFAULT_STYLE };
    this.notes.set(table.id, { ...before, ...patch });
  }

  sheetOf(table: Table): Worksheet {
    const sheet = this.book.core.getSheetBySheetId(table.sheetId);
    if (!sheet) throw new RichApiError('ItemNotFound', 'Table.worksheet');
    return sheet;
  }

  private nameHeaders(sheet: Worksheet, area: Area): void {
    this.book.change.flush();
    const used = new Set<string>();
    for (let column = area.column; column <= lastColumn(area); column++) {
      const written = String(officeValue(sheet.getCellRaw(area.row, column)));
      const base = written === '' ? `列${String(column - area.column + 1)}` : written;
      let name = base;
      for (let n = 2; used.has(name.toLowerCase()); n++) name = base + String(n);
      used.add(name.toLowerCase());
      if (name !== written) this.book.change.put(sheet, area.row, column, { v: name, t: 1 });
    }
    this.book.change.flush();
  }

  private checkName(name: string, table: Table | null, location: string): void {
    if (!NAME.test(name)) throw new RichApiError('InvalidArgument', location);
    const other = this.find(name);
    if (other && other.id !== table?.id) throw new RichApiError('ItemAlreadyExists', location);
  }

  private freeName(): string {
    let n = this.list().length + 1;
    while (this.find(`テーブル${String(n)}`)) n += 1;
    return `テーブル${String(n)}`;
  }

  private addition(table: Table): IMutationInfo[] {
    const { unitId } = this.book;
    const header = [...this.columnNames(table)];
    const params = {
      unitId,
      subUnitId: table.sheetId,
      tableId: table.id,
      name: table.name,
      range: toCorners(table.area),
      header,
      options: { showHeader: true },
    };
    return [{ id: AddSheetTableMutation.id, params }];
  }

  private removal(table: Table): IMutationInfo {
    const params = { unitId: this.book.unitId, subUnitId: table.sheetId, tableId: table.id };
    return { id: DeleteSheetTableMutation.id, params };
  }

  private naming(table: Table, name: string): IMutationInfo {
    const params = { unitId: this.book.unitId, tableId: table.id, config: { name } };
    return { id: SetSheetTableMutation.id, params };
  }
}

function toTable(info: ITableInfoWithUnitId): Table {
  return { id: info.id, name: info.name, sheetId: info.subUnitId, area: fromCorners(info.range) };
}
