import { makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  CircleSmall20Filled,
  ErrorCircle16Filled,
  Subtract16Regular,
} from '@fluentui/react-icons';
import type { Outcome } from '../../../../../grant/effects/comparison';

const ICONS = {
  improved: CheckmarkCircle16Filled,
  worse: ErrorCircle16Filled,
  unchanged: Subtract16Regular,
  neither: CircleSmall20Filled,
} as const satisfies Readonly<Record<Outcome, unknown>>;

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    flexShrink: 0,
    whiteSpace: 'nowrap',
  },
  improved: { color: tokens.colorStatusSuccessForeground1 },
  worse: { color: tokens.colorStatusDangerForeground1 },
  unchanged: { color: tokens.colorNeutralForeground2 },
  neither: { color: tokens.colorNeutralForeground2, width: '16px', height: '16px' },
});

/** Whether it is better or worse: a sign beside its words, so that colour is never all that tells it. */
export function OutcomeMark({ outcome, text }: { readonly outcome: Outcome; readonly text: string }) {
  const styles = useStyles();
  const Icon = ICONS[outcome];
  return (
    <span className={styles.root}>
      <Icon className={styles[outcome]} aria-hidden />
      {text}
    </span>
  );
}
