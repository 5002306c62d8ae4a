import { exactSum } from '../base/exact-sum';
import type { Programme } from '../scheme/types';
import type { CategoryAssessment } from './assessment';
import type { Context, Report } from './context';
import { type Finding, verdictOf } from './finding';
import type { Application, Member } from './input/records';
import type { LineState } from './lines/line';

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
 * Rules over all applications of the prefecture, in row order and among those that no other rule makes 不備:
 * R2-02 (3 モデル), R2-05 (6,000万円, over 補助額 before rounding). Each rule book counts its own.
 */
export function checkPrefecture(candidates: readonly Candidate[]): void {
  const running = new Map<Context, Running>();
  for (const candidate of candidates) {
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
