import {
  KIND_OF,
  type TableKind,
  UNIT_ANSWERS,
  type UnitAnswer,
} from '../../../catalogue/settings/reading-words';
import type { Grid } from '../../../table/find/grid';
import { type ColumnGuess, guessColumns } from '../../../table/pick/guess-columns';
import { guessTables, headerRows, kindsAt } from '../../../table/pick/guess-table';
import { guessUnit } from '../../../table/pick/guess-unit';
import { firstSamples } from '../../../table/pick/samples';
import {
  columnNamed,
  columnsBelow,
  type TableMapping,
  wantedColumns,
} from '../../../table/pick/table-mapping';

/** Where a clerk begins: a table that is proposed, or as much of one as is known. Rows as Excel numbers them. */
export interface PickStart {
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly kind: TableKind | null;
  /** What was chosen before, in all. */
  readonly chosen?: TableMapping;
}

/** A choice that is not made yet. */
export interface Draft extends TableMapping {
  /** What each chosen column is chosen by; a clerk's own choice has none. */
  readonly guesses: ReadonlyMap<string, ColumnGuess['by']>;
  /** The contract's columns that are shown at once: they stay where they are, whatever is chosen. */
  readonly open: ReadonlySet<string>;
}

/** The 受付番号 that the tables found already hold, by the kind for which they tell. */
export type KnownNumbers = Partial<Record<TableKind, ReadonlySet<string>>>;

/** The likeliest choice from what is known; null where there is no sheet to choose. */
export function draftOf(
  sheets: readonly Grid[],
  { sheet, headerRow, kind, chosen }: PickStart,
  known: KnownNumbers,
): Draft | null {
  const former = sheets.find((grid) => grid.sheet === chosen?.sheet);
  if (chosen !== undefined && former !== undefined) {
    const draft = drafted(former, chosen.headerRow - 1, chosen.kind, known);
    const open = new Set([...draft.open, ...Object.keys(chosen.columns)]);
    return { ...draft, ...chosen, open, guesses: new Map() };
  }
  const own = sheets.filter((grid) => sheet === null || grid.sheet === sheet);
  const kinds = kind === null ? undefined : [kind];
  const guess = guessTables(own, {
    ...(kinds && { kinds }),
    ...(kind !== null && known[kind] && { numbers: known[kind] }),
  })[0];
  const grid = own.find((each) => each.sheet === guess?.sheet) ?? own[0] ?? sheets[0];
  if (grid === undefined) return null;
  const row = headerRow === null ? (guess?.row ?? headerRows(grid)[0]?.row ?? grid.area.row) : headerRow - 1;
  return drafted(
    grid,
    row,
    kind ?? guess?.kind ?? kindsAt(grid, row)[0]?.kind ?? KIND_OF.applications,
    known,
  );
}

/** The guesses for a table. */
export function drafted(grid: Grid, row: number, kind: TableKind, known: KnownNumbers): Draft {
  const guesses = guessColumns(grid, row, kind, known[kind]);
  return {
    ...{ sheet: grid.sheet, headerRow: row + 1, kind },
    columns: Object.fromEntries(guesses.map(({ wanted, column }) => [wanted.header, column.name])),
    guesses: new Map(guesses.map(({ wanted, by }) => [wanted.header, by])),
    open: new Set([
      ...wantedColumns(kind).flatMap(({ header, needed }) => (needed ? [header] : [])),
      ...guesses.map(({ wanted }) => wanted.header),
    ]),
  };
}

/** Another column for a column of the contract; '' for none. */
export function withColumn(draft: Draft, header: string, name: string): Draft {
  const { [header]: _former, ...others } = draft.columns;
  const guesses = new Map(draft.guesses);
  guesses.delete(header);
  return { ...draft, columns: name === '' ? others : { ...others, [header]: name }, guesses };
}

/** Columns of money whose unit is asked of besides those that are chosen, with what speaks for another than 円. */
export type AskedUnits = ReadonlyMap<string, string>;

/** What the amounts are in: as it is chosen, else as it is likely. */
export function unitIn(draft: Draft, grid: Grid, header: string, asked: AskedUnits): UnitAnswer {
  const chosen = draft.units?.[header];
  if (chosen !== undefined) return chosen;
  const said = UNIT_ANSWERS.find((answer) => answer === asked.get(header));
  const row = draft.headerRow - 1;
  const column = columnNamed(columnsBelow(grid, row), draft.columns[header] ?? '');
  return said ?? guessUnit(grid, row, column?.header ?? null);
}

export const withUnit = (draft: Draft, header: string, unit: UnitAnswer): Draft => ({
  ...draft,
  units: { ...draft.units, [header]: unit },
});

/** Columns of money whose unit is to be chosen: those that are picked, and those that are asked of besides. */
export const moneyOf = ({ kind, columns }: TableMapping, asked: AskedUnits): string[] => {
  const picked = wantedColumns(kind).flatMap(({ header, money }) =>
    money && columns[header] !== undefined ? [header] : [],
  );
  return [...new Set([...picked, ...asked.keys()])];
};

/** What keeps a choice from being made: needed columns without one, and a column that is chosen twice. */
export function faultsOf({ kind, columns }: TableMapping): {
  readonly lacking: string[];
  readonly twice: string | null;
} {
  const lacking = wantedColumns(kind)
    .filter(({ needed, header }) => needed && columns[header] === undefined)
    .map(({ header }) => header);
  const names = Object.values(columns);
  return { lacking, twice: names.find((name, at) => names.indexOf(name) !== at) ?? null };
}

/** The first values of the column that a choice names. */
export function samplesOf(grid: Grid, row: number, name: string): string[] {
  const column = columnNamed(columnsBelow(grid, row), name)?.column;
  if (column === undefined) return [];
  const below = grid.values.slice(row + 1 - grid.area.row);
  return firstSamples(below.map((cells) => cells[column - grid.area.column] ?? null));
}

const MOST_SHOWN = 3;

/** Rows of a sheet that can be chosen as the header, with what stands there. */
export function rowChoices(
  { area, values }: Grid,
  most: number,
): { readonly row: number; readonly text: string }[] {
  return values.slice(0, most).flatMap((cells, n) => {
    const texts = cells
      .flatMap((cell) => (cell === null ? [] : [String(cell).replace(/\s+/gu, ' ').trim()]))
      .filter((text) => text !== '');
    return texts.length === 0 ? [] : [{ row: area.row + n, text: texts.slice(0, MOST_SHOWN).join('・') }];
  });
}

/** The choice as plain data. */
export const mappingOf = ({ sheet, headerRow, kind, columns }: Draft): TableMapping => ({
  sheet,
  headerRow,
  kind,
  columns,
});

/** The choice with the units of its amounts. */
export function mappingInUnits(draft: Draft, grid: Grid, asked: AskedUnits): TableMapping {
  const units = moneyOf(draft, asked).map((header) => [header, unitIn(draft, grid, header, asked)] as const);
  return { ...mappingOf(draft), ...(units.length > 0 ? { units: Object.fromEntries(units) } : {}) };
}
