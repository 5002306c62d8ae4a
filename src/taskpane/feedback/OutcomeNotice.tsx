import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import { pane } from '../../catalogue/pane';
import { usePaneState, useWorkspace } from '../workspace/context';
import type { Outcome } from '../workspace/types';
import { Notice } from './Notice';
import type { NoticeKind } from './Notice';
import { details, headline } from './outcome-text';

const useStyles = makeStyles({
  headline: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  detail: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  undo: { justifySelf: 'start', marginTop: tokens.spacingVerticalXS },
});

function kindOf(outcome: Outcome): NoticeKind {
  if (outcome.kind === 'cancelled' || outcome.kind === 'nothingToUndo') return 'info';
  if (outcome.kind === 'written' && outcome.result.sheets.some((sheet) => !sheet.agrees)) return 'warning';
  return 'success';
}

/** After a run: what was written where, whether the sheets agree, and the way back. */
export function OutcomeNotice() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const { outcome, canUndo } = usePaneState();
  // what a check found stands in the pane itself
  if (!outcome || outcome.kind === 'checked') return null;
  return (
    <Notice kind={kindOf(outcome)} onClose={workspace.dismiss}>
      <p className={styles.headline}>{headline(outcome)}</p>
      {details(outcome).map((line) => (
        <p key={line} className={styles.detail}>
          {line}
        </p>
      ))}
      {canUndo && outcome.kind === 'written' && (
        <Button
          className={styles.undo}
          size="small"
          icon={<ArrowUndo20Regular />}
          onClick={() => void workspace.undo()}
        >
          {pane.action.undo}
        </Button>
      )}
    </Notice>
  );
}
