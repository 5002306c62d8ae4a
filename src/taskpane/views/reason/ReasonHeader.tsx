import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, DismissCircle20Filled, Warning20Filled } from '@fluentui/react-icons';
import { grouped } from '../../../catalogue/amounts/figures';
import type { Explained } from '../../../catalogue/pane/explained';
import { reasonWords } from '../../../catalogue/pane/reason/reason-texts';

const ICONS = {
  適: CheckmarkCircle20Filled,
  要確認: Warning20Filled,
  不備: DismissCircle20Filled,
} as const;

const useStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  who: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  verdict: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  amounts: { margin: `${tokens.spacingVerticalS} 0 0` },
  row: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: 'end', whiteSpace: 'nowrap' },
  large: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
  },
  medium: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  unit: { marginInlineStart: '2px' },
  適: { color: tokens.colorStatusSuccessForeground1 },
  要確認: { color: tokens.colorStatusWarningForeground1 },
  不備: { color: tokens.colorStatusDangerForeground1 },
});

/** Whose amount it is, how the application stands, and the two amounts, large. */
export function ReasonHeader({ reason }: { reason: Explained }) {
  const styles = useStyles();
  const { receiptNumber, applicant, programme, verdict, computed, planned } = reason;
  const Icon = ICONS[verdict];
  const figure = (value: number | null, size: string) => (
    <dd className={styles.value}>
      <span className={size}>{value === null ? reasonWords.undetermined : grouped(value)}</span>
      {value !== null && <span className={styles.unit}>{reasonWords.unit}</span>}
    </dd>
  );
  return (
    <header className={styles.root}>
      <h2 className={styles.who}>
        {receiptNumber} {applicant}
      </h2>
      <div className={styles.about}>
        <span>{programme}</span>
        <span className={styles.verdict}>
          <Icon className={styles[verdict]} aria-hidden />
          {reasonWords.verdict(verdict)}
        </span>
      </div>
      <dl className={styles.amounts}>
        <div className={styles.row}>
          <dt>{reasonWords.planned}</dt>
          {figure(planned, styles.large)}
        </div>
        <div className={styles.row}>
          <dt className={styles.term}>{reasonWords.computed}</dt>
          {figure(computed, mergeClasses(styles.medium))}
        </div>
      </dl>
    </header>
  );
}
