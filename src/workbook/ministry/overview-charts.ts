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
  categories: 5,
  caps: 5,
  services: 10,
  verdicts: 10,
};

/** Rows that the charts lie over, and the row of the captions of the first tables. */
const CHARTS_FROM = 6;
export const TABLES_FROM = CHARTS_FROM + 25;

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
  readonly place: Area;
}

const { charts, yenFormat, countFormat } = overviewTexts;

const over = (column: number, columns: number, from: number, rows: number): Area => ({
  row: CHARTS_FROM + from,
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
  one('PROGRAMMES', 'programmes', charts.programmes, 2, yenFormat, over(0, 4, 0, 16)),
  // the gravest is the darkest
  {
    ...one('VERDICTS', 'verdicts', charts.verdicts, 1, countFormat, over(0, 4, 16, 8)),
    tones: ['light', 'mid', 'dark'],
  },
  one('CATEGORIES', 'categories', charts.categories, 2, yenFormat, over(5, 4, 0, 10)),
  {
    ...one('CAPS', 'caps', charts.caps, 1, countFormat, over(5, 4, 10, 14)),
    figures: [1, 2],
    tones: ['dark', 'light'],
  },
  one('SERVICE_COUNTS', 'services', charts.serviceCounts, 1, countFormat, over(10, 3, 0, 12)),
  one('SERVICES', 'services', charts.services, 2, yenFormat, over(10, 3, 12, 12)),
];

/** The charts of 概況 over the tables as they stand in the cells, for the rows that they have there. */
export function overviewCharts(cells: Cells): Chart[] {
  return DESIGNS.flatMap(({ name, kind, title, figures, tones, numberFormat, place }): Chart[] => {
    const table = tableAt(cells, kind);
    if (table === null || table.rows === 0) return [];
    const { row, rows } = table;
    const column = (at: number): Area => ({ row, column: table.column + at, rows, columns: 1 });
    const series = figures.map((figure, at): Chart['series'][number] => ({
      name: { row: row - 1, column: table.column + figure, rows: 1, columns: 1 },
      values: column(figure),
      tones: figures.length === 1 ? tones : [tones[at] ?? 'mid'],
    }));
    const chart = { name: `${MARK_PREFIX}CHART_${name}`, title, numberFormat, place };
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
