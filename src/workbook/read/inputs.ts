import type { Area } from '../../base/cells';
import { type Answers, answersIn } from '../../table/find/answers';
import type { Grid } from '../../table/find/grid';
import type { ColumnMapping } from '../../table/find/mapping';
import { mergesMatter } from '../../table/find/merge-need';
import { locateSettings, type SettingsTable } from '../../table/settings/settings';
import { columnMappings, MARK_SHEET_PREFIX } from '../marks';
import type { SheetCells, SheetInfo, WorkbookInfo, WorkbookPort } from '../port';
import { withShownNumbers } from './shown-numbers';

/** What a clerk has put into a workbook; the add-in's own sheets are left aside. */
export interface Inputs {
  readonly info: WorkbookInfo;
  /** Every sheet that holds something. */
  readonly grids: readonly Grid[];
  readonly settingsTable: SettingsTable | null;
  /** The sheets that may hold 申請, 経費 and 構成員. */
  readonly candidates: readonly Grid[];
  /** What on them is none of these tables: 設定, by sheet. */
  readonly blocks: ReadonlyMap<string, readonly Area[]>;
  /** Columns that the clerk has mapped by hand. */
  readonly mappings: readonly ColumnMapping[];
}

const withoutMerges = (grid: Grid): SheetCells => ({ ...grid, merges: [] });

const gridsOf = (sheets: readonly SheetInfo[], cells: ReadonlyMap<string, SheetCells>): Grid[] =>
  sheets.flatMap(({ name, visible }) => {
    const sheet = cells.get(name);
    return sheet === undefined ? [] : [{ sheet: name, visible, ...sheet }];
  });

/** Reads all sheets but the add-in's own. */
export async function readInputs(port: WorkbookPort): Promise<Inputs> {
  const info = await port.describe();
  const own = new Set(
    info.marks.filter(({ name }) => name.startsWith(MARK_SHEET_PREFIX)).map(({ sheet }) => sheet),
  );
  const inputs = info.sheets.filter(({ name, used }) => used !== null && !own.has(name));
  const mappings = columnMappings(info.marks);
  const shown = new Map(inputs.map(({ name, visible }) => [name, visible]));
  const matter = (sheet: string, read: SheetCells, answers?: Answers): boolean =>
    mergesMatter(
      { sheet, visible: shown.get(sheet) ?? true, ...read },
      info.tables.filter((table) => table.sheet === sheet).map(({ area }) => area),
      mappings.filter((mapping) => mapping.sheet === sheet).map(({ row }) => row),
      answers,
    );
  const cells = new Map(
    await port.read(
      inputs.map(({ name }) => name),
      matter,
      new Map(inputs.flatMap(({ name, used }) => (used === null ? [] : [[name, used]]))),
    ),
  );
  const first = gridsOf(inputs, cells);
  const settingsTable = locateSettings(first, info.tables);
  const answers = answersIn(settingsTable?.rows ?? []);
  // of headers that 設定 explains it shows only now that their merged cells matter
  const explained = first
    .filter(
      (grid) =>
        answers.explains(grid.sheet) &&
        !matter(grid.sheet, withoutMerges(grid)) &&
        matter(grid.sheet, withoutMerges(grid), answers),
    )
    .map(({ sheet }) => sheet);
  if (explained.length > 0) {
    for (const [sheet, read] of await port.read(explained, () => true)) cells.set(sheet, read);
  }
  const written = explained.length > 0 ? gridsOf(inputs, cells) : first;
  const grids = await withShownNumbers(port, written, { tables: info.tables, mappings, answers });
  return {
    info,
    grids,
    settingsTable,
    candidates: grids,
    blocks: new Map(settingsTable === null ? [] : [[settingsTable.sheet, [settingsTable.area]]]),
    mappings,
  };
}
