import type { CellPlace } from '../../base/cells';
import type { Located } from '../../table/find/input-list';
import type { InputTable } from '../../table/find/mapping';
import type { TableSurvey } from '../../table/find/survey-tables';
import type { ColumnGuess } from '../../table/pick/guess-columns';
import { tellingNumbers } from '../../table/pick/guess-missing';
import { guessLacking, kindOfTables } from '../../table/pick/guess-needed';
import type { ColumnGroups } from './preparation-columns';

/** What a column that is needed and was not found may be. */
export interface LackGuess {
  readonly table: InputTable;
  readonly field: string;
  /** Its header cell. */
  readonly place: CellPlace;
  /** What speaks for it. */
  readonly by: ColumnGuess['by'];
}

interface Lacking extends Pick<ColumnGroups, 'missing' | 'unknown'> {
  readonly kinds: readonly InputTable[];
  readonly found: { readonly place: CellPlace } | null;
}

/** The columns that nobody reads, for those that a found table needs; none for a table that was not found. */
export function guessesFor({ kinds, found, missing, unknown }: Lacking, survey: TableSurvey): LackGuess[] {
  const part = kinds
    .flatMap((kind): readonly Located<string>[] => survey[kind])
    .find(
      ({ grid, headerRow, area }) =>
        grid.sheet === found?.place.sheet &&
        headerRow === found.place.row &&
        area.column === found.place.column,
    );
  if (part === undefined) return [];
  const kind = kindOfTables(kinds);
  const lack = {
    headers: new Set(missing.map(({ header }) => header)),
    columns: new Set(unknown.map(({ place }) => place.column)),
  };
  const guesses = guessLacking(part, kind, lack, tellingNumbers(survey)[kind]);
  return guesses.flatMap(({ wanted, column, by }): LackGuess[] => {
    const lacking = missing.find(({ header, needed }) => needed && header === wanted.header);
    const place = unknown.find((each) => each.place.column === column.column)?.place;
    return lacking && place ? [{ table: lacking.table, field: lacking.field, place, by }] : [];
  });
}
