import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ErrorNotice } from '../feedback/ErrorNotice';
import { LiveRegion } from '../feedback/LiveRegion';
import { OutcomeNotice } from '../feedback/OutcomeNotice';
import { STEPS } from '../steps/steps';
import { usePaneState, useWorkspace } from '../workspace/context';
import { hasNoTable } from '../workspace/types';
import { ActionBar } from './ActionBar';
import { Header } from './Header';
import { ScrollContext, useScrollElement } from './scroll';
import { StepTabs } from './StepTabs';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: 'auto auto auto minmax(0, 1fr) auto',
    height: '100vh',
    minWidth: '300px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    lineBreak: 'strict',
    // lines end between phrases, not inside words (Japanese only)
    wordBreak: 'auto-phrase',
    overflowWrap: 'anywhere',
  },
  // beside the scrolling part, so that a message is seen wherever the list stands
  notices: { maxHeight: '45vh', overflowY: 'auto', paddingBottom: tokens.spacingVerticalXXS },
  main: { overflowX: 'hidden', overflowY: 'auto', scrollbarGutter: 'stable', scrollbarWidth: 'thin' },
  // as wide as the pane: the scroll bar lies over the margin, and figures line up with header and action
  panel: { position: 'relative', width: '100vw', paddingBottom: tokens.spacingVerticalXL },
});

/** The whole pane: header, steps, what the step shows, and its one action. */
export function App() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const state = usePaneState();
  const { step, error } = state;
  // the empty state says it in full
  const shownInPanel = step === 'check' && hasNoTable(state);
  const [scroller, setScroller] = useScrollElement();
  useEffect(() => {
    scroller?.scrollTo({ top: 0 });
  }, [scroller, step]);
  const { Panel } = STEPS.find(({ id }) => id === step) ?? STEPS[0];
  return (
    <div className={styles.root}>
      <Header />
      <StepTabs />
      <div className={styles.notices}>
        {error && !shownInPanel && <ErrorNotice error={error} onClose={workspace.dismiss} />}
        <OutcomeNotice />
      </div>
      <main ref={setScroller} className={styles.main}>
        <div className={styles.panel} role="tabpanel" id="step-panel" aria-labelledby={`step-${step}`}>
          <ScrollContext value={scroller}>
            <Panel key={step} />
          </ScrollContext>
        </div>
      </main>
      <ActionBar />
      <LiveRegion />
    </div>
  );
}
