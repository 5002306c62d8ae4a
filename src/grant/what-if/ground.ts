import type { Pieces } from '../../base/pieces';
import type { Programme, Scheme } from '../../scheme/types';
import type { Yen } from '../../scheme/units';
import { type Index, indexPieces } from '../assess';
import type { Assessment } from '../assessment';
import type { Book } from '../input/book';
import { type Cell, valueOf } from '../input/cell';
import type { Application } from '../input/records';
import type { Submission } from '../input/submission';
import { inOrder } from '../stages/award-order';

/** One choice of settings, as each rule book of the run reads it. */
export interface Books {
  readonly primary: Book;
  readonly others: readonly Book[];
}

/** What one application comes to under one choice of settings; plain data, so that it can go to a worker. */
export interface Outcome {
  /** 交付予定額; null where 判定 is 不備, or where it is undetermined. */
  readonly planned: Yen | null;
  /** 上限適用. */
  readonly capped: boolean;
  readonly deficient: boolean;
  /** 算定額 is undetermined. */
  readonly undetermined: boolean;
  /** 台数 above 限度台数 (R1-34). */
  readonly overLimit: boolean;
  /** 優先 (6①). */
  readonly priority: boolean;
}

/** The applications of a workbook, and what is known of them whatever the settings. */
export interface Ground {
  readonly index: Index;
  /** All but 取下げ, in row order; outcomes stand in this order. */
  readonly applications: readonly Application[];
  /** Positions in the order of 採択 but for 優先, which hangs on the settings. */
  readonly order: readonly number[];
  /** Whether the rule books treat the 事業 of the application at a position so. */
  readonly isOf: (position: number, has: (programme: Programme) => boolean) => boolean;
}

/** @param schemes The rule book of the setting 年度 first, then those of other years. */
export function* groundPieces(
  submission: Submission,
  schemes: readonly [Scheme, ...Scheme[]],
): Pieces<Ground> {
  const index = yield* indexPieces(submission, schemes[0]);
  const applications = index.active;
  const programmesOf = new Map<string, Programme[]>();
  for (const programme of schemes.flatMap(({ programmes }) => programmes)) {
    programmesOf.set(programme.name, [...(programmesOf.get(programme.name) ?? []), programme]);
  }
  const own = applications.map(({ programme }) => programmesOf.get(valueOf(programme) ?? '') ?? []);
  return {
    index,
    applications,
    order: orderOf(applications, submission.awardPoints),
    isOf: (position, has) => own[position]?.some(has) ?? false,
  };
}

export const outcomeOf = ({
  planned,
  capped,
  verdict,
  computed,
  priority,
  findings,
}: Assessment): Outcome => ({
  planned,
  capped,
  deficient: verdict === '不備',
  undetermined: computed === null,
  overLimit: findings.some(({ rule }) => rule === 'R1-34'),
  priority,
});

const orderOf = (
  applications: readonly Application[],
  points: ReadonlyMap<number, Cell<number>> = new Map(),
) =>
  inOrder(
    applications.map((application, at) => {
      const own = points.get(application.row);
      const assessment = { application, priority: false };
      return { at, assessment, points: own === undefined ? null : valueOf(own) };
    }),
  ).map(({ at }) => at);
