import { rangeReference } from '../../../base/a1';
import type { Area } from '../../../base/cells';
import { CHART_LOOK } from '../../../base/looks';
import type { Chart, ChartSeries, SheetContent } from '../../../base/sheet-content';
import { rgb } from './style';
import { COMMAND_BYTES, type Work } from './work';

const { tones: TONES, outline: OUTLINE, ink: INK, frame: FRAME, title: TITLE, text: TEXT } = CHART_LOOK;

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
  Object.assign(made.title.format.font, { size: TITLE, bold: true, color: rgb(INK) });
  made.legend.visible = series.length > 1;
  made.legend.position = 'Bottom';
  made.legend.format.font.size = TEXT;
  axes(made);
  made.format.fill.setSolidColor('#FFFFFF');
  made.format.border.color = rgb(FRAME);
}

/** Fills, outlines and figures of the bars of one series. */
function dress(bars: Excel.ChartSeries, { tones }: ChartSeries, { categories, numberFormat }: Chart): void {
  bars.gapWidth = categories.rows > 3 ? 40 : 120;
  bars.format.fill.setSolidColor(rgb(TONES[tones[0]]));
  bars.format.line.color = rgb(OUTLINE);
  if (tones.length > 1) {
    tones.forEach((tone, at) => {
      const { fill, border } = bars.points.getItemAt(at).format;
      fill.setSolidColor(rgb(TONES[tone]));
      border.color = rgb(OUTLINE);
    });
  }
  bars.hasDataLabels = true;
  bars.dataLabels.showValue = true;
  bars.dataLabels.numberFormat = numberFormat;
  bars.dataLabels.position = 'OutsideEnd';
  Object.assign(bars.dataLabels.format.font, { size: TEXT, color: rgb(INK) });
}

/** The first category on top; no value axis, since every bar has its figure. */
function axes({ axes: { categoryAxis, valueAxis } }: Excel.Chart): void {
  categoryAxis.reversePlotOrder = true;
  categoryAxis.majorTickMark = 'None';
  categoryAxis.tickLabelSpacing = 1;
  Object.assign(categoryAxis.format.font, { size: TEXT, color: rgb(INK) });
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
}
