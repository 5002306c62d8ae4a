import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { pane } from '../../../../catalogue/pane';
import type { RuleGroup } from './group';
import { useItemStyles } from './item-styles';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  item: {
    listStyleType: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto 16px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    textAlign: 'start',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  rule: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  words: { display: 'grid' },
  count: { whiteSpace: 'nowrap', textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly groups: readonly RuleGroup[];
  readonly onOpen: (rule: string) => void;
}

/** ルール別: each rule with what it asks and how many findings it has; opens them. */
export function RuleGroups({ groups, onOpen }: Props) {
  const styles = useStyles();
  const shared = useItemStyles();
  return (
    <ul className={styles.list} aria-label={pane.findings.ruleTitle}>
      {groups.map(({ rule, requirement, severity, count }) => (
        <li key={rule} className={styles.item}>
          <button
            type="button"
            className={mergeClasses(shared.button, styles.row)}
            title={pane.findings.ruleOpen(rule, requirement, count)}
            onClick={() => onOpen(rule)}
          >
            <SeverityIcon severity={severity} />
            <span className={styles.words}>
              <span className={styles.rule}>{rule}</span>
              <span>{requirement}</span>
            </span>
            <span className={styles.count}>{pane.findings.ruleCount(count)}</span>
            <ChevronRight16Regular aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
