import { makeStyles } from '@fluentui/react-components';
import { pane } from '../../catalogue/pane';
import { usePane } from '../workspace/context';
import { hasNoTable, type PaneState } from '../workspace/types';
import { details, headline, nameOf } from './outcome-text';
import { unseen } from './unseen';

const useStyles = makeStyles({ unseen });

function announcement(state: PaneState): string {
  const { running, outcome, stale, changedRows, error, done, undoable } = state;
  if (running?.waiting) return `${pane.progress.waiting}。${pane.progress.waitingAction}`;
  if (running?.visible) {
    // a quarter at a time: a reader that is interrupted all the time says nothing
    const quarter = running.total > 0 ? Math.floor((running.done / running.total) * 4) * 25 : 0;
    return pane.progress.announce(pane.progress[running.kind], quarter);
  }
  if (running) return '';
  // other errors are announced by their notice
  if (hasNoTable(state)) return error?.message ?? pane.check.emptyTitle;
  const [undo] = undoable;
  if (stale || undo?.touched != null) {
    const { behind, stale: changed } = pane.sources;
    const words = stale ? [(done.has('fill') ? behind : changed)(changedRows)] : [];
    if (undo?.touched != null) words.push(pane.undo.touched(nameOf(undo), undo.at, undo.touched));
    return words.join('。');
  }
  return outcome ? [headline(outcome), ...details(outcome, true)].join('') : '';
}

/** Tells screen readers of progress and results; always present, so that changes are noticed. */
export function LiveRegion() {
  const styles = useStyles();
  const announced = usePane(announcement);
  return (
    <div className={styles.unseen} role="status" aria-live="polite" aria-atomic="true">
      {announced}
    </div>
  );
}
