import { groupBy } from '../../base/group-by';
import { type Cell, holds, valueOf } from '../input/cell';
import type { DateText } from '../input/records';

/** 種別 of a 変更. */
export type ChangeKind = '変更' | '中止' | '廃止';

interface OfApplication {
  readonly receiptNumber: string;
}

/** A row of 交付決定. */
export interface DecisionRecord extends OfApplication {
  /** 交付決定額. */
  readonly amount: Cell<number>;
}

/** A row of 変更. */
export interface ChangeRecord extends OfApplication {
  /** Without it the change is not approved. */
  readonly approvedOn: Cell<DateText>;
  readonly kind: Cell<ChangeKind>;
}

/** A row of 確定. */
export interface SettlementRecord extends OfApplication {
  /** 確定額. */
  readonly amount: Cell<number>;
  /** 手修正額, which counts first. */
  readonly byHand: Cell<number>;
}

/** What the stages after the application have decided; null where the workbook has no such table. */
export interface DecidedTables {
  readonly decisions: readonly DecisionRecord[] | null;
  readonly changes: readonly ChangeRecord[] | null;
  readonly settlements: readonly SettlementRecord[] | null;
}

/** What stands for one application: an approved 中止 or 廃止, else an amount that is settled, else one that is decided. */
export interface Decided {
  readonly stage: 'ended' | 'settlement' | 'decision';
  /** Above 0 or not, in whatever unit the table has it. */
  readonly amount: number;
}

/** What is decided on an application; null: nothing yet. */
export type DecidedOf = (receiptNumber: string) => Decided | null;

/**
 * 確定額 is 0 after an approved 中止 or 廃止, whatever else stands there; 確定 counts before 交付決定 (`rules.md` 4).
 * Two rows of one application contradict each other, and neither counts (S4-05).
 */
export function decidedOf(tables: DecidedTables | undefined): DecidedOf {
  const settlements = byReceiptNumber(tables?.settlements);
  const decisions = byReceiptNumber(tables?.decisions);
  const ended = new Set((tables?.changes ?? []).filter(endsIt).map(({ receiptNumber }) => receiptNumber));
  return (receiptNumber) => {
    if (ended.has(receiptNumber)) return { stage: 'ended', amount: 0 };
    const settled = only(settlements.get(receiptNumber));
    const settledAt = settled && (yenOf(settled.byHand) ?? yenOf(settled.amount));
    if (settledAt !== null) return { stage: 'settlement', amount: settledAt };
    const decided = only(decisions.get(receiptNumber));
    const decidedAt = decided && yenOf(decided.amount);
    return decidedAt === null ? null : { stage: 'decision', amount: decidedAt };
  };
}

const byReceiptNumber = <Row extends OfApplication>(
  rows: readonly Row[] | null | undefined,
): ReadonlyMap<string, readonly Row[]> => groupBy(rows ?? [], ({ receiptNumber }) => receiptNumber);

/** An approved 変更 after it gives nothing back: it would take a new 交付決定. */
const endsIt = ({ approvedOn, kind }: ChangeRecord): boolean =>
  valueOf(approvedOn) !== null && (holds(kind, '中止') || holds(kind, '廃止'));

function only<Row>(rows: readonly Row[] = []): Row | null {
  const [first, ...others] = rows;
  return first === undefined || others.length > 0 ? null : first;
}

/** An amount below 0 is none. */
function yenOf(cell: Cell<number>): number | null {
  const amount = valueOf(cell);
  return amount !== null && amount >= 0 ? amount : null;
}
