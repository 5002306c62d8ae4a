import type { Area } from '../../../base/cells';
import type { Chart, ChartSeries, SheetContent, Tone } from '../../../base/sheet-content';
import { rangeReference } from '../../../base/a1';
import { COMMAND_BYTES, type Work } from './work';

const FILLS: Readonly<Record<Tone, string>> = { dark: '#1E4620', mid: '#7FA66F', light: '#E2F0D9' };
const OUTLINE = '#1E4620';
const INK = '#262626';
const FRAME = '#A6A6A6';
/** Points. */
const [TITLE, TEXT] = [12, 10];
/** Commands of one chart, for the size of a request. */
const COMMANDS = 40;

/** Makes the charts of a sheet in place of those of the same name; what a clerk has drawn there stays. */
export function chartWorks(sheet: string, { charts = [], cells }: SheetContent): Work[] {
  return charts.map((chart) => ({
    bytes: COMMANDS * COMMAND_BYTES,
    cells: 0,
    queue(context) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.charts.getItemOrNullObject(chart.name).delete();
      draw(worksheet, chart, ({ row, column }) => String(cells[row]?.[column] ?? ''));
    },
  }));
}

function draw(worksheet: Excel.Worksheet, chart: Chart, textAt: (cell: Area) => string): void {
  const { categories, series, place } = chart;
  const [first] = series;
  if (first === undefined) return;
  const range = (area: Area): Excel.Range => worksheet.getRange(rangeReference(area));
  const made = worksheet.charts.add('BarClustered', range(first.values), 'Columns');
  made.name = chart.name;
  const { row, column, rows, columns } = place;
  made.setPosition(
    range({ row, column, rows: 1, columns: 1 }),
    range({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
  );
  series.forEach((one, at) => {
    const bars = at === 0 ? made.series.getItemAt(0) : made.series.add(textAt(one.name));
    bars.name = textAt(one.name);
    bars.setValues(range(one.values));
    bars.setXAxisValues(range(categories));
    dress(bars, one, chart);
  });
  made.title.text = chart.title;
  made.title.overlay = false;
  Object.assign(made.title.format.font, { size: TITLE, bold: true, color: INK });
  made.legend.visible = series.length > 1;
  made.legend.position = 'Bottom';
  made.legend.format.font.size = TEXT;
  axes(made);
  made.format.fill.setSolidColor('#FFFFFF');
  made.format.border.color = FRAME;
}

/** Fills, outlines and figures of the bars of one series. */
function dress(bars: Excel.ChartSeries, { tones }: ChartSeries, { categories, numberFormat }: Chart): void {
  bars.gapWidth = categories.rows > 3 ? 40 : 120;
  bars.format.fill.setSolidColor(FILLS[tones[0]]);
  bars.format.line.color = OUTLINE;
  if (tones.length > 1) {
    tones.forEach((tone, at) => {
      const { fill, border } = bars.points.getItemAt(at).format;
      fill.setSolidColor(FILLS[tone]);
      border.color = OUTLINE;
    });
  }
  bars.hasDataLabels = true;
  bars.dataLabels.showValue = true;
  bars.dataLabels.numberFormat = numberFormat;
  bars.dataLabels.position = 'OutsideEnd';
  Object.assign(bars.dataLabels.format.font, { size: TEXT, color: INK });
}

/** The first category on top; no value axis, since every bar has its figure. */
function axes({ axes: { categoryAxis, valueAxis } }: Excel.Chart): void {
  categoryAxis.reversePlotOrder = true;
  categoryAxis.majorTickMark = 'None';
  categoryAxis.tickLabelSpacing = 1;
  Object.assign(categoryAxis.format.font, { size: TEXT, color: INK });
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
}
