import { type ChartProps, HorizontalBarChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Provider_unstable as Surroundings } from '@fluentui/react-shared-contexts';
import { type Bar, type BarGroup, summaryOf } from './bars';

const useStyles = makeStyles({
  chart: {
    '& .fui-hbc__items': { marginBottom: tokens.spacingVerticalS },
    '& .fui-hbc__chartTitle': { columnGap: tokens.spacingHorizontalS },
    // names of services are long: cut off they could be mistaken for each other
    '& .fui-hbc__chartTitleLeft': { whiteSpace: 'normal' },
    '& .fui-hbc__chartTitleRight, & .fui-hbc__textDenom': {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    },
    // the library leaves 3 px between the parts of a bar and does not take them off its length
    '& .fui-hbc__chart': { width: 'calc(100% - 4px)' },
    '& rect': { stroke: tokens.colorNeutralStrokeAccessible },
    // the length that is left over; the library would draw it darker than the bar
    '& rect:nth-child(2)': { fill: tokens.colorNeutralBackground3 },
    '@media (forced-colors: active)': {
      '& rect': { fill: 'CanvasText', stroke: 'CanvasText' },
      '& rect:nth-child(2)': { fill: 'Canvas' },
    },
  },
});

/** Without a document the library manages no focus: it would put two invisible tab stops around the whole pane. */
const WITHOUT_FOCUS = { dir: 'ltr', targetDocument: undefined } as const;

/**
 * Bars with a name and a figure at each. The library's own labels are English and its bars a tab stop each, so the
 * drawing is one picture with its text; the figures can be read in the table below it.
 */
export function BarChart({ group }: { group: BarGroup }) {
  const styles = useStyles();
  return (
    <div role="img" aria-label={summaryOf(group)}>
      <div inert>
        <Surroundings value={WITHOUT_FOCUS}>
          <HorizontalBarChart
            className={styles.chart}
            data={group.bars.map(dataOf)}
            chartDataMode={group.unit === 'part' ? 'fraction' : 'default'}
            culture="ja-JP"
            hideTooltip
          />
        </Surroundings>
      </div>
    </div>
  );
}

/** Where all are 0 there is nothing that a length could be a part of. */
const dataOf = ({ name, value, whole }: Bar): ChartProps => ({
  chartTitle: name,
  chartData: [
    {
      legend: name,
      horizontalBarChartdata: { x: value, total: Math.max(1, whole) },
      color: tokens.colorCompoundBrandBackground,
    },
  ],
});
