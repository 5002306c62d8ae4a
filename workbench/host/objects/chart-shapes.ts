import type { Shape } from './remembered';

/** What may be said of the looks of a chart; the workbench draws those of them that tell its bars apart. */
const FILL: Shape = { kind: 'ChartFill', fills: true };
const LINE: Shape = { kind: 'ChartLineFormat', properties: ['Color'] };
const FONT: Shape = {
  kind: 'ChartFont',
  properties: ['Size', 'Bold', 'Italic', 'Underline', 'Name', 'Color'],
};
const TEXT: Shape = { kind: 'ChartTextFormat', links: { Font: FONT, Fill: FILL } };
const AXIS: Shape = {
  kind: 'ChartAxis',
  properties: ['ReversePlotOrder', 'MajorTickMark', 'TickLabelSpacing', 'Minimum', 'Maximum', 'Visible'],
  links: {
    Format: TEXT,
    MajorGridlines: { kind: 'ChartGridlines', properties: ['Visible'] },
  },
};

export const POINT: Shape = {
  kind: 'ChartPoint',
  links: { Format: { kind: 'ChartPointFormat', links: { Fill: FILL, Border: LINE } } },
};

export const SERIES: Shape = {
  kind: 'ChartSeries',
  properties: ['Name', 'GapWidth', 'HasDataLabels'],
  links: {
    Format: { kind: 'ChartSeriesFormat', links: { Fill: FILL, Line: LINE } },
    DataLabels: {
      kind: 'ChartDataLabels',
      properties: ['ShowValue', 'NumberFormat', 'Position'],
      links: { Format: TEXT },
    },
  },
};

export const CHART: Shape = {
  kind: 'Chart',
  properties: ['Name'],
  links: {
    Title: { kind: 'ChartTitle', properties: ['Text', 'Overlay', 'Visible'], links: { Format: TEXT } },
    Legend: { kind: 'ChartLegend', properties: ['Visible', 'Position'], links: { Format: TEXT } },
    Axes: { kind: 'ChartAxes', links: { CategoryAxis: AXIS, ValueAxis: AXIS } },
    Format: { kind: 'ChartAreaFormat', links: { Fill: FILL, Border: LINE, Font: FONT } },
  },
};
