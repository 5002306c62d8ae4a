import { pane } from '../../catalogue/pane';
import type { Decision } from '../../workbook/run/decide';
import type { RunContext } from '../../workbook/run-context';
import type { ChangeLog } from './changes';
import type { WorkspaceParts } from './parts';
import { type Runner, staleness } from './runner';
import type { PaneState } from './types';
import { type Steps, withStep } from './undo-steps';

/** What the runs of a workspace have in common. */
interface Shared {
  /** A way back stands before the workbook is read anew. */
  readonly leave: (left: Steps, changes: ChangeLog) => void;
  readonly readAgain: (context: RunContext, changes: ChangeLog) => Promise<Partial<PaneState>>;
}

/** The runs of 採択: what each leaves in the state. */
export function createAwardRuns(
  { procedure, port }: Pick<WorkspaceParts, 'procedure' | 'port'>,
  runner: Runner,
  { leave, readAgain }: Shared,
) {
  const decide = (looked: Decision): Promise<void> =>
    runner.run('decide', async (context, changes) => {
      const inverse = await procedure.decide(port, looked, context);
      const [applications, cells] = [looked.receiptNumbers.length, looked.cells.length];
      const about = pane.undo.applications(applications);
      if (inverse.length > 0)
        leave(withStep(runner.state, { kind: 'decide', at: context.now, about, inverse }), changes);
      return {
        ...(await readAgain(context, changes)),
        outcome: { kind: 'decided', applications, cells },
      };
    });

  const awardLetters = (): Promise<void> =>
    runner.run('awardLetters', async (context, changes, earlier) => {
      changes.join(earlier);
      const { result } = runner.state;
      if (result === null) return {};
      const { ops, inverse, ...made } = await procedure.awardLetters(port, result, context);
      return {
        ...staleness(changes),
        outcome: { kind: 'awardLetters', result: made },
        ...(ops.length > 0 ? withStep(runner.state, { kind: 'awardLetters', at: context.now, inverse }) : {}),
      };
    });

  return { decide, awardLetters };
}
