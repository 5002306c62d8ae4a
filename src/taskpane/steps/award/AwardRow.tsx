import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Edit16Regular, HandRight16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { CellPlace } from '../../../base/cells';
import { awardTexts } from '../../../catalogue/pane/award-texts';
import type { AwardLook } from '../../../workbook/read/stages/award-look';
import { useItemStyles } from '../check/findings/item-styles';
import { OutcomeMark } from './OutcomeMark';
import { small } from './styles';

const words = awardTexts.row;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  chosen: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  // its sign stands where a native one would
  tick: { margin: `calc(-1 * ${tokens.spacingVerticalXS}) 0 0 calc(-1 * ${tokens.spacingHorizontalS})` },
  body: { minWidth: 0 },
  main: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    padding: 0,
    textAlign: 'start',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  who: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  receipt: { fontWeight: tokens.fontWeightSemibold },
  amount: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  small: { ...small, display: 'block' },
  // a figure stays beside its name
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    '& > span': { whiteSpace: 'nowrap' },
  },
  hand: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  foot: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

export interface RowActions {
  readonly go: (index: number) => void;
  readonly goToHand: (index: number) => void;
  readonly choose: (index: number, wanted: boolean) => void;
  readonly decide: (index: number) => void;
}

interface Props {
  readonly row: AwardLook;
  readonly index: number;
  /** Its 手修正 in 採択; null where there is none. */
  readonly handPlace: CellPlace | null;
  /** Only one row of the list is in the order of the Tab key. */
  readonly current: boolean;
  readonly chosen: boolean;
  readonly cannot: boolean;
  readonly on: RowActions;
}

/** An application of 採択: who, how it comes out with how much, and why; its cells, and 手修正 for it alone. */
export const AwardRow = memo(function AwardRow(props: Props) {
  const { row, handPlace, index, current, chosen, cannot, on } = props;
  const styles = useStyles();
  const shared = useItemStyles();
  const tabIndex = current ? 0 : -1;
  const { receiptNumber, place, outcome, waiting, byHand, condition, points } = row;
  const facts = [
    ...(row.priority ? [words.priority] : []),
    ...(points === null ? [] : [words.points(points)]),
    words.planned(row.planned),
    words.running(row.running),
  ];
  return (
    <div className={mergeClasses(styles.root, chosen && styles.chosen)}>
      <Checkbox
        className={styles.tick}
        tabIndex={tabIndex}
        aria-label={words.select(receiptNumber)}
        checked={chosen}
        onChange={(_, { checked }) => on.choose(index, checked === true)}
      />
      <div className={styles.body}>
        <button
          type="button"
          className={mergeClasses(shared.button, styles.main)}
          tabIndex={tabIndex}
          data-row={index}
          title={place ? words.goTo(receiptNumber, place.address) : undefined}
          onClick={() => on.go(index)}
        >
          <span className={styles.line}>
            <span className={styles.who}>
              {words.rank(row.rank)} <span className={styles.receipt}>{receiptNumber}</span>{' '}
              {row.establishmentName || row.corporationName}
            </span>
            <OutcomeMark outcome={outcome} text={words.outcome(outcome, waiting)} />
          </span>
          <span className={styles.line}>
            <span className={styles.hand}>
              {byHand && (
                <>
                  <HandRight16Regular aria-hidden />
                  {words.byHand}
                </>
              )}
            </span>
            <span className={styles.amount}>{awardTexts.amount(row.amount)}</span>
          </span>
          <span className={mergeClasses(styles.small, styles.facts)}>
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </span>
          <span className={styles.small}>{row.reason}</span>
          {condition !== '' && <span className={styles.small}>{words.condition(condition)}</span>}
        </button>
        <div className={styles.foot}>
          {handPlace && (
            <button
              type="button"
              className={mergeClasses(shared.button, shared.link)}
              tabIndex={tabIndex}
              aria-label={words.hand(receiptNumber, handPlace.address)}
              onClick={() => on.goToHand(index)}
            >
              {handPlace.address}
            </button>
          )}
          <button
            type="button"
            className={mergeClasses(shared.button, shared.link)}
            tabIndex={tabIndex}
            aria-label={words.decideFor(receiptNumber)}
            aria-disabled={cannot || undefined}
            onClick={cannot ? undefined : () => on.decide(index)}
          >
            <Edit16Regular aria-hidden />
            {words.decide}
          </button>
        </div>
      </div>
    </div>
  );
});
