import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { pane } from '../../catalogue/pane';
import { usePane, useWorkspace } from '../workspace/context';
import type { Outcome } from '../workspace/types';
import { Notice, type NoticeKind } from './Notice';
import { details, headline } from './outcome-text';

const useStyles = makeStyles({
  headline: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  detail: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

function kindOf(outcome: Outcome): NoticeKind {
  if (outcome.kind === 'cancelled' || outcome.kind === 'nothingToUndo') return 'info';
  if (outcome.kind === 'awardLetters') return outcome.result.letters.length === 0 ? 'info' : 'success';
  if (outcome.kind === 'repaired') {
    const { remaining, protectedSheets } = outcome.result;
    return remaining.length > 0 || protectedSheets.length > 0 ? 'warning' : 'success';
  }
  if (outcome.kind === 'written' && outcome.result.sheets.some((sheet) => !sheet.agrees)) return 'warning';
  return 'success';
}

/** Nothing was written before a run was. */
const LazyWritten = lazy(async () => ({ default: (await import('./WrittenTo')).Written }));

/** After a run: what was written where, and whether the sheets agree. */
export function OutcomeNotice() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const { outcome, stale } = usePane((state) => ({ outcome: state.outcome, stale: state.stale }));
  // what a check or a preview found stands in the pane itself
  if (!outcome || outcome.kind === 'checked' || outcome.kind === 'previewed') return null;
  // what was edited since is not in it
  const former = stale && outcome.kind === 'written';
  return (
    <Notice kind={former ? 'info' : kindOf(outcome)} onClose={workspace.dismiss}>
      <p className={styles.headline}>{headline(outcome)}</p>
      {former && <p className={styles.detail}>{pane.outcome.former}</p>}
      {details(outcome, false).map((line) => (
        <p key={line} className={styles.detail}>
          {line}
        </p>
      ))}
      {outcome.kind === 'written' && (
        <Suspense fallback={null}>
          <LazyWritten inverse={outcome.result.inverse} />
        </Suspense>
      )}
    </Notice>
  );
}
