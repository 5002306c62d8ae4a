import { columnName } from '../../../base/a1';
import type { StoredCell } from '../../../base/cells';
import { shown } from '../../../base/cells';
import { MARK_PREFIX } from '../../../base/marks';
import type { Chart, SheetContent, Tone } from '../../../base/sheet-content';
import { effectTexts } from '../../../catalogue/sheets/effect-texts';
import { indicators } from '../../../grant/effects/indicators';
import type { Block } from '../../../report/input';
import { effectTotalColumns } from '../../../report/stages/effect-totals';
import type { BookTexts } from '../../../scheme/types';

/** A block as a call spills it: its header row and the last row that may hold some of it. */
export interface Spill {
  readonly block: Block;
  readonly row: number;
  readonly column: number;
  readonly last: number;
}

/** Rows that the charts lie over: with the title a page of paper. */
export const CHART_ROWS = 34;

/** Where the charts of the first three years lie: columns of 集計 that are about as wide. */
const PLACES = [
  { column: 0, columns: 4 },
  { column: 4, columns: 5 },
  { column: 9, columns: 6 },
] as const;

/** Columns of the table: 根拠 runs on over the one behind it. */
const [CLAUSE, INDICATOR, WANTED, FIGURES] = [0, 2, 3, 4];

const KINDS = ['improved', 'worse', 'unchanged'] as const;
const TONES: Readonly<Record<(typeof KINDS)[number], Tone>> = {
  improved: 'dark',
  worse: 'light',
  unchanged: 'mid',
};

const { captions, outcomes } = effectTexts;

/** 職員数 neither improves nor worsens. */
const directed = indicators.filter(({ wanted }) => wanted !== 'neither');

/** Caption, years, header and a row for each. */
export const TABLE_ROWS = directed.length + 3;

/**
 * How many reports improved, worsened or stayed, of each indicator and year: formulas over the block of 集計.
 * @param row of its caption.
 * @param clauses where the notices speak of an indicator.
 */
export function outcomeTable(
  row: number,
  spill: Spill,
  clauses: BookTexts['indicators'],
): { readonly cells: readonly (readonly StoredCell[])[]; readonly styles: SheetContent['styles'] } {
  const { block, column, last } = spill;
  const [headers = []] = block;
  const years = [
    ...new Set(
      block.slice(1).flatMap((line) => (line[1] === effectTexts.scopes.all ? [String(line[0])] : [])),
    ),
  ].slice(0, PLACES.length);
  const cellsOf = (header: string): string => {
    const letter = columnName(column + headers.indexOf(header));
    return `$${letter}$${spill.row + 2}:$${letter}$${last + 1}`;
  };
  const counted = (year: string, indicator: string, header: string): StoredCell => {
    const line = block.find(
      (each) => each[0] === year && each[1] === effectTexts.scopes.all && each[3] === indicator,
    );
    const value = line?.[headers.indexOf(header)];
    return {
      formula: `=SUMIFS(${cellsOf(header)},${cellsOf('年度')},"${year}",${cellsOf('区分')},"${effectTexts.scopes.all}",${cellsOf('指標')},"${indicator}")`,
      value: typeof value === 'number' ? value : 0,
    };
  };
  const body = directed.map(({ name, wanted }): StoredCell[] => [
    effectTexts.clause(clauses[name]),
    null,
    name,
    effectTexts.wanted[wanted],
    ...years.flatMap((year) => KINDS.map((kind) => counted(year, name, outcomes[kind]))),
  ]);
  const columns = FIGURES + years.length * KINDS.length;
  return {
    cells: [
      [captions.outcomes],
      [null, null, null, null, ...years.flatMap((year) => [year, null, null])],
      [
        outcomes.source,
        null,
        '指標',
        effectTotalColumns.wanted.header,
        ...years.flatMap(() => KINDS.map((kind) => outcomes[kind])),
      ],
      ...body,
    ],
    styles: [
      { area: { row, column: 0, rows: 1, columns: 1 }, style: 'note' },
      { area: { row: row + 1, column: FIGURES, rows: 1, columns: columns - FIGURES }, style: 'note' },
      { area: { row: row + 2, column: 0, rows: 1, columns }, style: 'header' },
      { area: { row: row + 3, column: CLAUSE, rows: body.length, columns: WANTED }, style: 'text' },
      { area: { row: row + 3, column: WANTED, rows: body.length, columns: 1 }, style: 'center' },
      {
        area: { row: row + 3, column: FIGURES, rows: body.length, columns: columns - FIGURES },
        style: 'count',
      },
    ],
  };
}

/** The charts over the table as it stands in the cells: one for each year of which there are reports. */
export function effectCharts(cells: readonly (readonly StoredCell[])[]): Chart[] {
  const header = cells.findIndex(
    (line) =>
      line[CLAUSE] === outcomes.source && line[INDICATOR] === '指標' && line[FIGURES] === outcomes.improved,
  );
  if (header < 0) return [];
  const row = header + 1;
  const area = (column: number) => ({ row, column, rows: directed.length, columns: 1 });
  return PLACES.flatMap((place, at): Chart[] => {
    const from = FIGURES + at * KINDS.length;
    const year = cells[header - 1]?.[from];
    const counts = cells
      .slice(row, row + directed.length)
      .flatMap((line) => line.slice(from, from + KINDS.length));
    if (typeof year !== 'string' || !counts.some((cell) => Number(shown(cell)) > 0)) return [];
    return [
      {
        name: `${MARK_PREFIX}CHART_EFFECTS_${String(at + 1)}`,
        title: effectTexts.chart(year),
        categories: area(INDICATOR),
        series: KINDS.map((kind, n) => ({
          name: { row: header, column: from + n, rows: 1, columns: 1 },
          values: area(from + n),
          tones: [TONES[kind]],
        })),
        numberFormat: effectTexts.countFormat,
        place: { ...place, row: row + directed.length + 1, rows: CHART_ROWS },
      },
    ];
  });
}
