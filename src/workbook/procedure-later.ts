import { answerQuestion } from './answer';
import { mapColumn, unmapColumn } from './column-choice';
import { prepare } from './preparation';
import type { Procedure } from './results';

/** What assesses and writes; to be called once the pane stands, so that it is there when it is asked for. */
export const loadProcedure = async (): Promise<Procedure> => (await import('./procedure')).procedure;

/** The procedure for a page that opens with 準備: what assesses and writes is loaded after that. */
export const procedureLater: Procedure = {
  prepare,
  mapColumn,
  unmapColumn,
  answer: answerQuestion,
  check: async (port, context) => (await loadProcedure()).check(port, context),
  preview: async (port, context) => (await loadProcedure()).preview(port, context),
  fill: async (port, context) => (await loadProcedure()).fill(port, context),
  report: async (port, context) => (await loadProcedure()).report(port, context),
  undo: async (port, inverse, context) => (await loadProcedure()).undo(port, inverse, context),
};
