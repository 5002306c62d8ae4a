import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useKeptFocus } from '../parts/focus';
import { useBusy, usePane, useWorkspace } from '../workspace/context';
import { type Act, actionFacts, actionsOf } from './actions';
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

/** The one primary action of the step, always here; while it runs, how far it is and 中止. */
export function ActionBar() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const visible = usePane(({ running }) => running?.visible === true);
  const view = usePane((state) => state.view);
  const facts = usePane(actionFacts);
  const action = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLDivElement>(null);
  useKeptFocus(busy, visible, action, words);
  if (visible) return <RunningBar words={words} />;
  // the screens that are opened from anywhere have their actions in themselves
  if (view !== 'steps') return null;
  const { primary, second } = actionsOf(facts);
  const carryOut = (act: Act): void => {
    if ('run' in act) void workspace.run(act.run);
    else if ('show' in act) workspace.showStep(act.show);
    else if ('preview' in act) void workspace.preview();
    else if ('reread' in act) void workspace.prepare();
    else void workspace.refresh();
  };
  return (
    <footer className={styles.bar}>
      {second && (
        <Button
          className={styles.second}
          size="large"
          disabledFocusable={busy}
          onClick={() => carryOut(second.act)}
        >
          {second.label}
        </Button>
      )}
      <Button
        ref={action}
        className={styles.main}
        appearance="primary"
        size="large"
        disabledFocusable={busy}
        onClick={() => carryOut(primary.act)}
      >
        {primary.label}
      </Button>
    </footer>
  );
}
