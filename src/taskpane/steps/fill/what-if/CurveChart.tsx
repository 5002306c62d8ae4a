import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  frame: {
    display: 'block',
    width: '100%',
    height: '72px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  line: {
    fill: 'none',
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: '2px',
    vectorEffect: 'non-scaling-stroke',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  now: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '1px',
    strokeDasharray: '3 3',
    vectorEffect: 'non-scaling-stroke',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
});

interface Props {
  /** A figure for each step that has come. */
  readonly values: readonly number[];
  /** How many steps there are in all. */
  readonly steps: number;
  /** The step of the present value; null: it has none. */
  readonly now: number | null;
  /** What it says to those who do not see it; every figure is in the table below. */
  readonly label: string;
}

/** Units of the drawing: it is stretched over the width of the pane. */
const [WIDTH, HEIGHT, MARGIN] = [600, 72, 4];

/** One figure along the steps of a setting, from its least to its most. */
export function CurveChart({ values, steps, now, label }: Props) {
  const styles = useStyles();
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const x = (step: number): number => (steps < 2 ? 0 : (step / (steps - 1)) * WIDTH);
  // one that never changes lies in the middle
  const part = (value: number): number => (most === least ? 0.5 : (value - least) / (most - least));
  const y = (value: number): number => HEIGHT - MARGIN - part(value) * (HEIGHT - 2 * MARGIN);
  const points = values.map((value, step) => `${x(step)},${y(value)}`).join(' ');
  return (
    <div role="img" aria-label={label}>
      <svg className={styles.frame} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        {now !== null && <line className={styles.now} x1={x(now)} x2={x(now)} y1={0} y2={HEIGHT} />}
        <polyline className={styles.line} points={points} />
      </svg>
    </div>
  );
}
