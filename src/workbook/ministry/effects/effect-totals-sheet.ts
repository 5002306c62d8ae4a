import { columnName } from '../../../base/a1';
import type { StoredCell } from '../../../base/cells';
import type { CallBlock, SheetContent } from '../../../base/sheet-content';
import { effectTexts } from '../../../catalogue/sheets/effect-texts';
import { AGREES, SHEETS } from '../../../catalogue/sheets/headers';
import { sheetTexts } from '../../../catalogue/sheets/sheet-texts';
import { LEAST_POINTS, LEAST_REPORTS, MOST_DEVIATIONS } from '../../../grant/effects/outliers';
import type { Block } from '../../../report/input';
import type { EffectForm } from '../../../report/stages/effect-forms';
import { supporterColumns } from '../../../report/stages/supporters';
import type { BookTexts } from '../../../scheme/types';
import { SHEET_MARKS } from '../../marks';
import { linesWithin } from '../../write/paper';
import { exactLook, type ReportHead, TIME_CELL } from '../ministry-sheet';
import type { ReportCheck } from '../report-checks';
import { CHART_ROWS, effectCharts, outcomeTable, type Spill, TABLE_ROWS } from './effect-charts';

/** 検算 of 効果集計: what its blocks say of an indicator in all, against 効果報告, or of 業務改善支援事業者. */
export interface EffectCheck extends ReportCheck {
  /** Of an indicator, how many reports or what they come to; null: how many are supported. */
  readonly of: { readonly kind: 'rows' | 'column'; readonly indicator: string } | null;
  readonly note: string;
  readonly total: number;
}

export interface EffectSheetParts {
  readonly name: string;
  readonly head: ReportHead;
  readonly blocks: readonly { readonly form: EffectForm; readonly block: Block; readonly call: string }[];
  readonly checks: readonly EffectCheck[];
  readonly isLong: boolean;
  /** 事業 whose 業務改善支援事業者 are listed. */
  readonly supported: string;
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

/**
 * 効果集計: title, head, 検算, charts with their table, and below them side by side the blocks, each of one live call. Before
 * the first effect report there are no charts, but 業務改善支援事業者 may be there already.
 */
export function effectTotalsSheet({
  name,
  head,
  blocks,
  checks,
  isLong,
  supported,
  clauses,
}: EffectSheetParts): SheetContent {
  const looks = blocks.map(({ form, block }) =>
    Object.values(form.columns).map(({ look }, at) => exactLook(look, block, at)),
  );
  const starts = looks.map((_, at) => looks.slice(0, at).reduce((sum, own) => sum + own.length + 1, 0));
  const widths = looks.flatMap((own) => [...own.map(({ width }) => width), GAP]).slice(0, -1);
  const across = (looks[0] ?? []).reduce((sum, { width }) => sum + width, 0);
  const has = (kind: EffectForm['kind']): boolean => blocks.some(({ form }) => form.kind === kind);
  const isReported = has('totals');
  const notes = [
    head.leftOut,
    ...(isReported ? effectTexts.notes(LEAST_REPORTS, MOST_DEVIATIONS, LEAST_POINTS) : []),
    ...(has('supporters') ? [effectTexts.supporterNote(supported)] : []),
    ...(isLong ? [sheetTexts.asValues] : []),
  ].flatMap((note) => linesWithin(note, across));
  const tableFrom = 2 + checks.length + notes.length + 1;
  const chartsFrom = tableFrom + TABLE_ROWS + 1;
  const row = isReported ? chartsFrom + CHART_ROWS + 2 : tableFrom + 1;
  const spillOf = (kind: EffectForm['kind']): Spill => {
    const at = blocks.findIndex(({ form }) => form.kind === kind);
    const block = blocks[at]?.block ?? [];
    return { block, row, column: starts[at] ?? 0, last: row + block.length + SPARE_ROWS };
  };
  const table = isReported ? outcomeTable(tableFrom, spillOf('totals'), clauses) : { cells: [], styles: [] };
  const cells: StoredCell[][] = [
    [SHEETS.effectTotals, ...new Array<null>(TIME_CELL.column - 1).fill(null), sheetTexts.madeAt(head.time)],
    [
      sheetTexts.prefecture(head.prefecture),
      null,
      sheetTexts.fiscalYear(head.fiscalYear),
      sheetTexts.rules(head.version),
    ],
    ...checks.map((check) => checkLine(check, spillOf)),
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
      rowStarts: isReported ? [chartsFrom, row - 1] : [],
    },
    rowHeight: ROW_HEIGHT,
  };
}

function checkLine(
  { of, note, formula, expected, total }: EffectCheck,
  spillOf: (kind: EffectForm['kind']) => Spill,
): StoredCell[] {
  const shown =
    of === null
      ? `SUM(${cellsOf(spillOf('supporters'), supporterColumns.supported.header)})`
      : shownOf(of, spillOf('totals'), spillOf('gaps'));
  const difference = `ROUND(${shown}-${formula},2)`;
  return [
    sheetTexts.reconcile,
    {
      formula: `=IF(${difference}=0,"${AGREES}",${difference})`,
      value: total === expected ? AGREES : total - expected,
    },
    note,
  ];
}

/** What the blocks say of an indicator, in the totals and besides. */
function shownOf({ kind, indicator }: NonNullable<EffectCheck['of']>, totals: Spill, gaps: Spill): string {
  const isRows = kind === 'rows';
  const whole = `SUMIFS(${cellsOf(totals, isRows ? '報告数' : '実績')},${cellsOf(totals, '区分')},"${effectTexts.scopes.all}",${cellsOf(totals, '指標')},"${indicator}")`;
  const outside = isRows ? `,${cellsOf(gaps, '理由')},"${effectTexts.besides([])}*"` : '';
  const besides = `SUMIFS(${cellsOf(gaps, isRows ? '件数' : effectTexts.headers.besides)},${cellsOf(gaps, '指標')},"${indicator}"${outside})`;
  return `${whole}+${besides}`;
}

/** A column of a block, below its header and as far as a call may spill. */
function cellsOf({ block, row, column, last }: Spill, header: string): string {
  const letter = columnName(column + (block[0]?.indexOf(header) ?? 0));
  return `$${letter}$${row + 2}:$${letter}$${last + 1}`;
}
