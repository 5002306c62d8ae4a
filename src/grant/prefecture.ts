import { exactSum } from '../base/exact-sum';
import type { Programme } from '../scheme/types';
import type { CategoryAssessment } from './assessment';
import type { Context, Report } from './context';
import { type Finding, verdictOf } from './finding';
import { type Cell, valueOf } from './input/cell';
import type { Application, Member } from './input/records';
import type { LineState } from './lines/line';
import { hasPriority } from './programmes/technology';
import { inOrder } from './stages/award-order';

/** An application before 判定, as the prefecture-wide rules need it. */
export interface Candidate {
  readonly application: Application;
  readonly programme: Programme | null;
  readonly context: Context;
  readonly categories: readonly CategoryAssessment[];
  /** 構成員 that can be told apart. */
  readonly members: readonly Member[];
  readonly states: readonly LineState[];
  readonly findings: readonly Finding[];
  readonly report: Report;
}

/** What has been counted so far by one rule book: 件 of 面的支援モデル, 円 of 連携モデル. */
interface Running {
  models: number;
  amount: number;
}

/**
 * Rules over all applications of the prefecture, among those that no other rule makes 不備, in row order and where there
 * is 採択 in the order of that: R2-02 (3 モデル), R2-05 (6,000万円, over 補助額 before rounding). Each rule book counts
 * its own.
 * @param points of 採択, by the row of the application
 */
export function checkPrefecture(candidates: readonly Candidate[], points: Points = new Map()): void {
  const running = new Map<Context, Running>();
  for (const candidate of inAwardOrder(candidates, points)) {
    const { context, programme, findings } = candidate;
    const kind = programme?.kind;
    if ((kind !== 'areaModel' && kind !== 'linkModel') || verdictOf(findings) === '不備') continue;
    const counted = running.get(context) ?? { models: 0, amount: 0 };
    running.set(context, counted);
    if (kind === 'areaModel') countModel(candidate, counted);
    else addAmount(candidate, counted);
  }
}

function countModel({ application, context, report }: Candidate, counted: Running): void {
  const most = context.scheme.models.areaModel.value.models;
  counted.models += 1;
  if (counted.models <= most) return;
  report('R2-02', placeOf(application), '', { facts: { position: counted.models, most } });
}

function addAmount({ application, categories, context, report }: Candidate, counted: Running): void {
  const ceiling = context.scheme.models.linkModel.value.prefectureCeiling;
  counted.amount += exactSum(categories, ({ amount }) => amount);
  if (counted.amount <= ceiling) return;
  report('R2-05', placeOf(application), '', { facts: { running: counted.amount, ceiling } });
}

const placeOf = ({ row }: Application) => ({ table: 'applications', row, field: 'receiptNumber' }) as const;

type Points = ReadonlyMap<number, Cell<number>>;

/** Those of a 事業 with a 予算額 in the order of 採択, after the others in theirs: no two 事業 are counted together. */
function inAwardOrder(candidates: readonly Candidate[], points: Points): readonly Candidate[] {
  const isAwarded = ({ context, programme }: Candidate): boolean =>
    programme !== null && context.settings.budgets.has(programme.name);
  if (!candidates.some(isAwarded)) return candidates;
  const ranked = candidates.filter(isAwarded).map((candidate) => {
    const { application, states } = candidate;
    const written = points.get(application.row);
    return {
      candidate,
      assessment: { application, priority: hasPriority(states) },
      points: written === undefined ? null : valueOf(written),
    };
  });
  const others = candidates.filter((candidate) => !isAwarded(candidate));
  return [...others, ...inOrder(ranked).map(({ candidate }) => candidate)];
}
