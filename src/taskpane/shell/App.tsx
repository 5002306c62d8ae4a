import { makeStyles, tokens } from '@fluentui/react-components';
import { Activity, Suspense } from 'react';
import { pane } from '../../catalogue/pane';
import { LiveRegion } from '../parts/LiveRegion';
import { ScrollContext, useKeptScroll, useScrollElement } from '../parts/look/scroll';
import { STEPS } from '../steps/steps';
import { ViewBar } from '../views/ViewBar';
import { ViewPanel } from '../views/ViewPanel';
import { usePane } from '../workspace/context';
import { ActionBar } from './ActionBar';
import { Header } from './Header';
import { Notices } from './Notices';
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
  main: {
    overflowX: 'hidden',
    overflowY: 'auto',
    scrollbarGutter: 'stable',
    scrollbarWidth: 'thin',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  // as wide as the pane: the scroll bar lies over the margin, and figures line up with header and action
  panel: { position: 'relative', width: '100vw', paddingBottom: tokens.spacingVerticalXL },
});

/** The whole pane: header, steps, what the step shows, and its one action. */
export function App() {
  const styles = useStyles();
  const step = usePane((state) => state.step);
  const view = usePane((state) => state.view);
  const shownView = view === 'steps' ? null : view;
  const [scroller, setScroller] = useScrollElement();
  const top = useKeptScroll(scroller, step, view);
  const { Panel } = STEPS.find(({ id }) => id === step) ?? STEPS[0];
  return (
    <div className={styles.root}>
      <Header />
      <nav aria-label={shownView ? pane.app.toSteps : pane.steps.label}>
        {shownView ? <ViewBar key={view} view={shownView} /> : <StepTabs />}
      </nav>
      <Notices />
      {/* some screens hold nothing else that could take the focus and scroll */}
      <main ref={setScroller} className={styles.main} tabIndex={0} onScroll={top}>
        <ScrollContext value={scroller}>
          {shownView && (
            <div className={styles.panel}>
              <ViewPanel view={shownView} />
            </div>
          )}
          {/* a clerk who comes back finds the list as it was left */}
          <Activity mode={shownView ? 'hidden' : 'visible'}>
            <div className={styles.panel} role="tabpanel" id="step-panel" aria-labelledby={`step-${step}`}>
              <Suspense fallback={null}>
                <Panel key={step} />
              </Suspense>
            </div>
          </Activity>
        </ScrollContext>
      </main>
      <ActionBar />
      <LiveRegion />
    </div>
  );
}
