import type { TableKind } from '../../catalogue/settings/reading-words';
import type { Grid } from '../../table/find/grid';
import type { TableSurvey } from '../../table/find/survey-tables';
import { guessedTables } from '../../table/pick/guess-missing';

/** A table that may be one that is looked for; nobody has said so yet. */
export interface TableOffer {
  readonly sheet: string;
  /** As Excel numbers rows. */
  readonly headerRow: number;
  readonly kind: TableKind;
}

/** What the sheets may hold of the tables that were not found; of each kind the likeliest. */
export const offeredTables = (
  grids: readonly Grid[],
  survey: TableSurvey,
  settingsSheet: string | null,
): TableOffer[] =>
  guessedTables(grids, survey, settingsSheet).map(({ sheet, row, kind }) => ({
    ...{ sheet, kind },
    headerRow: row + 1,
  }));
