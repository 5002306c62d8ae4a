import { exactSum } from '../../base/exact-sum';
import { awardListTexts as texts } from '../../catalogue/sheets/award-texts';
import { CIRCLE, TOTAL } from '../../catalogue/sheets/headers';
import { cellsOf, look } from '../columns/column';
import { listBlock, reportColumns } from '../columns/report';
import { type Block, shown, sumBy } from '../input';

/** A row of 採択 with the application that it is about; amounts in yen, null: not determined. */
export interface AwardListRow {
  readonly rank: number;
  readonly receiptNumber: string;
  readonly corporationName: string;
  readonly establishmentName: string;
  readonly priority: boolean;
  readonly points: number | null;
  readonly planned: number | null;
  readonly outcome: string;
  readonly amount: number | null;
  readonly running: number | null;
  /** 手修正 or 手修正額 decides it. */
  readonly byHand: boolean;
}

/** A 事業 with a 予算額. */
export interface AwardListProgramme {
  readonly programme: string;
  readonly budget: number;
  /** By 順位. */
  readonly rows: readonly AwardListRow[];
}

/** A line of 採択一覧: what a 事業 comes to, an application of it, or the line at which 予算額 is used up. */
type Line =
  | { readonly kind: 'programme'; readonly programme: AwardListProgramme }
  | { readonly kind: 'row'; readonly programme: AwardListProgramme; readonly row: AwardListRow }
  | { readonly kind: 'cut'; readonly programme: AwardListProgramme };

type Cell = string | number;

/** A column's cell in each kind of line; '' where it says nothing. */
const by =
  (of: {
    readonly programme?: (programme: AwardListProgramme) => Cell;
    readonly row?: (row: AwardListRow, programme: AwardListProgramme) => Cell;
  }) =>
  (line: Line): Cell => {
    if (line.kind === 'programme') return of.programme?.(line.programme) ?? '';
    return line.kind === 'row' ? (of.row?.(line.row, line.programme) ?? '') : '';
  };

type All = readonly AwardListProgramme[];

const sumOf = (rows: readonly AwardListRow[], amount: (row: AwardListRow) => number | null): number =>
  sumBy(rows, amount);

/** 残; null where an amount is not determined. */
const leftOf = ({ budget, rows }: AwardListProgramme): number | null =>
  rows.some(({ amount }) => amount === null) ? null : budget - sumOf(rows, ({ amount }) => amount);

const totalLeft = (all: All): Cell => {
  const lefts = all.map(leftOf);
  return lefts.includes(null) ? '' : exactSum(lefts, (left) => left);
};

const rowsOf = (all: All): AwardListRow[] => all.flatMap(({ rows }) => rows);

// narrow, so that all of them fill one page; an amount is below ten billion yen
const AMOUNT = look('yen', 12);

/** 採択一覧; amounts in yen. */
export const awardListColumns = reportColumns<Line, All>()({
  programme: {
    header: '事業',
    look: look('text', 13),
    cell: (line) => (line.kind === 'cut' ? texts.cut : line.programme.programme),
    total: () => TOTAL,
  },
  rank: {
    header: '順位',
    look: look('count', 5),
    cell: by({ programme: ({ rows }) => rows.length, row: ({ rank }) => rank }),
    total: (all) => rowsOf(all).length,
  },
  receiptNumber: {
    header: '受付番号',
    look: look('text', 10),
    cell: by({ row: ({ receiptNumber }) => receiptNumber }),
  },
  corporationName: {
    header: '法人名',
    look: look('wrap', 17),
    cell: by({
      programme: ({ rows }) => texts.counts(rows.map(({ outcome }) => outcome)),
      row: ({ corporationName }) => corporationName,
    }),
  },
  establishmentName: {
    header: '事業所名',
    look: look('wrap', 17),
    cell: by({ row: ({ establishmentName }) => establishmentName }),
  },
  priority: {
    header: '優先',
    look: look('center', 5),
    cell: by({ row: ({ priority }) => (priority ? CIRCLE : '') }),
  },
  points: { header: '点数', look: look('decimal', 6), cell: by({ row: ({ points }) => points ?? '' }) },
  planned: {
    header: '交付予定額',
    look: AMOUNT,
    cell: by({
      programme: ({ rows }) => sumOf(rows, ({ planned }) => planned),
      row: ({ planned }) => shown(planned),
    }),
    total: (all) => sumOf(rowsOf(all), ({ planned }) => planned),
  },
  outcome: {
    header: '採択',
    look: look('center', 9),
    cell: by({ row: ({ outcome, byHand }) => (byHand && outcome !== '' ? texts.byHand(outcome) : outcome) }),
  },
  amount: {
    header: '採択額',
    look: AMOUNT,
    cell: by({
      programme: ({ rows }) => sumOf(rows, ({ amount }) => amount),
      row: ({ amount }) => shown(amount),
    }),
    total: (all) => sumOf(rowsOf(all), ({ amount }) => amount),
  },
  running: { header: '累計', look: AMOUNT, cell: by({ row: ({ running }) => shown(running) }) },
  budget: {
    header: '予算額',
    look: AMOUNT,
    cell: by({ programme: ({ budget }) => budget }),
    total: (all) => exactSum(all, ({ budget }) => budget),
  },
  left: {
    header: '残',
    look: AMOUNT,
    cell: by({
      programme: (programme) => shown(leftOf(programme)),
      row: ({ running }, { budget }) => (running === null ? '' : budget - running),
    }),
    total: totalLeft,
  },
});

const cellsOfLine = cellsOf(awardListColumns);

/**
 * 採択一覧: each 事業 with a 予算額, what it comes to and then its applications by 順位, with a line where 予算額 is used up;
 * under a row of totals.
 */
export const awardListBlock = (programmes: readonly AwardListProgramme[]): Block =>
  listBlock(awardListColumns, programmes, programmes.flatMap(linesOf).map(cellsOfLine));

function linesOf(programme: AwardListProgramme): Line[] {
  const rows = programme.rows.map((row): Line => ({ kind: 'row', programme, row }));
  const cut = cutOf(programme.rows) ?? rows.length;
  const [before, after] = [rows.slice(0, cut), rows.slice(cut)];
  return [
    { kind: 'programme', programme },
    ...before,
    ...(after.length === 0 ? [] : [{ kind: 'cut', programme } as const]),
    ...after,
  ];
}

/** Before which row 予算額 is used up; null: it suffices for all. */
export function cutOf(
  rows: readonly { readonly outcome: string | null; readonly byHand: boolean }[],
): number | null {
  const at = rows.findIndex(({ outcome, byHand }) => outcome === '補欠' && !byHand);
  return at < 0 ? null : at;
}
