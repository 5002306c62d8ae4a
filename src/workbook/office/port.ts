import type { Area, StoredCell } from '../../base/cells';
import type { MergesMatter, Progress, SheetCells, WorkbookInfo, WorkbookPort, WriteOp } from '../port';
import { countsFrom1904 } from './look/date-system';
import { drawsCharts } from './look/draws-charts';
import { withExcel } from './look/excel';
import { loadFacts, tableArea } from './look/facts';
import { isFormulaText, readAreas, withoutSpill } from './look/read';
import { readSheets } from './look/read-sheets';

async function describe(): Promise<WorkbookInfo> {
  return withExcel(async (context) => {
    const facts = await loadFacts(context);
    return {
      sheets: facts.sheets,
      tables: facts.tables.map((table) => ({
        name: table.name,
        sheet: table.sheet,
        area: tableArea(table),
        totalsRow: table.totalsRow,
      })),
      marks: facts.marks,
      date1904: await countsFrom1904(context),
      ...callLimit(),
    };
  });
}

async function read(
  sheets: readonly string[],
  merges?: MergesMatter,
  foreseen?: ReadonlyMap<string, Area>,
): Promise<ReadonlyMap<string, SheetCells>> {
  return withExcel((context) => readSheets(context, sheets, merges, foreseen));
}

async function readFormulas(sheet: string, area: Area): Promise<readonly (readonly StoredCell[])[]> {
  return withExcel(async (context) => {
    const [formulas = []] = await readAreas(context, [{ sheet, area }], 'formulas');
    // a cell without a formula holds what it shows
    if (!formulas.some((row) => row.some(isFormulaText))) return formulas;
    const [values = []] = await readAreas(context, [{ sheet, area }], 'values');
    return withoutSpill(formulas, values);
  });
}

async function numberFormats(
  wanted: readonly { readonly sheet: string; readonly area: Area }[],
): Promise<string[][][]> {
  if (wanted.length === 0) return [];
  return withExcel(async (context) => {
    const found = await readAreas(context, wanted, 'numberFormat');
    return found.map((rows) => rows.map((row) => row.map((format) => String(format ?? 'General'))));
  });
}

/** On the web 5 MB in either direction; beyond, a call says #BUSY! for good (OfficeDev/office-js issues 2786, 4654). */
const callLimit = (): Pick<WorkbookInfo, 'callLimit'> =>
  Office.context.platform === Office.PlatformType.OfficeOnline ? { callLimit: 4_500_000 } : {};

/** The code that writes is loaded when there is something to write: the pane starts without it. */
async function apply(ops: readonly WriteOp[], progress?: Progress): Promise<void> {
  if (ops.length === 0) return;
  const { applyOps } = await import('./apply');
  await applyOps(ops, blockMode(), progress);
}

async function takeBack(inverse: readonly WriteOp[], progress?: Progress): Promise<void> {
  if (inverse.length === 0) return;
  const { takeBackOps } = await import('./apply');
  await takeBackOps(inverse, blockMode(), progress);
}

/** Excel LTSC 2021 and older have no custom functions: there a block holds its values. */
const blockMode = (): WorkbookPort['blockMode'] =>
  Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1') ? 'calls' : 'values';

/** The workbook that is open in Excel. */
export const officePort: WorkbookPort = {
  describe,
  read,
  readFormulas,
  numberFormats,
  apply,
  takeBack,
  drawsCharts,
  computes: true,
  get blockMode() {
    return blockMode();
  },
};
