import type { Area, StoredCell } from '../../../base/cells';
import { MARK_PREFIX } from '../../../base/marks';
import type { Chart, Tone } from '../../../base/sheet-content';
import { TOTAL } from '../../../catalogue/sheets/headers';
import { overviewTexts } from '../../../catalogue/sheets/overview-texts';
import type { Overview } from '../../../report/overview';

type Cells = readonly (readonly StoredCell[])[];
type Kind = keyof Overview;

/** Column at which each table begins. */
export const COLUMNS: Readonly<Record<Kind, number>> = {
  programmes: 0,
  verdicts: 0,
  devices: 0,
  categories: 5,
  caps: 5,
  services: 5,
  reasons: 0,
  prices: 0,
  outliers: 0,
};

/** Tables over the whole width, below all others. */
export const WIDE: ReadonlySet<Kind> = new Set<Kind>(['reasons', 'prices', 'outliers']);

/** The first row that the charts lie over. */
const CHARTS_FROM = 5;

/** Most 事業 whose bars can be told apart in the usual height of their chart. */
const FEW_PROGRAMMES = 7;

/** How 概況 is laid out for its 事業. */
export interface OverviewLayout {
  /** Row of the captions of the first tables: where a page of paper ends. */
  readonly tablesFrom: number;
  /** Percent at which a page is printed, and how many of our rows it holds then. */
  readonly scale: number;
  readonly pageRows: number;
}

// the 10 points of a chart are 8 on paper; with bars for all twelve 事業 they are 7
const FEW: OverviewLayout = { tablesFrom: CHARTS_FROM + 32, scale: 80, pageRows: 37 };
const MANY: OverviewLayout = { tablesFrom: CHARTS_FROM + 37, scale: 70, pageRows: 42 };

/** The layout of 概況 for so many 事業. */
export const layoutFor = (programmes: number): OverviewLayout => (programmes > FEW_PROGRAMMES ? MANY : FEW);

/** Rows of the charts below the table of 単価: one for each bar, so that each has its name, and those of the title. */
export const priceChartRows = (prices: number): number => Math.max(6, prices + 3);

/** Where a table of 概況 stands: its body, without header and total. */
export interface TablePlace {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  /** The last figure of its total row; 0 where it has none. */
  readonly total: number;
}

interface Design {
  readonly name: string;
  readonly kind: Kind;
  readonly title: string;
  /** Columns of figures, from the table's first. */
  readonly figures: readonly number[];
  readonly tones: readonly [Tone, ...Tone[]];
  readonly numberFormat: string;
  /** Rows count from the first charts, those of 単価 from their table. */
  readonly place: Area;
}

const { charts, yenFormat, countFormat } = overviewTexts;

const over = (column: number, columns: number, from: number, rows: number): Area => ({
  row: from,
  column,
  rows,
  columns,
});

const one = (
  name: string,
  kind: Kind,
  title: string,
  figure: number,
  numberFormat: string,
  place: Area,
): Design => ({ name, kind, title, figures: [figure], tones: ['mid'], numberFormat, place });

const DESIGNS: readonly Design[] = [
  one('PROGRAMMES', 'programmes', charts.programmes, 2, yenFormat, over(0, 4, 0, 9)),
  one('SERVICE_COUNTS', 'services', charts.serviceCounts, 1, countFormat, over(5, 4, 0, 11)),
  one('SERVICES', 'services', charts.services, 2, yenFormat, over(5, 4, 11, 11)),
  // the gravest is the darkest
  {
    ...one('VERDICTS', 'verdicts', charts.verdicts, 1, countFormat, over(0, 4, 9, 6)),
    tones: ['light', 'mid', 'dark'],
  },
  one('CATEGORIES', 'categories', charts.categories, 2, yenFormat, over(0, 4, 15, 8)),
  {
    ...one('CAPS', 'caps', charts.caps, 1, countFormat, over(5, 4, 22, 10)),
    figures: [1, 2],
    tones: ['dark', 'light'],
  },
  one('DEVICES', 'devices', charts.devices, 3, yenFormat, over(0, 4, 23, 9)),
  one('MEDIANS', 'prices', charts.prices, 4, yenFormat, over(0, 4, 0, 0)),
  one('MOST', 'prices', charts.most, 7, yenFormat, over(5, 4, 0, 0)),
];

/** The charts at the left stand so many rows lower where that of 事業 is higher. */
const LOWER = MANY.tablesFrom - FEW.tablesFrom;

const placeOf = ({ kind, place }: Design, layout: OverviewLayout, bars: number): Area => {
  if (kind === 'prices') return { ...place, rows: priceChartRows(bars) };
  if (layout === FEW || place.column > 0) return place;
  return kind === 'programmes'
    ? { ...place, rows: place.rows + LOWER }
    : { ...place, row: place.row + LOWER };
};

/** The charts of 概況 over the tables as they stand in the cells, for the rows that they have there. */
export function overviewCharts(cells: Cells): Chart[] {
  const layout = layoutFor(tableAt(cells, 'programmes')?.rows ?? 0);
  return DESIGNS.flatMap((design): Chart[] => {
    const { name, kind, title, figures, tones, numberFormat } = design;
    const table = tableAt(cells, kind);
    if (table === null || table.rows === 0) return [];
    const { row, rows } = table;
    const place = placeOf(design, layout, rows);
    // below the table, with an empty row between
    const from = kind === 'prices' ? row + rows + 1 : CHARTS_FROM;
    const column = (at: number): Area => ({ row, column: table.column + at, rows, columns: 1 });
    const series = figures.map((figure, at): Chart['series'][number] => ({
      name: { row: row - 1, column: table.column + figure, rows: 1, columns: 1 },
      values: column(figure),
      tones: figures.length === 1 ? tones : [tones[at] ?? 'mid'],
    }));
    const chart = {
      name: `${MARK_PREFIX}CHART_${name}`,
      title,
      numberFormat,
      place: { ...place, row: from + place.row },
    };
    return [{ ...chart, categories: column(0), series }];
  });
}

/** Finds a table by its header. */
export function tableAt(cells: Cells, kind: Kind): TablePlace | null {
  const column = COLUMNS[kind];
  const [first, second] = overviewTexts.headers[kind];
  const header = cells.findIndex((line) => line[column] === first && line[column + 1] === second);
  if (header < 0) return null;
  const row = header + 1;
  const isBody = (at: number): boolean => {
    const name = cells[at]?.[column] ?? null;
    return name !== null && name !== '' && name !== TOTAL;
  };
  let rows = 0;
  while (isBody(row + rows)) rows += 1;
  const last = cells[row + rows]?.[column + overviewTexts.headers[kind].length - 1] ?? null;
  const total = typeof last === 'object' && last !== null ? last.value : last;
  return { row, column, rows, total: typeof total === 'number' ? total : 0 };
}
