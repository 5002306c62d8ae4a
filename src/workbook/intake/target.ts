import type { Area, StoredCell } from '../../base/cells';
import { WorkbookError } from '../../base/user-error';
import { intakeErrors } from '../../catalogue/errors/intake-errors';
import type { Settings } from '../../grant/input/settings';
import { difference, type TableDifference } from '../../intake/difference';
import { type FoundLists, listsIn, type ListTable } from '../../intake/lists';
import { booksOf, newestOf, schemeOf, schemes } from '../../scheme';
import { servicesOf } from '../../table/cells/services';
import type { CellContext } from '../../table/columns/input-column';
import { readActor } from '../../table/settings/letter-settings';
import { readSettings, type SettingsTable } from '../../table/settings/settings';
import type { WorkbookInfo, WorkbookPort } from '../port';
import { readInputs } from '../read/inputs';
import { readingContext } from '../read/reading-context';

/** The lists of a workbook into which rows are taken. */
export interface Target {
  readonly info: WorkbookInfo;
  readonly settingsTable: SettingsTable | null;
  readonly lists: FoundLists;
  readonly context: CellContext;
  /** 令和. */
  readonly fiscalYear: number;
  /** 税区分; null: nobody has answered it. */
  readonly taxBasis: Settings['taxBasis'];
  /** Who takes something in, where 設定 names one; null: nobody is to be recorded. */
  readonly actor: string | null;
}

/**
 * Reads the lists that rows can be taken into.
 * @throws WorkbookError where there is no 申請, or where 申請 and 経費 are one table
 */
export async function readTarget(port: WorkbookPort): Promise<Target> {
  const { info, settingsTable, candidates, blocks, mappings } = await readInputs(port);
  const rows = settingsTable?.rows ?? [];
  const settings = readSettings(rows, schemes);
  const lists = listsIn(candidates, {
    tables: info.tables,
    mappings,
    context: readingContext(rows, settings),
    blocks,
  });
  const refusal = lists.flat
    ? intakeErrors.flat
    : lists.tables.some(({ kind }) => kind === 'applications')
      ? null
      : intakeErrors.noLists;
  if (refusal !== null) throw new WorkbookError(refusal.code, refusal.message, refusal.action);
  const scheme = schemeOf(settings.fiscalYear ?? 0, schemes) ?? newestOf(schemes);
  const book = booksOf(scheme, schemes);
  return {
    info,
    settingsTable,
    lists,
    context: { services: servicesOf(book), date1904: info.date1904 },
    fiscalYear: scheme.fiscalYear,
    taxBasis: settings.taxBasis,
    actor: settings.recordActor === true ? readActor(rows) : null,
  };
}

/** What the lists of a file would change; of lists that the file does not have, nothing. */
export const differencesOf = ({ lists, context }: Target, file: FoundLists): TableDifference[] =>
  file.tables.map((table) => difference(wholeOf(lists, table.kind), table, context));

/** The rows of all parts of a list: 申請4月 and 申請5月 are one. */
function wholeOf({ tables }: FoundLists, kind: ListTable['kind']): ListTable | null {
  const parts = tables.filter((table) => table.kind === kind);
  const [first] = parts;
  return first === undefined ? null : { ...first, rows: parts.flatMap(({ rows }) => rows) };
}

/** What the cells hold that would be changed, formulas among them: a read for each list. */
export async function standingCells(
  port: WorkbookPort,
  { lists }: Target,
  differences: readonly TableDifference[],
): Promise<(sheet: string, row: number, column: number) => StoredCell> {
  const stored: { area: Area; sheet: string; cells: readonly (readonly StoredCell[])[] }[] = [];
  for (const { kind, located, rows } of lists.tables) {
    const own = new Set(rows);
    const changed = differences
      .filter((difference) => difference.kind === kind)
      .flatMap((difference) =>
        difference.changed.flatMap(({ before }) => (own.has(before) ? before.row : [])),
      );
    if (changed.length === 0) continue;
    const { sheet } = located.grid;
    const first = changed.reduce((least, row) => Math.min(least, row), Infinity);
    const last = changed.reduce((most, row) => Math.max(most, row), 0);
    const area = { ...located.area, row: first, rows: last - first + 1 };
    stored.push({ sheet, area, cells: await port.readFormulas(sheet, area) });
  }
  return (sheet, row, column) => {
    const own = stored.find(
      ({ sheet: name, area }) =>
        name === sheet && row >= area.row && row < area.row + area.rows && column >= area.column,
    );
    return own?.cells[row - own.area.row]?.[column - own.area.column] ?? null;
  };
}
