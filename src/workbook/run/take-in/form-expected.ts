import type { Area, CellValue, StoredCell } from '../../../base/cells';
import { WorkbookError } from '../../../base/user-error';
import { settingHeaders } from '../../../catalogue/template/template-sheet-texts';
import { templateSheets } from '../../../catalogue/template/template-texts';
import { valueAt } from '../../../table/find/grid';
import type { IncomingFile } from '../../intake/take-in';
import type { SheetCells, WorkbookPort } from '../../port';
import { readInputs } from '../../read/inputs';
import type { RunContext } from '../../run-context';
import { assessWorkbook } from '../assess-workbook';

/** 交付見込額 that a form shows otherwise than its entries come to, in yen; `ours` is null where they leave it open. */
export interface ExpectedDoubt {
  readonly shown: number;
  readonly ours: number | null;
}

/**
 * Holds what a form for an applicant shows as 交付見込額 against what its entries come to by 設定 of the workbook. What it
 * shows is never read: somebody may have written over a formula, or entered more below the lines that it counts.
 * @returns null where both say the same, and where it is no form or shows nothing
 */
export async function expectedDoubt(
  port: WorkbookPort,
  file: IncomingFile,
  context: RunContext,
): Promise<ExpectedDoubt | null> {
  const { expected = null, lists } = file;
  if (expected === null || lists.tables.length === 0) return null;
  const rows = (await readInputs(port)).settingsTable?.rows ?? [];
  const sheets = new Map<string, SheetCells>(lists.tables.map(({ located: { grid } }) => [grid.sheet, grid]));
  sheets.set(
    templateSheets.settings,
    cellsOf([[...settingHeaders.slice(0, 2)], ...rows.map(({ item, value }) => [item, value])]),
  );
  const ours = await computedOf(sheets, context);
  return ours === expected ? null : { shown: expected, ours };
}

/** 算定額 of the one application; null where it is open. */
async function computedOf(
  sheets: ReadonlyMap<string, SheetCells>,
  { now, books, pause }: RunContext,
): Promise<number | null> {
  try {
    const { result } = await assessWorkbook(onlyToRead(sheets), { now, books, pause });
    return result.assessments[0]?.computed ?? null;
  } catch (cause) {
    if (cause instanceof WorkbookError) return null;
    throw cause;
  }
}

const cellsOf = (values: readonly (readonly CellValue[])[]): SheetCells => ({
  area: { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 0 },
  values,
  merges: [],
});

/** A workbook of some cells. */
function onlyToRead(sheets: ReadonlyMap<string, SheetCells>): WorkbookPort {
  const at = (sheet: string, row: number, column: number): StoredCell => {
    const cells = sheets.get(sheet);
    return cells === undefined ? null : valueAt({ sheet, visible: true, ...cells }, row, column);
  };
  const cellsIn = (sheet: string, { row, column, rows, columns }: Area): StoredCell[][] =>
    Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => at(sheet, row + down, column + right)),
    );
  return {
    blockMode: 'values',
    describe: () =>
      Promise.resolve({
        sheets: [...sheets].map(([name, { area }]) => ({
          ...{ name, visible: true, protected: false },
          used: area,
        })),
        ...{ tables: [], marks: [], date1904: false },
      }),
    read: (names) => Promise.resolve(new Map([...sheets].filter(([name]) => names.includes(name)))),
    readFormulas: (sheet, area) => Promise.resolve(cellsIn(sheet, area)),
    apply: () => Promise.reject(new Error('only to be read')),
  };
}
