import { makeStyles, tokens } from '@fluentui/react-components';
import { pane } from '../../catalogue/pane';
import { ErrorNotice } from '../parts/ErrorNotice';
import { FiltersLost } from '../parts/FiltersLost';
import { OutcomeNotice } from '../parts/OutcomeNotice';
import { UndoRow } from '../parts/UndoRow';
import { Unfitted } from '../parts/Unfitted';
import { StaleNotice } from '../summary/StaleNotice';
import { usePane, useWorkspace } from '../workspace/context';
import { hasNoTable, type PaneState } from '../workspace/types';

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
  return (
    <aside className={styles.root} aria-label={pane.app.notices}>
      {error && (
        <ErrorNotice error={error} onClose={workspace.dismiss} onUnfiltered={workspace.goOnUnfiltered} />
      )}
      {stale && <StaleNotice />}
      {/* the result and the way back first; in a low pane what follows is scrolled to */}
      <OutcomeNotice />
      <UndoRow />
      <FiltersLost />
      <Unfitted />
    </aside>
  );
}
