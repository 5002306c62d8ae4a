import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { pane } from '../../catalogue/pane';
import { ErrorNotice } from '../parts/ErrorNotice';
import { FiltersLost } from '../parts/FiltersLost';
import { OutcomeNotice } from '../parts/OutcomeNotice';
import { Unfitted } from '../parts/Unfitted';
import { StaleNotice } from '../summary/StaleNotice';
import { usePane, useWorkspace } from '../workspace/context';
import { hasNoTable, type PaneState } from '../workspace/types';

/** Nothing can be taken back before something was written. */
const LazyUndoRow = lazy(async () => ({ default: (await import('../parts/UndoRow')).UndoRow }));

const useStyles = makeStyles({
  // beside the scrolling part, so that a message is seen wherever the list stands
  root: { maxHeight: '45vh', overflowY: 'auto', paddingBottom: tokens.spacingVerticalXXS },
});

/** The failure that is to be told here; of a workbook without tables the step 点検 says it in full. */
function shownError(state: PaneState): PaneState['error'] {
  const shownInPanel = state.view === 'steps' && state.step === 'check' && hasNoTable(state);
  return shownInPanel ? null : state.error;
}

/** What the last run came to, or why it came to nothing, and the way back. */
export function Notices() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const error = usePane(shownError);
  // pinned: what is no longer true may not stand there alone
  const stale = usePane((state) => state.stale && state.result !== null);
  const undoable = usePane((state) => state.undoable.length > 0);
  return (
    <aside className={styles.root} aria-label={pane.app.notices}>
      {error && (
        <ErrorNotice error={error} onClose={workspace.dismiss} onUnfiltered={workspace.goOnUnfiltered} />
      )}
      {stale && <StaleNotice />}
      {/* the result and the way back first; in a low pane what follows is scrolled to */}
      <OutcomeNotice />
      {undoable && (
        <Suspense fallback={null}>
          <LazyUndoRow />
        </Suspense>
      )}
      <FiltersLost />
      <Unfitted />
    </aside>
  );
}
