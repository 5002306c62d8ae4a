import { columnName } from '../../../base/a1';
import type { StoredCell } from '../../../base/cells';
import type { CallBlock, SheetContent } from '../../../base/sheet-content';
import { effectTexts } from '../../../catalogue/sheets/effect-texts';
import { AGREES, SHEETS } from '../../../catalogue/sheets/headers';
import { sheetTexts } from '../../../catalogue/sheets/sheet-texts';
import { LEAST_POINTS, LEAST_REPORTS, MOST_DEVIATIONS } from '../../../grant/effects/outliers';
import type { Block } from '../../../report/input';
import type { EffectForm } from '../../../report/stages/effect-forms';
import type { BookTexts } from '../../../scheme/types';
import { SHEET_MARKS } from '../../marks';
import { linesWithin } from '../../write/paper';
import { exactLook, type ReportHead, TIME_CELL } from '../ministry-sheet';
import type { ReportCheck } from '../report-checks';
import { CHART_ROWS, effectCharts, outcomeTable, type Spill, TABLE_ROWS } from './effect-charts';

/** 検算 of 効果集計: what its blocks say of an indicator in all, against 効果報告. */
export interface EffectCheck extends ReportCheck {
  readonly kind: 'rows' | 'column';
  readonly indicator: string;
  readonly note: string;
  readonly total: number;
}

export interface EffectSheetParts {
  readonly name: string;
  readonly head: ReportHead;
  readonly blocks: readonly { readonly form: EffectForm; readonly block: Block; readonly call: string }[];
  readonly checks: readonly EffectCheck[];
  readonly isLong: boolean;
  readonly clauses: BookTexts['indicators'];
}

/** Points: the same whatever the font, since charts lie over rows. */
const ROW_HEIGHT = 16;

/** Percent at which the columns of 集計 fill one page across: a row of them is read in one piece. */
const SCALE = 66;

/** Characters of the empty column between two blocks. */
const GAP = 3;

/** Rows that a call may spill into later and 検算 still finds. */
const SPARE_ROWS = 400;

/** 効果集計: title, head, 検算, charts with their table, and below them side by side the blocks, each of one live call. */
export function effectTotalsSheet({
  name,
  head,
  blocks,
  checks,
  isLong,
  clauses,
}: EffectSheetParts): SheetContent {
  const looks = blocks.map(({ form, block }) =>
    Object.values(form.columns).map(({ look }, at) => exactLook(look, block, at)),
  );
  const starts = looks.map((_, at) => looks.slice(0, at).reduce((sum, own) => sum + own.length + 1, 0));
  const widths = looks.flatMap((own) => [...own.map(({ width }) => width), GAP]).slice(0, -1);
  const across = (looks[0] ?? []).reduce((sum, { width }) => sum + width, 0);
  const notes = [
    head.leftOut,
    ...effectTexts.notes(LEAST_REPORTS, MOST_DEVIATIONS, LEAST_POINTS),
    ...(isLong ? [sheetTexts.asValues] : []),
  ].flatMap((note) => linesWithin(note, across));
  const tableFrom = 2 + checks.length + notes.length + 1;
  const chartsFrom = tableFrom + TABLE_ROWS + 1;
  const row = chartsFrom + CHART_ROWS + 2;
  const spillOf = (kind: EffectForm['kind']): Spill => {
    const at = blocks.findIndex(({ form }) => form.kind === kind);
    const block = blocks[at]?.block ?? [];
    return { block, row, column: starts[at] ?? 0, last: row + block.length + SPARE_ROWS };
  };
  const [totals, gaps] = [spillOf('totals'), spillOf('gaps')];
  const table = outcomeTable(tableFrom, totals, clauses);
  const cells: StoredCell[][] = [
    [SHEETS.effectTotals, ...new Array<null>(TIME_CELL.column - 1).fill(null), sheetTexts.madeAt(head.time)],
    [
      sheetTexts.prefecture(head.prefecture),
      null,
      sheetTexts.fiscalYear(head.fiscalYear),
      sheetTexts.rules(head.version),
    ],
    ...checks.map((check) => checkLine(check, totals, gaps)),
    ...notes.map((line) => [line]),
  ];
  while (cells.length < tableFrom) cells.push([]);
  cells.push(...table.cells.map((line) => [...line]));
  while (cells.length < row - 1) cells.push([]);
  const captions: StoredCell[] = [];
  blocks.forEach(({ form }, at) => {
    const column = starts[at] ?? 0;
    while (captions.length < column) captions.push(null);
    captions[column] = effectTexts.captions[form.kind];
  });
  cells.push(captions);
  const drawn = effectCharts(cells);
  return {
    name,
    cells,
    blocks: blocks.map(({ block, call }, at): CallBlock => ({
      ...{ row, column: starts[at] ?? 0, call },
      values: block.map((line) => line.map((cell) => (cell === '' ? null : cell))),
    })),
    table: null,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
      { area: { ...TIME_CELL, rows: 1, columns: 1 }, style: 'note' },
      { area: { row: 1, column: 0, rows: tableFrom - 1, columns: 4 }, style: 'note' },
      ...table.styles,
      { area: { row: row - 1, column: 0, rows: 1, columns: captions.length }, style: 'note' },
      ...blocks.flatMap(({ block }, at): SheetContent['styles'] => {
        const column = starts[at] ?? 0;
        const own = looks[at] ?? [];
        return [
          { area: { row, column, rows: 1, columns: own.length }, style: 'header' },
          ...own.map(({ style }, n) => ({
            area: { row: row + 1, column: column + n, rows: Math.max(1, block.length - 1), columns: 1 },
            style,
          })),
        ];
      }),
    ],
    widths,
    frozenRows: 0,
    mark: SHEET_MARKS.effectTotals,
    charts: drawn,
    paper: {
      scale: SCALE,
      titleColumns: 0,
      titleRow: row,
      columnStarts: starts.slice(1),
      rowStarts: [chartsFrom, row - 1],
    },
    rowHeight: ROW_HEIGHT,
  };
}

function checkLine(
  { kind, indicator, note, formula, expected, total }: EffectCheck,
  totals: Spill,
  gaps: Spill,
): StoredCell[] {
  const isRows = kind === 'rows';
  const whole = `SUMIFS(${cellsOf(totals, isRows ? '報告数' : '実績')},${cellsOf(totals, '区分')},"${effectTexts.scopes.all}",${cellsOf(totals, '指標')},"${indicator}")`;
  const outside = isRows ? `,${cellsOf(gaps, '理由')},"${effectTexts.besides([])}*"` : '';
  const besides = `SUMIFS(${cellsOf(gaps, isRows ? '件数' : effectTexts.headers.besides)},${cellsOf(gaps, '指標')},"${indicator}"${outside})`;
  const difference = `ROUND(${whole}+${besides}-${formula},2)`;
  return [
    sheetTexts.reconcile,
    {
      formula: `=IF(${difference}=0,"${AGREES}",${difference})`,
      value: total === expected ? AGREES : total - expected,
    },
    note,
  ];
}

/** A column of a block, below its header and as far as a call may spill. */
function cellsOf({ block, row, column, last }: Spill, header: string): string {
  const letter = columnName(column + (block[0]?.indexOf(header) ?? 0));
  return `$${letter}$${row + 2}:$${letter}$${last + 1}`;
}
