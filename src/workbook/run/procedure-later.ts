import type { Procedure } from './results';

/** What reads the workbook for 準備; to be called at once, so that it comes beside the rest of the page. */
export const loadPreparation = async () => (await import('./preparation-steps')).preparationSteps;

/** What assesses and writes; to be called once the pane stands, so that it is there when it is asked for. */
export const loadProcedure = async (): Promise<Procedure> => (await import('./procedure')).procedure;

/** The procedure for a page that opens with 準備: neither that nor what assesses and writes is in its first script. */
export const procedureLater: Procedure = {
  prepare: async (port, context) => (await loadPreparation()).prepare(port, context),
  mapColumns: async (port, choices) => (await loadPreparation()).mapColumns(port, choices),
  unmapColumn: async (port, choice) => (await loadPreparation()).unmapColumn(port, choice),
  adopt: async (port, mapping) =>
    (await import(/* webpackChunkName: "pick" */ '../prepare/adopt-table')).adoptTable(port, mapping),
  answer: async (port, given) => (await loadPreparation()).answer(port, given),
  replace: async (port, chosen, context) => (await loadProcedure()).replace(port, chosen, context),
  decide: async (port, looked, context) => (await loadProcedure()).decide(port, looked, context),
  awardLetters: async (port, result, context) => (await loadProcedure()).awardLetters(port, result, context),
  takeIn: async (port, file, chosen, context) => (await loadProcedure()).takeIn(port, file, chosen, context),
  check: async (port, context) => (await loadProcedure()).check(port, context),
  preview: async (port, context) => (await loadProcedure()).preview(port, context),
  fill: async (port, context) => (await loadProcedure()).fill(port, context),
  report: async (port, context) => (await loadProcedure()).report(port, context),
  takeBack: async (port, inverse, progress) => (await loadProcedure()).takeBack(port, inverse, progress),
  undo: async (port, inverse, context) => (await loadProcedure()).undo(port, inverse, context),
};
