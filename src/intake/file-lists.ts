import type { TableDoubt } from '../table/find/choose-tables';
import type { FoundLists, ListTable } from './lists';

/** A table of a file that is not taken, since nobody can say whether it counts. */
export interface LeftTable {
  readonly table: ListTable['kind'];
  readonly sheet: string;
  readonly rows: number;
  readonly doubt: TableDoubt;
}

/** The lists of a file as they are taken: the parts of each are one list. */
export interface FileLists extends FoundLists {
  readonly leftTables: readonly LeftTable[];
  /** Sheets of tables with common numbers: nobody can say which of them counts. */
  readonly rivals: readonly string[];
}

/**
 * Makes one list of the parts of each (申請4月 and 申請5月). A table that is old, a copy, hidden beside one that is seen,
 * or another than the list by its columns is left; tables with common numbers stay, and the numbers are asked about.
 */
export function fileLists(lists: FoundLists): FileLists {
  const isLeft = ({ doubt }: ListTable): boolean => doubt !== null && doubt !== 'common';
  const kept = lists.tables.filter((table) => !isLeft(table));
  const kinds = [...new Set(kept.map(({ kind }) => kind))];
  return {
    ...lists,
    tables: kinds.flatMap((kind) => joined(kept.filter((table) => table.kind === kind))),
    rivals: lists.tables.flatMap(({ doubt, sheets }) => (doubt === 'common' ? sheets : [])),
    leftTables: lists.tables
      .filter(isLeft)
      .flatMap(({ kind, located, rows, doubt }) =>
        doubt === null ? [] : [{ table: kind, sheet: located.grid.sheet, rows: rows.length, doubt }],
      ),
  };
}

/** Rows of all parts; a key that stands in several of them is there twice. */
function joined(parts: readonly ListTable[]): ListTable[] {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return [...parts];
  const known = new Set<string>();
  const twice = new Set(parts.flatMap((part) => part.twice));
  const rows = parts.flatMap((part) =>
    part.rows.filter(({ key }) => {
      if (known.has(key)) twice.add(key);
      return !known.has(key) && known.add(key);
    }),
  );
  return [
    {
      ...first,
      sheets: parts.flatMap(({ sheets }) => sheets),
      fields: [...new Set(parts.flatMap(({ fields }) => fields))],
      rows,
      unnumbered: parts.flatMap(({ unnumbered }) => unnumbered),
      yearless: parts.flatMap(({ yearless }) => yearless),
      identified: parts.flatMap(({ identified }) => identified),
      twice: [...twice],
    },
  ];
}
