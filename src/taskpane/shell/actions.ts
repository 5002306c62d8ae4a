import { pane } from '../../catalogue/pane';
import { needsPreparing, standingOf } from '../workspace/standing';
import { hasBudget, type PaneState, type RunStep, type StepId } from '../workspace/types';

/** What a button of the bar does. */
export type Act =
  | { readonly run: RunStep }
  | { readonly show: StepId }
  | { readonly preview: true }
  | { readonly reread: true }
  | { readonly refresh: true };

export interface Action {
  readonly label: string;
  readonly act: Act;
}

export interface Actions {
  /** The one action that leads on. */
  readonly primary: Action;
  /** Beside it: doing the step once more when it is done already, or at the very start the whole job at once. */
  readonly second: Action | null;
}

const { action } = pane;
const TO_AWARD: Action = { label: action.toAward, act: { show: 'award' } };
const TO_REPORT: Action = { label: action.toReport, act: { show: 'report' } };
const only = (label: string, act: Act): Actions => ({ primary: { label, act }, second: null });

/** What the actions follow from; nothing in it changes with the progress of a run. */
export type ActionFacts = ReturnType<typeof actionFacts>;

export const actionFacts = ({
  step,
  done,
  stale,
  preview,
  result,
  error,
  preparation,
  running,
}: PaneState) => ({
  step,
  done,
  stale,
  preview,
  result,
  lacking: needsPreparing({ error, result, preparation }),
  unprepared: preparation !== null && standingOf(preparation) !== 'ready',
  previewing: running?.kind === 'preview',
});

/** A step that is done with the inputs as they are leads to the next one; 準備 has its actions in itself. */
export function actionsOf(state: ActionFacts): Actions {
  if (state.step !== 'prepare' && state.lacking) return only(action.toPrepare, { show: 'prepare' });
  switch (state.step) {
    case 'prepare':
      return state.unprepared
        ? only(action.reread, { reread: true })
        : only(action.toCheck, { show: 'check' });
    case 'check':
      return checkActions(state);
    case 'fill':
      return fillActions(state);
    case 'award':
      return awardActions(state);
    case 'report':
      return only(isFinished(state) ? action.reportAgain : action.report, { run: 'report' });
  }
}

const isFinished = ({ step, done, stale, result }: ActionFacts): boolean =>
  done.has(step) && !stale && (result?.sources.length ?? 0) > 0;

function checkActions(state: ActionFacts): Actions {
  if (isFinished(state)) {
    return {
      primary: { label: action.toFill, act: { show: 'fill' } },
      second: { label: action.checkAgain, act: { run: 'check' } },
    };
  }
  return {
    primary: { label: action.check, act: { run: 'check' } },
    second: state.result ? null : { label: action.all, act: { run: 'report' } },
  };
}

function fillActions(state: ActionFacts): Actions {
  const { done, stale, preview, previewing } = state;
  if (isFinished(state)) {
    return {
      primary: hasBudget(state) ? TO_AWARD : TO_REPORT,
      second: { label: action.previewAgain, act: { preview: true } },
    };
  }
  if (stale && done.has('fill')) return only(action.refresh, { refresh: true });
  // while the preview is made the button stands there already, and nothing moves when it can be pressed
  if ((preview && !stale) || previewing) return only(action.fill, { run: 'fill' });
  return only(action.preview, { preview: true });
}

/** Nothing is decided where no 予算額 is set; what is decided is written with 算定. */
function awardActions(state: ActionFacts): Actions {
  const { done, stale, result } = state;
  if (stale && done.has('fill')) return only(action.refresh, { refresh: true });
  if (stale || result === null) return only(action.check, { refresh: true });
  if (done.has('fill') || !hasBudget(state)) return { primary: TO_REPORT, second: null };
  return { primary: { label: action.toFill, act: { show: 'fill' } }, second: TO_REPORT };
}
