import { cellAddress } from '../../base/a1';
import type { StoredCell } from '../../base/cells';
import type { TableMapping } from '../../table/pick/table-mapping';
import type { Choice, IncomingFile } from '../../workbook/intake/take-in';
import type { WriteOp } from '../../workbook/port';
import type { ColumnChoice } from '../../workbook/prepare/column-choice';
import type { Answer } from '../../workbook/prepare/given-answer';
import type { ProposedRun } from '../../workbook/prepare/proposals';
import type { LetterReply } from '../../workbook/read/letters/letter-replies';
import type { RunContext } from '../../workbook/run-context';
import type { ChangeLog } from './changes';
import type { JobEnd } from './jobs';
import type { WorkspaceParts } from './parts';
import type { Runner } from './runner';
import type { GivenAnswer, PaneState } from './types';
import { type Steps, withStep } from './undo-steps';

const shown = (cell: StoredCell): string =>
  typeof cell === 'object' ? shown(cell?.value ?? '') : String(cell);

/** Where an answer stands, by the operation that takes it back. */
function givenAnswer(given: Answer, inverse: readonly WriteOp[]): GivenAnswer {
  const [op] = inverse;
  const last = op?.op === 'answer' ? op.cells.at(-1) : undefined;
  const cell = op?.op === 'answer' && last ? cellAddress(op.sheet, last.row, last.column) : '';
  const before = last?.value == null ? '' : shown(last.value);
  const made = op?.op === 'answer' && inverse.some((other) => other.op === 'dropSheet') ? op.sheet : null;
  return { ...given, cell, before, made };
}

/** How many rows of 設定 an answer stands in. */
const rowsOf = (inverse: readonly WriteOp[]): number =>
  new Set(inverse.flatMap((op) => (op.op === 'answer' ? op.cells.map(({ row }) => row) : []))).size;

/** How what is shown follows a change of what is read. */
interface After {
  readonly leave: (left: Steps, changes: ChangeLog) => void;
  readonly readAgain: Reading;
  readonly preparedAnew: Reading;
}

type Reading = (context: RunContext, changes: ChangeLog) => Promise<Partial<PaneState>>;

/** What 準備 and 取込み enter into the workbook, each with its way back: what was read before no longer counts. */
export function createAnswers(
  { procedure, port }: WorkspaceParts,
  runner: Runner,
  { leave, readAgain, preparedAnew }: After,
) {
  /** Another column holds the field now: what was read by the former one no longer counts. */
  const remap = (work: () => Promise<readonly WriteOp[]>) =>
    runner.run('map', async (context, changes) => {
      const inverse = await work();
      if (inverse.length > 0)
        leave(withStep(runner.state, { kind: 'map', at: context.now, inverse }), changes);
      return preparedAnew(context, changes);
    });

  /** An answer changes what is read: it is looked at anew, and kept so that it can be taken back. */
  const answer = (given: Answer) =>
    runner.run('map', async (context, changes) => {
      const back = await procedure.answer(port, given);
      const step = { kind: 'answer', at: context.now, about: given.key, inverse: back } as const;
      if (back.length > 0) leave(withStep(runner.state, step), changes);
      const answered = back.length > 0 ? { answered: givenAnswer(given, back) } : {};
      return { ...(await preparedAnew(context, changes)), ...answered };
    });

  /** A table that was picked: what it is, and what its columns hold, is remembered in 設定. */
  const adopt = (mapping: TableMapping) =>
    runner.run('map', async (context, changes) => {
      const { sheet, kind } = mapping;
      const back = await procedure.adopt(port, mapping);
      const given = givenAnswer({ key: sheet, answer: kind }, back);
      const step = { kind: 'answer', at: context.now, about: sheet, inverse: back } as const;
      if (back.length > 0) leave(withStep(runner.state, step), changes);
      const answered = { ...given, adopted: { sheet, rows: rowsOf(back) } };
      return { ...(await preparedAnew(context, changes)), ...(back.length > 0 ? { answered } : {}) };
    });

  const replace = (chosen: readonly ProposedRun[]) =>
    runner.run('map', async (context, changes) => {
      const cells = chosen.flatMap((run) => run.cells);
      const inverse = await procedure.replace(port, cells, context);
      const replaced = { address: chosen[0]?.address ?? '', cells: cells.length };
      const step = { kind: 'replace', at: context.now, about: replaced.address, inverse } as const;
      leave(withStep(runner.state, step), changes);
      return { ...(await readAgain(context, changes)), replaced };
    });

  /** Rows of a file come in among those that are read: they are looked at anew. */
  const takeIn = async (file: IncomingFile, chosen: Choice): Promise<JobEnd<readonly LetterReply[]>> => {
    let came: readonly LetterReply[] = [];
    const end = await runner.begin('takeIn', async (context, changes) => {
      const { inverse, replies } = await procedure.takeIn(port, file, chosen, context);
      came = replies;
      const step = { kind: 'import', at: context.now, about: file.name, inverse } as const;
      if (inverse.length > 0) leave(withStep(runner.state, step), changes);
      return preparedAnew(context, changes);
    });
    return end === 'done' ? { end, result: came } : { end };
  };

  return {
    mapColumns: (choices: readonly ColumnChoice[]) => remap(() => procedure.mapColumns(port, choices)),
    unmapColumn: (choice: Pick<ColumnChoice, 'table' | 'field'>) =>
      remap(() => procedure.unmapColumn(port, choice)),
    adopt,
    answer,
    replace,
    takeIn,
  };
}
