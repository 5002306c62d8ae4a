import type { Area, StoredCell } from '../../base/cells';
import { MARK_PREFIX } from '../../base/marks';
import type { Chart, Tone } from '../../base/sheet-content';
import { TOTAL } from '../../catalogue/sheets/headers';
import { overviewTexts } from '../../catalogue/sheets/overview-texts';
import type { Overview } from '../../report/overview';

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

/** Rows that the charts lie over, and the row of the captions of the first tables: where a page of paper ends. */
const CHARTS_FROM = 5;
export const TABLES_FROM = CHARTS_FROM + 32;

/** Rows of the charts below the table of 単価. */
export const PRICE_CHART_ROWS = 11;

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
  one('MEDIANS', 'prices', charts.prices, 4, yenFormat, over(0, 4, 0, PRICE_CHART_ROWS)),
  one('MOST', 'prices', charts.most, 7, yenFormat, over(5, 4, 0, PRICE_CHART_ROWS)),
];

/** The charts of 概況 over the tables as they stand in the cells, for the rows that they have there. */
export function overviewCharts(cells: Cells): Chart[] {
  return DESIGNS.flatMap(({ name, kind, title, figures, tones, numberFormat, place }): Chart[] => {
    const table = tableAt(cells, kind);
    if (table === null || table.rows === 0) return [];
    const { row, rows } = table;
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
