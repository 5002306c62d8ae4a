import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import type { DutyState } from '../../../../grant/joint/effect-duties';
import { focusRing } from '../../../parts/look/styles';
import { DUTY_STATES, type DutyItem } from './duty-items';
import { DutyMark } from './DutyMark';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  card: {
    display: 'grid',
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...focusRing,
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 -3px 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  count: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly items: readonly DutyItem[];
  readonly chosen: DutyState | null;
  /** null: all of them again. */
  readonly onChoose: (state: DutyState | null) => void;
}

/** How many are overdue, to come and in; each shows those alone, and once more all. */
export function DutyCounts({ items, chosen, onChoose }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.group} role="group" aria-label={words.counts}>
      {DUTY_STATES.map((state) => {
        const count = items.filter((item) => item.state === state).length;
        const isChosen = state === chosen;
        return (
          <button
            key={state}
            type="button"
            className={mergeClasses(styles.card, isChosen && styles.chosen)}
            aria-pressed={isChosen}
            aria-label={words.count(state, count)}
            onClick={() => onChoose(isChosen ? null : state)}
          >
            <DutyMark state={state} />
            <span className={styles.count}>{words.figure(count)}</span>
          </button>
        );
      })}
    </div>
  );
}
