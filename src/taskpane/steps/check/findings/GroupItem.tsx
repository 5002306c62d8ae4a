import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import { pane } from '../../../../catalogue/pane';
import type { FindingGroup } from './entries';
import { useItemStyles } from './item-styles';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto 16px',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    textAlign: 'start',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  rule: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  count: { whiteSpace: 'nowrap', textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly group: FindingGroup;
  readonly index: number;
  readonly current: boolean;
  readonly onToggle: (index: number) => void;
}

/** Equal findings of a rule as one row with their number; opens them below it. */
export const GroupItem = memo(function GroupItem({ group, index, current, onToggle }: Props) {
  const styles = useStyles();
  const shared = useItemStyles();
  const { rule, message, severity, count, open } = group;
  return (
    <button
      type="button"
      className={mergeClasses(shared.button, styles.row)}
      tabIndex={current ? 0 : -1}
      data-row={index}
      aria-expanded={open}
      onClick={() => onToggle(index)}
    >
      <SeverityIcon severity={severity} />
      <span>
        <span className={styles.rule}>{rule}</span>
        {message}
      </span>
      <span className={styles.count}>{pane.findings.ruleCount(count)}</span>
      {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
    </button>
  );
});
