import type { Pieces } from '../../grant/pieces';
import { withoutCalls } from '../mapped-headers';
import type { Area, CellValue, Progress, SheetCells, WorkbookInfo, WorkbookPort, WriteOp } from '../port';
import { inSlices, pagePause } from '../slices';
import { countsFrom1904 } from './date-system';
import { throwIfCancelled } from './errors';
import { withExcel, withoutEvents } from './excel';
import { loadFacts, tableArea } from './facts';
import { markWorks, unmarkWorks } from './marks';
import { Model } from './model';
import { drawsCharts } from './plan-charts';
import { planColumns, planColumnsDrop } from './plan-columns';
import { planSheet, planSheetDrop } from './plan-sheet';
import { preflight } from './preflight';
import { readAreas, readSheets, withoutSpill } from './read';
import { send } from './work';
import type { Work } from './work';

/** The pieces of writing that carry out one operation; updates the model. */
export function* planOp(
  model: Model,
  op: WriteOp,
  mode: WorkbookPort['blockMode'] = 'calls',
): Pieces<Work[]> {
  switch (op.op) {
    case 'columns':
      return yield* planColumns(model, op);
    case 'dropColumns':
      return planColumnsDrop(model, op);
    case 'sheet':
      return yield* planSheet(model, mode === 'calls' ? op : { ...op, content: withoutCalls(op.content) });
    case 'dropSheet':
      return planSheetDrop(model, op);
    case 'mark':
      return markWorks(model, op);
    case 'dropMark':
      return unmarkWorks(model, op.name);
  }
}

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
    };
  });
}

async function read(sheets: readonly string[]): Promise<ReadonlyMap<string, SheetCells>> {
  return withExcel((context) => readSheets(context, sheets));
}

async function readFormulas(sheet: string, area: Area): Promise<readonly (readonly CellValue[])[]> {
  return withExcel(async (context) => {
    const [formulas = []] = await readAreas(context, [{ sheet, area }], 'formulas');
    const [values = []] = await readAreas(context, [{ sheet, area }], 'values');
    return withoutSpill(formulas, values);
  });
}

async function apply(ops: readonly WriteOp[], progress?: Progress): Promise<void> {
  if (ops.length === 0) return;
  throwIfCancelled(progress?.signal);
  await withExcel(async (context) => {
    const facts = await loadFacts(context);
    await preflight(context, facts, ops);
    const model = new Model(facts);
    const works: Work[] = [];
    for (const op of ops) {
      throwIfCancelled(progress?.signal);
      works.push(...(await inSlices(planOp(model, op, blockMode()), pagePause)));
    }
    await withoutEvents(context, () => send(context, works, progress));
  });
}

/** Excel LTSC 2021 and older have no custom functions: there a block holds its values. */
const blockMode = (): WorkbookPort['blockMode'] =>
  Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1') ? 'calls' : 'values';

/** The workbook that is open in Excel. */
export const officePort: WorkbookPort = {
  describe,
  read,
  readFormulas,
  apply,
  drawsCharts,
  get blockMode() {
    return blockMode();
  },
};
