import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { pane } from '../../catalogue/pane';
import { usePane, useWorkspace } from '../workspace/context';

const useStyles = makeStyles({
  // as high as the action bar that it replaces
  bar: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    height: '64px',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  progress: { position: 'absolute', insetInline: 0, top: '-1px' },
  words: { flexGrow: 1, minWidth: 0, outlineStyle: 'none' },
  what: { fontWeight: tokens.fontWeightSemibold },
  count: {
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  /** Takes the focus of the button that stood here. */
  readonly words: RefObject<HTMLDivElement | null>;
}

/** What is running, how far it is, and 中止. */
export function RunningBar({ words }: Props) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const running = usePane((state) => state.running);
  if (running === null) return null;
  const { kind, done, total, cancelling, waiting } = running;
  const what = waiting ? pane.progress.waiting : pane.progress[kind];
  const how = waiting ? pane.progress.waitingAction : total > 0 && pane.progress.count(done, total);
  return (
    <footer className={styles.bar}>
      <ProgressBar
        className={styles.progress}
        thickness="large"
        shape="square"
        aria-label={pane.progress[kind]}
        {...(total > 0 ? { value: done, max: total } : {})}
      />
      <div ref={words} className={styles.words} tabIndex={-1}>
        <div className={styles.what}>{cancelling ? pane.action.cancelling : what}</div>
        <div className={styles.count}>{how}</div>
      </div>
      <Button size="large" disabledFocusable={cancelling} onClick={workspace.cancel}>
        {pane.action.cancel}
      </Button>
    </footer>
  );
}
