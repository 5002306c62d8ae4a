import type { StoredCell } from '../../base/cells';
import { CIRCLE } from '../../catalogue/sheets/headers';
import type { AwardEntry, IdleDecision } from '../../grant/stages/award';
import { columnsOf, look } from './column';

/** What a clerk has entered in a row of 採択. */
export interface HandCells {
  readonly outcome: StoredCell;
  readonly amount: StoredCell;
  /** 条件, or whatever else is noted of it. */
  readonly condition: StoredCell;
}

/**
 * A row of 採択: an application that is ranked, or an entry of the clerk's beside which none is, be it no more than a
 * 条件; 理由 in words already, since who only knows the columns needs no texts.
 */
export type AwardRow = { readonly hand: HandCells; readonly reason: string } & (
  | { readonly kind: 'ranked'; readonly entry: AwardEntry }
  | { readonly kind: 'idle'; readonly idle: IdleDecision }
  | { readonly kind: 'noted'; readonly receiptNumber: string }
);

const ranked =
  <T extends StoredCell>(cell: (entry: AwardEntry) => T) =>
  (row: AwardRow): T | null =>
    row.kind === 'ranked' ? cell(row.entry) : null;

function numberOf(row: AwardRow): string {
  if (row.kind === 'noted') return row.receiptNumber;
  return row.kind === 'ranked'
    ? row.entry.assessment.application.receiptNumber
    : row.idle.decision.receiptNumber;
}

// narrow, so that all of them fill one page; an amount is below ten billion yen
const AMOUNT = look('yen', 12);

/** 採択; amounts in yen. The last two columns are the clerk's. */
export const awardColumns = columnsOf<AwardRow, StoredCell>()({
  rank: { header: '順位', look: look('count', 5), cell: ranked(({ rank }) => rank) },
  receiptNumber: {
    header: '受付番号',
    look: look('text', 12),
    cell: numberOf,
  },
  priority: {
    header: '優先',
    look: look('center', 5),
    cell: ranked(({ assessment }) => (assessment.priority ? CIRCLE : null)),
  },
  points: { header: '点数', look: look('decimal', 6), cell: ranked(({ points }) => points) },
  planned: { header: '交付予定額', look: AMOUNT, cell: ranked(({ planned }) => planned) },
  running: { header: '累計', look: AMOUNT, cell: ranked(({ running }) => running) },
  outcome: {
    header: '採択',
    look: look('center', 9, { 採択: 'good', 一部採択: 'doubtful' }),
    cell: ranked(({ outcome }) => outcome),
  },
  amount: { header: '採択額', look: AMOUNT, cell: ranked(({ amount }) => amount) },
  reason: {
    header: '理由',
    look: look('wrap', 40),
    cell: ({ reason }) => reason,
  },
  handOutcome: { header: '手修正', look: look('center', 9), cell: ({ hand }) => hand.outcome },
  handAmount: { header: '手修正額', look: AMOUNT, cell: ({ hand }) => hand.amount },
});

/** The same with 条件, which is the clerk's too and stands in a workbook only where something is noted. */
export const notedAwardColumns = columnsOf<AwardRow, StoredCell>()({
  ...awardColumns,
  condition: { header: '条件', look: look('wrap', 24), cell: ({ hand }) => hand.condition },
});
