import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { pane } from '../../catalogue/pane';
import type { View } from '../workspace/types';

// what nobody needs at the start comes when it is opened
const ReasonPanel = lazy(async () => ({ default: (await import('./reason/ReasonPanel')).ReasonPanel }));
const ReferencePanel = lazy(async () => ({
  default: (await import('./reference/ReferencePanel')).ReferencePanel,
}));

const useStyles = makeStyles({
  loading: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

/** なぜこの額か or 参考. */
export function ViewPanel({ view }: { view: Exclude<View, 'steps'> }) {
  const styles = useStyles();
  return (
    <Suspense fallback={<div className={styles.loading}>{pane.app.loading}</div>}>
      {view === 'reason' ? <ReasonPanel /> : <ReferencePanel />}
    </Suspense>
  );
}
