import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import { pane } from '../../catalogue/pane';
import { useBusy, usePane, useWorkspace } from '../workspace/context';
import { Notice } from './Notice';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  undo: { flexShrink: 0 },
  lost: { margin: 0 },
});

/** The way back, as long as there is one; once it is gone, by what. */
export function UndoRow() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const { canUndo, written, undoLostBy } = usePane((state) => ({
    canUndo: state.canUndo,
    written: state.written,
    undoLostBy: state.undoLostBy,
  }));
  if (!written) return null;
  const what = pane.steps[written.step];
  if (!canUndo) {
    if (undoLostBy === null) return null;
    return (
      <Notice kind="info" onClose={workspace.dismiss}>
        <p className={styles.lost}>{pane.outcome.undoLost(what, undoLostBy)}</p>
      </Notice>
    );
  }
  return (
    <div className={styles.row}>
      <span>{pane.outcome.canUndo(what, written.at)}</span>
      <Button
        className={styles.undo}
        size="small"
        icon={<ArrowUndo20Regular />}
        disabledFocusable={busy}
        onClick={() => void workspace.undo()}
      >
        {pane.action.undo}
      </Button>
    </div>
  );
}
