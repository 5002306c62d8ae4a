import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { grouped, yenText } from '../../catalogue/amounts/figures';
import { pane } from '../../catalogue/pane';
import type { CheckResult } from '../../workbook/read/check-result';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0`, display: 'grid' },
  row: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  planned: {
    flexWrap: 'wrap',
    paddingBottom: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  explained: { flexWrap: 'wrap' },
  difference: {
    flexBasis: '100%',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  term: { color: tokens.colorNeutralForeground2 },
  plannedTerm: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0, marginInlineStart: 'auto', textAlign: 'end', whiteSpace: 'nowrap' },
  figure: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
  },
  yen: { fontSize: tokens.fontSizeBase300, marginInlineStart: '2px' },
  note: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The one figure that matters, large; what it comes from, small. */
export function Amounts({ totals, withdrawn }: Pick<CheckResult, 'totals' | 'withdrawn'>) {
  const styles = useStyles();
  const { deficientCost, undeterminedCost, deficientComputed, belowClaim } = totals;
  const rows = [
    [
      pane.amounts.eligibleCost,
      yenText(totals.eligibleCost),
      (deficientCost > 0 ? pane.amounts.deficientCost(deficientCost) : '') +
        (undeterminedCost > 0 ? pane.amounts.undeterminedCost(undeterminedCost) : ''),
    ],
    [pane.amounts.computed, yenText(totals.computed), pane.amounts.toPlanned(deficientComputed, belowClaim)],
    [pane.amounts.capped, pane.amounts.cases(totals.capped), ''],
  ] as const;
  return (
    <>
      <dl className={styles.list} aria-label={pane.amounts.label}>
        <div className={mergeClasses(styles.row, styles.planned)}>
          <dt className={styles.plannedTerm}>{pane.amounts.planned}</dt>
          <dd className={styles.value}>
            <span className={styles.figure}>{grouped(totals.planned)}</span>
            <span className={styles.yen}>{pane.amounts.yen}</span>
          </dd>
        </div>
        {rows.map(([term, value, difference]) => (
          <div key={term} className={mergeClasses(styles.row, styles.explained)}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
            {difference !== '' && <dd className={styles.difference}>{difference}</dd>}
          </div>
        ))}
      </dl>
      {totals.undetermined > 0 && (
        <p className={styles.note}>{pane.amounts.undetermined(totals.undetermined)}</p>
      )}
      {withdrawn > 0 && <p className={styles.note}>{pane.amounts.withdrawn(withdrawn)}</p>}
    </>
  );
}
