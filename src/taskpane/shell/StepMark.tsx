import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncCircle20Filled, CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { pane } from '../../catalogue/pane';
import { usePane } from '../workspace/context';
import { hasBudget, type PaneState, type StepId } from '../workspace/types';

const useStyles = makeStyles({
  number: {
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    margin: '2px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid currentColor`,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '1',
    fontWeight: tokens.fontWeightRegular,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  stale: { color: tokens.colorStatusWarningForeground1 },
});

/** How a step stands; '' before it is done. */
function standing(
  { done, stale, preparation, reportBehind, result }: PaneState,
  id: StepId,
): 'done' | 'stale' | '' {
  if (id === 'prepare') return preparation?.ready === true ? 'done' : '';
  if (id === 'report' && reportBehind) return 'stale';
  // 採択 is written with 算定
  if (id === 'award' ? !(done.has('fill') && hasBudget({ result })) : !done.has(id)) return '';
  return stale ? 'stale' : 'done';
}

/** The number of a step, which gives way to its state in the same room. */
export function StepMark({ id, number }: { id: StepId; number: number }) {
  const styles = useStyles();
  const stands = usePane((state) => standing(state, id));
  if (stands === 'stale')
    return <ArrowSyncCircle20Filled className={styles.stale} aria-label={pane.steps.stale} />;
  if (stands === 'done')
    return <CheckmarkCircle20Filled className={styles.done} aria-label={pane.steps.done} />;
  return (
    <span className={styles.number} aria-hidden>
      {number}
    </span>
  );
}
