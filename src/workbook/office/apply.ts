import type { Pieces } from '../../base/pieces';
import { inSlices, pagePause } from '../../base/slices';
import type { PageFit, Progress, WorkbookPort, WriteOp } from '../port';
import { withoutCalls } from '../without-calls';
import { inStage, throwIfCancelled } from './errors';
import { withExcel, withoutEvents } from './look/excel';
import { type Facts, loadFacts } from './look/facts';
import { liftFilters } from './look/filters';
import { refuseMovedRows, refuseNotBack } from './look/row-watch';
import { writtenSheets } from './look/sheet-cells';
import { markWorks, unmarkWorks } from './plan/marks';
import { Model } from './plan/model';
import { askFits, fitsAsked } from './plan/page-fit';
import { planAnswer } from './plan/plan-answer';
import { planColumns, planColumnsDrop } from './plan/plan-columns';
import { planSheet, planSheetDrop } from './plan/plan-sheet';
import { planTableRows } from './plan/plan-table-rows';
import { send, type Work } from './plan/work';
import { filteredTargets, type Looked, preflight } from './preflight';
import { movedAlong } from './take-back';

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
    case 'answer':
      return yield* planAnswer(model, op);
    case 'tableRows':
      return planTableRows(model, op);
  }
}

/**
 * Carries out all operations, in order, as one change. Everything is planned before anything is sent, and the tables
 * are looked at again after each request, after the last one in that which switches events on: rows may have moved.
 * @param mode whether a block stands as its call or as its values
 * @throws PortError for every error of Excel's, `RowsMoved`, and `Cancelled`
 */
export async function applyOps(
  ops: readonly WriteOp[],
  mode: WorkbookPort['blockMode'],
  progress?: Progress,
): Promise<void> {
  const write = async (context: Excel.RequestContext): Promise<void> => {
    const { works, asked, sheets } = await inStage('before', async () => {
      throwIfCancelled(progress?.signal);
      const facts = await loadFacts(context, true);
      const looked = await preflight(context, facts, ops, progress);
      const works = await planAll(facts, ops, mode, progress, looked);
      return { works, asked: fitsAsked(facts, ops), sheets: writtenSheets(facts, ops, mode) };
    });
    let unfitted = (): PageFit[] => [];
    await withoutEvents(
      context,
      () => send(context, works, progress, () => refuseMovedRows(context, ops, 'begun')),
      {
        look: (fresh, along) => refuseMovedRows(fresh, ops, 'written', progress, { sheets, along }),
        ...(asked.length > 0 && { ask: (fresh) => (unfitted = askFits(fresh, asked)) }),
      },
    );
    const left = unfitted();
    if (left.length > 0) progress?.unfitted?.(left);
  };
  await inStage('during', () => withExcel(write));
}

/**
 * Carries out the inverse of a write that broke off, wherever its rows have moved meanwhile. A filter that is on would
 * misplace it like the write: it is lifted for as long without a question, since what stands half written is worse.
 */
export async function takeBackOps(
  inverse: readonly WriteOp[],
  mode: WorkbookPort['blockMode'],
  progress?: Progress,
): Promise<void> {
  await withExcel(async (context) => {
    const facts = await loadFacts(context, true);
    const filtered = filteredTargets(facts, inverse);
    const putBack = filtered.length > 0 ? await liftFilters(filtered) : null;
    try {
      const ops = await movedAlong(context, facts, inverse);
      const works = await planAll(facts, ops, mode);
      const sheets = writtenSheets(facts, ops, mode);
      await withoutEvents(context, () => send(context, works), {
        look: (fresh, along) => refuseNotBack(fresh, ops, progress, { sheets, along }),
      });
    } finally {
      await putBack?.();
    }
  });
}

async function planAll(
  facts: Facts,
  ops: readonly WriteOp[],
  mode: WorkbookPort['blockMode'],
  progress?: Progress,
  looked?: Looked,
): Promise<Work[]> {
  const model = new Model(facts, looked?.formats, looked?.faces);
  const works: Work[] = [];
  for (const op of ops) {
    throwIfCancelled(progress?.signal);
    works.push(...(await inSlices(planOp(model, op, mode), pagePause)));
  }
  return works;
}
