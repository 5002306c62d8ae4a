import type { LikelyTable } from '../../catalogue/errors/work-errors';
import type { TableKind } from '../../catalogue/settings/reading-words';
import type { LocateOptions } from '../../table/find/choose-lists';
import type { Grid, NamedTable } from '../../table/find/grid';
import type { ColumnMapping } from '../../table/find/mapping';
import { surveyTables } from '../../table/find/survey-tables';
import { guessedTables } from '../../table/pick/guess-missing';
import { wantedColumns } from '../../table/pick/table-mapping';

/** What is known of the workbook beside its sheets. */
interface Known extends LocateOptions {
  readonly mappings: readonly ColumnMapping[];
  readonly settingsSheet: string | null;
}

/** The table that may be one that was not found; null where nothing looks like it. */
export function likelyTable(
  wanted: TableKind,
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  { mappings, settingsSheet, ...options }: Known,
): LikelyTable | null {
  const survey = surveyTables(grids, tables, mappings, options);
  const guesses = guessedTables(grids, survey, settingsSheet);
  const guess = guesses.find(({ kind }) => kind.includes(wanted)) ?? guesses[0];
  if (guess === undefined) return null;
  return {
    sheet: guess.sheet,
    headerRow: guess.row + 1,
    columns: wantedColumns(guess.kind).flatMap(({ header, needed }) => {
      const found = guess.columns.find(({ wanted: column }) => column.header === header);
      return needed && found !== undefined ? [[header, found.column.name] as const] : [];
    }),
  };
}
