import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { yenText } from '../../../catalogue/amounts/figures';
import { barText, barWords } from '../../../catalogue/pane/reason/reason-texts';

const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalS} 0` },
  picture: { display: 'block', width: '100%', height: '28px', overflow: 'visible' },
  track: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralStrokeAccessible },
  amount: { fill: tokens.colorCompoundBrandBackground },
  over: { stroke: tokens.colorNeutralStrokeAccessible },
  hatch: { stroke: tokens.colorNeutralForeground2, strokeWidth: '2px' },
  cap: { stroke: tokens.colorNeutralForeground1, strokeWidth: '3px' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  key: { flexShrink: 0, width: '14px', height: '12px' },
});

interface Props {
  /** 円. */
  readonly subsidised: number;
  /** 円. */
  readonly base: number;
  /** What is held against the 基準額. */
  readonly name: string;
}

/**
 * 補助率額 against the cap that the 基準額 is: what is granted is filled, what is over the cap is hatched, the cap is a
 * line. Shapes tell them apart without colours.
 */
export function CapBar({ subsidised, base, name }: Props) {
  const styles = useStyles();
  const pattern = `hatch${useId().replace(/\W/g, '')}`;
  const whole = Math.max(subsidised, base);
  if (whole === 0) return null;
  const percent = (value: number): string => `${Math.round((value / whole) * 1e4) / 100}%`;
  const granted = Math.min(subsidised, base);
  const hatched = `url(#${pattern})`;
  return (
    <figure className={styles.root}>
      <svg className={styles.picture} role="img" aria-label={barText(subsidised, base, name)}>
        <defs>
          <pattern
            id={pattern}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line y2="6" className={styles.hatch} />
          </pattern>
        </defs>
        <rect className={styles.track} x="0" y="6" width="100%" height="16" />
        <rect className={styles.amount} x="0" y="6" width={percent(granted)} height="16" />
        {subsidised > base && (
          <rect
            className={styles.over}
            fill={hatched}
            x={percent(base)}
            y="6"
            width={percent(subsidised - base)}
            height="16"
          />
        )}
        <line className={styles.cap} x1={percent(base)} x2={percent(base)} y1="0" y2="28" />
      </svg>
      <figcaption className={styles.legend} aria-hidden>
        <span className={styles.entry}>
          <svg className={styles.key}>
            <rect className={styles.amount} width="14" height="12" />
          </svg>
          {barWords.amount} {yenText(granted)}
        </span>
        {subsidised > base && (
          <span className={styles.entry}>
            <svg className={styles.key}>
              <rect className={styles.over} fill={hatched} width="14" height="12" />
            </svg>
            {barWords.over} {yenText(subsidised - base)}
          </span>
        )}
        <span className={styles.entry}>
          <svg className={styles.key}>
            <line className={styles.cap} x1="7" x2="7" y2="12" />
          </svg>
          {barWords.cap} {yenText(base)}
        </span>
      </figcaption>
    </figure>
  );
}
