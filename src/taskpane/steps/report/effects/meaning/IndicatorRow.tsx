import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { effectPaneTexts as words } from '../../../../../catalogue/effect-pane-texts';
import { outcomeOf } from '../../../../../grant/effects/comparison';
import { numberOf, percentOf } from '../../../../../grant/effects/exact';
import type { Indicator } from '../../../../../grant/effects/indicators';
import type { IndicatorTotal } from '../../../../../grant/effects/totals';
import { small } from '../../../../parts/look/styles';
import { OutcomeBar, OUTCOMES } from './OutcomeBar';
import { OutcomeMark } from './OutcomeMark';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  figures: { fontVariantNumeric: 'tabular-nums' },
  small,
  counts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

interface Props {
  readonly indicator: Indicator;
  readonly sum: IndicatorTotal;
}

/** An indicator: planned → measured, by how much, whether that is better, and how many reports are. */
export function IndicatorRow({ indicator: { name, wanted }, sum }: Props) {
  const styles = useStyles();
  const { compared, outcomes, notCompared } = sum;
  const outcome = outcomeOf(sum.difference, wanted);
  const shown = OUTCOMES.filter((each) =>
    wanted === 'neither' ? each === 'neither' || each === 'unchanged' : each !== 'neither',
  );
  return (
    <li className={styles.root}>
      <span className={styles.line}>
        <span>
          <span className={styles.name}>{name}</span>{' '}
          <span className={styles.small}>{words.wanted[wanted]}</span>
        </span>
        {compared > 0 && <OutcomeMark outcome={outcome} text={words.outcome(outcome)} />}
      </span>
      {compared === 0 ? (
        <span className={styles.small}>{words.nothingCompared}</span>
      ) : (
        <span className={mergeClasses(styles.line, styles.figures)}>
          <span>{words.sums(numberOf(sum.baseline), numberOf(sum.measured))}</span>
          <span>
            {words.change(numberOf(sum.difference), sum.rate === null ? null : percentOf(sum.rate))}
          </span>
        </span>
      )}
      <OutcomeBar sum={sum} />
      <span className={mergeClasses(styles.counts, styles.small)}>
        {shown.map((each) => (
          <OutcomeMark key={each} outcome={each} text={words.count(each, outcomes[each])} />
        ))}
        <span>{words.notCompared(notCompared)}</span>
      </span>
    </li>
  );
}
