import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { awardTexts as words } from '../../../catalogue/pane/award-texts';
import type { ProgrammeLook } from '../../../workbook/read/stages/award-look';

const useStyles = makeStyles({
  track: {
    display: 'flex',
    height: '8px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  part: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  byHand: { marginInlineEnd: tokens.strokeWidthThick },
  over: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
});

const percent = (part: number, whole: number): string =>
  `${whole <= 0 ? 0 : Math.min(100, Math.max(0, (part / whole) * 100))}%`;

/** How much of 予算額 is awarded, what is decided by hand first. */
export function BudgetBar({ look: { budget, awarded, left, byHand } }: { readonly look: ProgrammeLook }) {
  const styles = useStyles();
  const sum = awarded ?? 0;
  const whole = Math.max(budget, sum);
  const part = mergeClasses(styles.part, left !== null && left < 0 && styles.over);
  return (
    <div className={styles.track} role="img" aria-label={words.bar(budget, awarded, byHand)}>
      {byHand > 0 && (
        <div className={mergeClasses(part, styles.byHand)} style={{ width: percent(byHand, whole) }} />
      )}
      <div className={part} style={{ width: percent(sum - byHand, whole) }} />
    </div>
  );
}
