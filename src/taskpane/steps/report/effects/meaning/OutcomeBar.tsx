import { makeStyles, tokens } from '@fluentui/react-components';
import type { Outcome } from '../../../../../grant/effects/comparison';
import type { IndicatorTotal } from '../../../../../grant/effects/totals';

const useStyles = makeStyles({
  track: {
    display: 'flex',
    columnGap: tokens.strokeWidthThin,
    height: '8px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  improved: {
    backgroundColor: tokens.colorStatusSuccessBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  unchanged: {
    backgroundColor: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
  neither: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  // striped, so that it is told from the others without its colour
  worse: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusDangerBackground3} 0 3px, transparent 3px 5px)`,
    '@media (forced-colors: active)': {
      backgroundImage: 'repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 5px)',
    },
  },
});

/** From left to right; what is left of the length cannot be compared. */
export const OUTCOMES = ['improved', 'worse', 'neither', 'unchanged'] as const satisfies readonly Outcome[];

/** How many of the reports came out better, worse and as before; the counts stand beside it in words. */
export function OutcomeBar({ sum: { outcomes, compared, notCompared } }: { readonly sum: IndicatorTotal }) {
  const styles = useStyles();
  const all = Math.max(1, compared + notCompared);
  return (
    <div className={styles.track} aria-hidden>
      {OUTCOMES.filter((outcome) => outcomes[outcome] > 0).map((outcome) => (
        <div
          key={outcome}
          className={styles[outcome]}
          style={{ width: `${(outcomes[outcome] / all) * 100}%` }}
        />
      ))}
    </div>
  );
}
