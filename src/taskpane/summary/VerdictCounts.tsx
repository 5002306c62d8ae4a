import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, DismissCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import { pane } from '../../catalogue/pane';
import { type Verdict, VERDICTS } from '../steps/check/findings/filter';

const ICONS = { 適: CheckmarkCircle16Filled, 要確認: Warning16Filled, 不備: DismissCircle16Filled } as const;

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
  },
  count: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  pressed: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  word: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  figure: { textAlign: 'end', whiteSpace: 'nowrap' },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  unit: { fontSize: tokens.fontSizeBase200, marginInlineStart: '2px' },
  適: { color: tokens.colorStatusSuccessForeground1 },
  要確認: { color: tokens.colorStatusWarningForeground1 },
  不備: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly selected: Verdict | null;
  readonly onSelect: (verdict: Verdict | null) => void;
}

/** Applications by verdict; each count is a switch that narrows the list. */
export function VerdictCounts({ counts, selected, onSelect }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.group} role="group" aria-label={pane.verdicts.label}>
      {VERDICTS.map((verdict) => {
        const Icon = ICONS[verdict];
        const pressed = verdict === selected;
        return (
          <button
            key={verdict}
            type="button"
            className={mergeClasses(styles.count, pressed && styles.pressed)}
            aria-pressed={pressed}
            aria-label={pane.verdicts.filter(verdict, counts[verdict])}
            onClick={() => onSelect(pressed ? null : verdict)}
          >
            <span className={styles.word}>
              <Icon className={styles[verdict]} aria-hidden />
              {verdict}
            </span>
            <span className={styles.figure}>
              <span className={styles.number}>{pane.verdicts.count(counts[verdict])}</span>
              <span className={styles.unit}>{pane.verdicts.unit}</span>
            </span>
          </button>
        );
      })}
    </div>
  );
}
