import { exactSum } from '../../base/exact-sum';
import { groupBy } from '../../base/group-by';
import { type Yen, yen } from '../../scheme/units';
import type { Assessment, Result } from '../assessment';
import { valueOf } from '../input/cell';
import type { Settings } from '../input/settings';
import { inOrder } from './award-order';
import { type Decided, Queue } from './award-queue';
import type { AwardRecords, HandDecision } from './award-records';
import { type Ruling, rulingOf } from './hand-decision';

/** A row of 採択; amounts in yen. */
export interface AwardEntry extends Decided {
  /** 順位, from 1. */
  readonly rank: number;
  readonly assessment: Assessment;
  readonly points: number | null;
  /** 交付予定額. */
  readonly planned: Yen;
  /** 累計: by-hand decisions first; null: not determined. */
  readonly running: Yen | null;
  /** The entry of the clerk that decides it, or that was meant to. */
  readonly decision: HandDecision | null;
}

/** 採択 of one 事業. */
export interface ProgrammeAward {
  readonly programme: string;
  readonly budget: Yen;
  /** By 順位. */
  readonly entries: readonly AwardEntry[];
  /** Σ 採択額, and what is left of 予算額 then: below 0 where by-hand decisions pass it; null: not determined. */
  readonly awarded: Yen | null;
  readonly left: number | null;
}

/** An entry of the clerk's beside which no application is ranked; it is kept, and said. */
export interface IdleDecision {
  readonly decision: HandDecision;
  readonly why: 'unknown' | 'withdrawn' | 'noAmount' | 'noBudget' | 'twice' | 'setting';
}

export interface Award {
  /** In the order of 設定. */
  readonly programmes: readonly ProgrammeAward[];
  /** By the row of the application. */
  readonly entries: ReadonlyMap<number, AwardEntry>;
  readonly idle: readonly IdleDecision[];
}

type AwardSettings = Pick<Settings, 'budgets' | 'partialGrants' | 'roundingUnit' | 'awardPoints'>;

/**
 * 採択 per 事業 with a 予算額: who is awarded, with how much, in which order, and why. Pure; 判定 and 交付予定額 stay as
 * they are. Without by-hand decisions Σ 採択額 is at most 予算額, and with them at most what they leave of it.
 */
export function award(
  { assessments, withdrawn }: Pick<Result, 'assessments' | 'withdrawn'>,
  settings: AwardSettings,
  records: AwardRecords,
): Award {
  const decisions = new Map<string, HandDecision>();
  for (const decision of records.decisions)
    if (!decisions.has(decision.receiptNumber)) decisions.set(decision.receiptNumber, decision);
  const eligible = groupBy(
    assessments.filter(isEligible),
    ({ application }) => valueOf(application.programme) ?? '',
  );
  const programmes =
    settings.awardPoints === null
      ? []
      : [...settings.budgets].map(([programme, budget]) =>
          ofProgramme(programme, budget, eligible.get(programme) ?? [], settings, {
            ...records,
            byNumber: decisions,
          }),
        );
  const entries = new Map(
    programmes.flatMap((each) =>
      each.entries.map((entry) => [entry.assessment.application.row, entry] as const),
    ),
  );
  const used = new Set([...entries.values()].map(({ decision }) => decision));
  const standing = new Map(assessments.map((each) => [each.application.receiptNumber, each]));
  const gone = new Set(withdrawn.map(({ application }) => application.receiptNumber));
  const idle = records.decisions.flatMap((decision): IdleDecision[] => {
    if (used.has(decision)) return [];
    const own = standing.get(decision.receiptNumber);
    if (own === undefined)
      return [{ decision, why: gone.has(decision.receiptNumber) ? 'withdrawn' : 'unknown' }];
    if (decisions.get(decision.receiptNumber) !== decision) return [{ decision, why: 'twice' }];
    if (settings.awardPoints === null) return [{ decision, why: 'setting' }];
    const hasBudget = settings.budgets.has(valueOf(own.application.programme) ?? '');
    return [{ decision, why: hasBudget ? 'noAmount' : 'noBudget' }];
  });
  return { programmes, entries, idle };
}

/** 適 and 要確認 with a 交付予定額 above 0. */
const isEligible = ({ planned, verdict }: Assessment): boolean =>
  planned !== null && planned > 0 && verdict !== '不備';

interface Candidate {
  readonly assessment: Assessment;
  readonly points: number | null;
  readonly planned: Yen;
  readonly decision: HandDecision | null;
  /** null: it is not decided by hand. */
  readonly ruling: Ruling | null;
}

function ofProgramme(
  programme: string,
  budget: Yen,
  assessments: readonly Assessment[],
  settings: AwardSettings,
  { points, byNumber }: AwardRecords & { readonly byNumber: ReadonlyMap<string, HandDecision> },
): ProgrammeAward {
  const candidates = inOrder(
    assessments.map((assessment): Candidate => {
      const { row, receiptNumber } = assessment.application;
      const planned = assessment.planned ?? yen(0);
      const decision = byNumber.get(receiptNumber) ?? null;
      const written = points.get(row);
      return {
        assessment,
        points: written === undefined ? null : valueOf(written),
        planned,
        decision,
        ruling: decision && rulingOf(decision, planned),
      };
    }),
  );
  const byHand = candidates.filter(({ ruling }) => ruling !== null);
  const isOpen = byHand.some(({ ruling }) => ruling?.amount === null);
  const taken = exactSum(byHand, ({ ruling }) => ruling?.amount ?? 0);
  const queue = new Queue(isOpen ? null : Math.max(0, budget - taken), settings);
  const decided = candidates.map((candidate) => {
    const { ruling, planned } = candidate;
    const own: Decided = ruling === null ? queue.next(planned) : { ...ruling, cause: 'byHand', room: null };
    return { ...candidate, ...own };
  });
  const running = runningTotals(decided);
  const entries = decided.map(({ ruling: _, ...entry }, at): AwardEntry => ({
    rank: at + 1,
    ...entry,
    running: running[at] ?? null,
  }));
  const isWhole = decided.every(({ amount }) => amount !== null);
  const awarded = isWhole ? yen(exactSum(decided, ({ amount }) => amount)) : null;
  return {
    programme,
    budget,
    entries,
    awarded,
    left: awarded === null ? null : budget - awarded,
  };
}

/** 累計 of each: by-hand decisions first, each in the order of 順位; from the first that is not determined on there is none. */
function runningTotals(decided: readonly Decided[]): (Yen | null)[] {
  const totals = new Array<Yen | null>(decided.length).fill(null);
  let total: number | null = 0;
  for (const first of [true, false]) {
    for (const [at, { amount, cause }] of decided.entries()) {
      if ((cause === 'byHand') !== first) continue;
      total = total === null || amount === null ? null : total + amount;
      totals[at] = total === null ? null : yen(total);
    }
  }
  return totals;
}
