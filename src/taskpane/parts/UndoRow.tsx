import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular, ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { pane } from '../../catalogue/pane';
import { useBusy, usePane, useWorkspace } from '../workspace/context';
import { nameOf } from './outcome-text';

const useStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  undo: { flexShrink: 0 },
  note: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** The way back, as long as there is one: the newest write with its button, those before it in their order. */
export function UndoRow() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const { undoable, undoCut } = usePane((state) => ({
    undoable: state.undoable,
    undoCut: state.undoCut,
  }));
  const [open, setOpen] = useState(false);
  const [last, ...earlier] = undoable;
  if (last === undefined) return null;
  const { at, touched } = last;
  const Chevron = open ? ChevronUp16Regular : ChevronDown16Regular;
  return (
    <section className={styles.root} aria-label={pane.undo.label}>
      <div className={styles.row}>
        <span>
          {touched === null
            ? pane.outcome.canUndo(nameOf(last), at)
            : pane.undo.touched(nameOf(last), at, touched)}
        </span>
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
      {earlier.length > 0 && (
        <Button
          appearance="transparent"
          size="small"
          icon={<Chevron />}
          iconPosition="after"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {pane.undo.earlier(earlier.length)}
        </Button>
      )}
      {open && earlier.length > 0 && (
        <>
          <ul className={styles.list}>
            {earlier.map((step) => (
              <li key={`${step.at.getTime()} ${nameOf(step)}`}>{pane.undo.step(nameOf(step), step.at)}</li>
            ))}
          </ul>
          <p className={styles.note}>{pane.undo.inTurn}</p>
        </>
      )}
      {undoCut && <p className={styles.note}>{pane.undo.cut}</p>}
    </section>
  );
}
