import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { pane } from '../../catalogue/pane';
import type { View } from '../workspace/types';

// what nobody needs at the start comes when it is opened
const ReasonPanel = lazy(async () => ({ default: (await import('./reason/ReasonPanel')).ReasonPanel }));
const ReferencePanel = lazy(async () => ({
  default: (await import('./reference/ReferencePanel')).ReferencePanel,
}));

const IntakePanel = lazy(async () => ({ default: (await import('./intake/IntakePanel')).IntakePanel }));

const PANELS = { reason: ReasonPanel, reference: ReferencePanel, intake: IntakePanel } as const;

const useStyles = makeStyles({
  loading: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

/** なぜこの額か, 参考 or 取込み. */
export function ViewPanel({ view }: { view: Exclude<View, 'steps'> }) {
  const styles = useStyles();
  const Panel = PANELS[view];
  return (
    <Suspense fallback={<div className={styles.loading}>{pane.app.loading}</div>}>
      <Panel />
    </Suspense>
  );
}
