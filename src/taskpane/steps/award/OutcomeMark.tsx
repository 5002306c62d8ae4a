import { makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  CheckmarkCircle16Regular,
  Clock16Regular,
  QuestionCircle16Regular,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import type { AwardOutcome } from '../../../grant/stages/award-records';

const ICONS = {
  採択: CheckmarkCircle16Filled,
  一部採択: CheckmarkCircle16Regular,
  補欠: Clock16Regular,
  採択相当: SubtractCircle16Regular,
  不採択: SubtractCircle16Regular,
} as const satisfies Readonly<Record<AwardOutcome, unknown>>;

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    flexShrink: 0,
    whiteSpace: 'nowrap',
  },
  採択: { color: tokens.colorStatusSuccessForeground1 },
  一部採択: { color: tokens.colorStatusSuccessForeground1 },
  補欠: { color: tokens.colorStatusWarningForeground1 },
  採択相当: { color: tokens.colorNeutralForeground2 },
  不採択: { color: tokens.colorNeutralForeground2 },
  open: { color: tokens.colorStatusWarningForeground1 },
});

/** How 採択 comes out: a sign beside its word, so that colour is never all that tells it. */
export function OutcomeMark({
  outcome,
  text,
}: {
  readonly outcome: AwardOutcome | null;
  readonly text: string;
}) {
  const styles = useStyles();
  const Icon = outcome === null ? QuestionCircle16Regular : ICONS[outcome];
  return (
    <span className={styles.root}>
      <Icon className={styles[outcome ?? 'open']} aria-hidden />
      {text}
    </span>
  );
}
