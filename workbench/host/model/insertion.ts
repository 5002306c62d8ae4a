import { type IWorksheetData, mergeWorksheetSnapshotWithDefault, type Worksheet } from '@univerjs/core';
import { type FileTable, SheetSource, toUniver, type UniverFile } from '../../file';
import type { HostContext } from '../context';
import { RichApiError } from '../richapi/error';

export type InsertionPlace = 'None' | 'Before' | 'After' | 'Beginning' | 'End';

export interface InsertionOptions {
  /** Sheets of the file to be taken; null for all. */
  readonly sheets: readonly string[] | null;
  readonly place: InsertionPlace;
  readonly relativeTo: Worksheet | null;
}

const LOCATION = 'Workbook.insertWorksheetsFromBase64';
/** Excel allows no longer name of a sheet. */
const MAX_NAME = 31;

/**
 * Takes sheets of other files into the workbook. What the grid has no place for (rules, page set-up) goes into the
 * file that the workbook is saved into, at once; the grid is given the sheets as they stand there.
 */
export class Insertion {
  /** When it is said that the sheets could not be taken over; null for the truth. */
  refuses: 'before' | 'after' | null = null;

  constructor(
    private readonly host: Pick<HostContext, 'book' | 'sheets' | 'tables' | 'names' | 'events'>,
    private current: Uint8Array,
  ) {}

  /** The file that the workbook was opened from, with the sheets that came in since. */
  get file(): Uint8Array {
    return this.current;
  }

  /** Inserts sheets of an .xlsx file and gives their ids, in the order of the file. */
  insert(base64: string, options: InsertionOptions): string[] {
    const { book, sheets, tables, names } = this.host;
    sheets.mustBeFree(LOCATION);
    if (this.refuses === 'before') throw new RichApiError('GeneralException', LOCATION);
    const source = open(base64);
    const wanted = chosen(source, options.sheets);
    const sheetNames = this.named(
      wanted.map(({ name }) => name),
      (name) => book.sheet(name) !== null,
      (name, n) => {
        const number = ` (${String(n)})`;
        return name.slice(0, MAX_NAME - number.length) + number;
      },
    );
    const isTaken = (name: string): boolean => tables.find(name) !== null || names.find(name) !== null;
    const tableNames = this.named(
      wanted.flatMap((sheet) => sheet.tables),
      isTaken,
      (name, n) => name + String(n),
    );
    const added = source.into(this.current, { sheets: sheetNames, tables: tableNames, isTaken });
    const { bytes, ids } = added;
    const file = toUniver(bytes);
    book.change.flush();
    this.addSheets(file, ids, [...sheetNames.values()], this.index(options));
    this.current = bytes;
    this.addTables(
      file.tables.filter(({ sheetId }) => ids.includes(sheetId)),
      added.tables,
    );
    for (const { name, reference, hidden } of added.names) {
      const item = names.add(name, reference, null);
      if (hidden) names.update(item, { hidden: true });
    }
    if (this.refuses === 'after') throw new RichApiError('GeneralException', LOCATION);
    return [...ids];
  }

  private addSheets(file: UniverFile, ids: readonly string[], names: readonly string[], index: number): void {
    const { book, sheets } = this.host;
    const active = book.active();
    const { defaultStyle } = active.getConfig();
    for (const [id, style] of Object.entries(file.data.styles)) {
      if (style && !book.core.getStyles().get(id)) book.core.getStyles().addCustomStyle(id, style);
    }
    ids.forEach((id, at) => {
      const read = file.data.sheets[id];
      const sheet: IWorksheetData = mergeWorksheetSnapshotWithDefault({
        ...read,
        defaultStyle,
        name: names[at] ?? read?.name ?? id,
      });
      sheets.insert(sheet, index + at);
    });
    sheets.activate(active);
    for (const id of ids) {
      const sheet = book.core.getSheetBySheetId(id);
      if (sheet) book.rowHeights.noteAll(sheet);
    }
  }

  private addTables(found: readonly FileTable[], names: ReadonlyMap<string, string>): void {
    const { book, tables, events } = this.host;
    for (const { name, sheetId, area } of found) {
      const sheet = book.core.getSheetBySheetId(sheetId);
      if (!sheet) continue;
      const table = tables.add(sheet, area, names.get(name) ?? name);
      events.tableEvent('tableAdded', table.id, sheetId);
    }
  }

  /** Where the first new sheet will stand. Without a sheet to go by, before all or behind all. */
  private index({ place, relativeTo }: InsertionOptions): number {
    const all = this.host.book.sheets();
    const at = relativeTo === null ? -1 : all.indexOf(relativeTo);
    if (place === 'Beginning') return 0;
    if (place === 'Before') return Math.max(0, at);
    return place === 'After' && at >= 0 ? at + 1 : all.length;
  }

  /** Names by those in the file; one that is taken gets a number. */
  private named(
    names: readonly string[],
    isTaken: (name: string) => boolean,
    numbered: (name: string, n: number) => string,
  ): Map<string, string> {
    const given = new Map<string, string>();
    const used = new Set(names.map((name) => name.toLowerCase()));
    for (const name of names) {
      let free = name;
      for (let n = 2; isTaken(free) || (free !== name && used.has(free.toLowerCase())); n++) {
        free = numbered(name, n);
      }
      used.add(free.toLowerCase());
      given.set(name, free);
    }
    return given;
  }
}

function open(base64: string): SheetSource {
  try {
    return new SheetSource(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  } catch {
    throw new RichApiError('InvalidArgument', LOCATION);
  }
}

function chosen(source: SheetSource, names: readonly string[] | null): SheetSource['sheets'] {
  const { sheets } = source;
  if (names === null) return sheets;
  const folded = new Set(names.map((name) => name.toLowerCase()));
  const found = sheets.filter(({ name }) => folded.has(name.toLowerCase()));
  if (found.length < folded.size) throw new RichApiError('InvalidArgument', LOCATION);
  return found;
}
