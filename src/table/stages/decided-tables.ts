import type { Area } from '../../base/cells';
import { headerKey } from '../columns';
import type { Grid, NamedTable } from '../find/grid';
import type { Located } from '../find/input-list';
import { headed, locatedAt, type Place, placesOn } from '../plans/places';
import { asItStands, type Matrix } from '../records/matrix';
import { DECIDED_TABLES, decidedInputs, type DecidedTable } from './decided-columns';
import { decidedReader } from './decided-records';

/** 交付決定, 変更 and 確定 where they were found; null where there is none. */
export type DecidedPlaces = Readonly<Record<DecidedTable, Located<string> | null>>;

/**
 * Finds 交付決定, 変更 and 確定 by the name of the sheet or table and by their headers, tables of Excel before plain ranges.
 * @param taken the tables that are read as something else.
 */
export function locateDecided(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  taken: readonly { readonly grid: Grid; readonly headerRow: number }[],
): DecidedPlaces {
  const isTaken = ({ grid, area }: Place): boolean =>
    taken.some((other) => other.grid.sheet === grid.sheet && other.headerRow === area.row);
  const found = (kind: DecidedTable): Located<string> | null => {
    const keys = new Set(decidedInputs[kind].names.map(headerKey));
    const isNamed = (name: string): boolean => keys.has(headerKey(name));
    const named = grids.flatMap((grid) =>
      // the sheets of a workbook are searched for their headers only where a name says that it pays
      isNamed(grid.sheet) || tables.some(({ sheet, name }) => sheet === grid.sheet && isNamed(name))
        ? placesOn(grid, tables).filter(
            ({ table }) => isNamed(grid.sheet) || (table !== null && isNamed(table.name)),
          )
        : [],
    );
    const places = named.flatMap((place) => {
      const columns = isTaken(place) ? null : columnsAt(kind, place);
      return columns === null ? [] : [{ place, columns }];
    });
    const best = places.find(({ place }) => place.table !== null) ?? places[0];
    return best === undefined ? null : locatedAt(best.place, best.columns);
  };
  return { decisions: found('decisions'), changes: found('changes'), settlements: found('settlements') };
}

/** The columns below a row of headers, by the contract's headers; null where one that is needed is not there. */
function columnsAt(kind: DecidedTable, { grid, area }: Place): ReadonlyMap<string, number> | null {
  const reader = decidedReader(kind, asItStands({ grid, headerRow: area.row, area: { ...area, rows: 1 } }));
  if (reader.missing(decidedInputs[kind].needed) !== undefined) return null;
  return new Map(
    decidedInputs[kind].columns.flatMap(({ field, header }) =>
      reader.has(header) ? [[field, area.column + reader.at(header)] as const] : [],
    ),
  );
}

/** As they stand, each with its header row. */
export const decidedMatrices = (places: DecidedPlaces): Readonly<Record<DecidedTable, Matrix | null>> => ({
  decisions: places.decisions && asItStands(places.decisions),
  changes: places.changes && asItStands(places.changes),
  settlements: places.settlements && asItStands(places.settlements),
});

/** Those that were found. */
export const decidedFound = (places: DecidedPlaces): Located<string>[] =>
  DECIDED_TABLES.flatMap((kind) => places[kind] ?? []);

/** What {@link locateDecided} reads from: rows of it are none of 申請 or 経費, whatever a cell of theirs says. */
export const decidedAreas = (
  ...args: Parameters<typeof locateDecided>
): { readonly grid: Grid; readonly area: Area }[] =>
  decidedFound(locateDecided(...args)).map(({ grid, tableName, area }) => ({
    grid,
    area: tableName === null ? headed(grid, area) : area,
  }));
