import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { grouped, signedYenText, yenText } from '../../../../catalogue/amounts/figures';
import { pane } from '../../../../catalogue/pane';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0`, display: 'grid' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  main: {
    alignItems: 'flex-end',
    paddingBottom: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  when: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  mainTerm: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0, marginInlineStart: 'auto', textAlign: 'end', whiteSpace: 'nowrap' },
  figure: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
  },
  unit: { fontSize: tokens.fontSizeBase300, marginInlineStart: '2px' },
});

/** 交付予定額 before and after writing, and the difference; in yen. */
export function Totals({ before, after }: { before: number | null; after: number }) {
  const styles = useStyles();
  const words = pane.preview;
  const rows = [
    [words.before, before === null ? words.none : yenText(before)],
    [words.difference, before === null ? words.none : signedYenText(after - before)],
  ];
  return (
    <dl className={styles.list} aria-label={words.title}>
      <div className={mergeClasses(styles.row, styles.main)}>
        <dt className={styles.mainTerm}>
          <span className={styles.when}>{words.after}</span>
          {words.planned}
        </dt>
        <dd className={styles.value}>
          <span className={styles.figure}>{grouped(after)}</span>
          <span className={styles.unit}>{pane.amounts.yen}</span>
        </dd>
      </div>
      {rows.map(([term, value]) => (
        <div key={term} className={styles.row}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
