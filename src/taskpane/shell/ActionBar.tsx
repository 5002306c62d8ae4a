import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { pane } from '../../catalogue/pane';
import { usePaneState, useWorkspace } from '../workspace/context';
import type { PaneState, StepId } from '../workspace/types';
import { RunningBar } from './RunningBar';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    height: '64px',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { flexGrow: 1, minWidth: 0 },
  second: { flexShrink: 0, minWidth: 'auto' },
});

interface Actions {
  /** The one action that leads on. */
  readonly primary:
    { readonly label: string; readonly run: StepId } | { readonly label: string; readonly show: StepId };
  /** Beside it: doing the step once more when it is done already, or at the very start the whole job at once. */
  readonly second: { readonly label: string; readonly run: StepId } | null;
}

/** A step that is done with the inputs as they are leads to the next one. */
export function actionsOf({ step, done, stale, result }: PaneState): Actions {
  const { action } = pane;
  const finished = done.has(step) && !stale && (result?.sources.length ?? 0) > 0;
  if (!finished || step === 'report') {
    const label = finished ? action.reportAgain : action[step];
    const atStart = step === 'check' && !result;
    return { primary: { label, run: step }, second: atStart ? { label: action.all, run: 'report' } : null };
  }
  return step === 'check'
    ? { primary: { label: action.toFill, show: 'fill' }, second: { label: action.checkAgain, run: step } }
    : { primary: { label: action.toReport, show: 'report' }, second: { label: action.fillAgain, run: step } };
}

/** The one primary action of the step, always here; while it runs, how far it is and 中止. */
export function ActionBar() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const state = usePaneState();
  const { running } = state;
  if (running?.visible) return <RunningBar running={running} />;
  const { primary, second } = actionsOf(state);
  const disabled = running !== null;
  const act = (): void => {
    if ('run' in primary) void workspace.run(primary.run);
    else workspace.showStep(primary.show);
  };
  return (
    <footer className={styles.bar}>
      {second && (
        <Button
          className={styles.second}
          size="large"
          disabled={disabled}
          onClick={() => void workspace.run(second.run)}
        >
          {second.label}
        </Button>
      )}
      <Button className={styles.main} appearance="primary" size="large" disabled={disabled} onClick={act}>
        {primary.label}
      </Button>
    </footer>
  );
}
