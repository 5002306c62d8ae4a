import type { TableKind } from '../../catalogue/settings/reading-words';
import { schemes } from '../../scheme';
import type { Grid } from '../../table/find/grid';
import { surveyTables } from '../../table/find/survey-tables';
import { tellingNumbers } from '../../table/pick/guess-missing';
import { sampleOf } from '../../table/pick/guess-table';
import { readSettings } from '../../table/settings/settings';
import type { WorkbookPort } from '../port';
import { readInputs } from '../read/inputs';
import { readingContext } from '../read/reading-context';
import type { RunContext } from '../run-context';

/** What 「この表ですか？」 chooses from. */
export interface PickSheets {
  /** Every sheet that a clerk has put something on, with its first rows. */
  readonly sheets: readonly Grid[];
  /** The 受付番号 that tell a table of each kind. */
  readonly known: Readonly<Record<TableKind, ReadonlySet<string>>>;
}

/** Reads the sheets to choose from; writes nothing. */
export async function pickSheets(
  port: WorkbookPort,
  { books = schemes }: Pick<RunContext, 'books'>,
): Promise<PickSheets> {
  const { info, candidates, settingsTable, mappings, blocks } = await readInputs(port);
  const rows = settingsTable?.rows ?? [];
  const context = readingContext(rows, readSettings(rows, books));
  return {
    sheets: candidates.filter(({ area }) => area.rows > 0).map((grid) => sampleOf(grid)),
    known: tellingNumbers(surveyTables(candidates, info.tables, mappings, { context, blocks })),
  };
}
