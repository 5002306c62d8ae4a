import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Clock16Regular, ErrorCircle16Filled } from '@fluentui/react-icons';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import type { DutyState } from '../../../../grant/joint/effect-duties';

const ICONS = {
  due: Clock16Regular,
  overdue: ErrorCircle16Filled,
  in: CheckmarkCircle16Filled,
} as const satisfies Readonly<Record<DutyState, unknown>>;

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    flexShrink: 0,
    whiteSpace: 'nowrap',
  },
  due: { color: tokens.colorNeutralForeground2 },
  overdue: { color: tokens.colorStatusDangerForeground1 },
  in: { color: tokens.colorStatusSuccessForeground1 },
});

/** 状態: a sign beside its word, so that colour is never all that tells it. */
export function DutyMark({ state }: { readonly state: DutyState }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return (
    <span className={styles.root}>
      <Icon className={styles[state]} aria-hidden />
      {words.state(state)}
    </span>
  );
}
