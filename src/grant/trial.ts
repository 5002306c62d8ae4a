import { exactSum } from '../base/exact-sum';
import type { Pieces } from '../base/pieces';
import type { Scheme } from '../scheme/types';
import type { Yen } from '../scheme/units';
import { assessPieces } from './assess';
import type { Assessment, Result } from './assessment';
import type { Book } from './input/book';
import { textOf } from './input/cell';
import type { Application } from './input/records';
import type { Settings } from './input/settings';
import type { Submission } from './input/submission';

/** What all applications come to under one choice of settings. */
export interface TrialFigures {
  /** Applications with a 交付予定額 above 0. */
  readonly granted: number;
  /** 上限適用 applications. */
  readonly capped: number;
  /** 不備: without a 交付予定額. */
  readonly deficient: number;
  /** Applications whose 算定額 is not determined; they are in no sum. */
  readonly undetermined: number;
  /** Σ 交付予定額 in yen. */
  readonly planned: number;
  /** The same by 事業. */
  readonly byProgramme: ReadonlyMap<string, number>;
}

/** An application whose 交付予定額 differs, in yen; null: it has none. */
export interface TrialChange {
  readonly application: Application;
  readonly before: Yen | null;
  readonly after: Yen | null;
}

/** 試算: the same applications under other settings, against what they come to now. */
export interface Trial extends TrialFigures {
  /** How many applications get more, and how many less. */
  readonly raised: number;
  readonly lowered: number;
  /** The largest differences, the greatest first; whatever the order of rows, the same. */
  readonly largest: readonly TrialChange[];
}

/** The settings of a trial as each rule book reads them; as for {@link assessPieces}. */
export interface TrialSettings {
  readonly scheme: Scheme;
  readonly settings: Settings;
  readonly others: readonly Book[];
}

const MOST_SHOWN = 5;

/** Assesses the same applications under other settings. Pure; nothing of `present` or of the submission changes. */
export function* trialPieces(
  submission: Submission,
  present: Result,
  { scheme, settings, others }: TrialSettings,
): Pieces<Trial> {
  const { assessments } = yield* assessPieces(submission, settings, scheme, others);
  yield;
  const changes = changesBetween(present.assessments, assessments);
  yield;
  return {
    ...trialFigures(assessments),
    raised: changes.filter((change) => differenceOf(change) > 0).length,
    lowered: changes.filter((change) => differenceOf(change) < 0).length,
    largest: changes.sort(byDifference).slice(0, MOST_SHOWN),
  };
}

/** The figures of an assessment; of the present one they are those that 算定 writes. */
export function trialFigures(assessments: readonly Assessment[]): TrialFigures {
  const count = (is: (assessment: Assessment) => boolean): number => assessments.filter(is).length;
  const byProgramme = new Map<string, Assessment[]>();
  for (const assessment of assessments) {
    const name = textOf(assessment.application.programme);
    const own = byProgramme.get(name);
    if (own === undefined) byProgramme.set(name, [assessment]);
    else own.push(assessment);
  }
  return {
    granted: count(({ planned }) => planned !== null && planned > 0),
    capped: count(({ capped }) => capped),
    deficient: count(({ verdict }) => verdict === '不備'),
    undetermined: count(({ computed }) => computed === null),
    planned: sumOf(assessments),
    byProgramme: new Map([...byProgramme].map(([name, own]) => [name, sumOf(own)])),
  };
}

/** What is left of 予算額 by 事業, in yen; below 0 where it does not last. */
export const budgetsLeft = (
  { byProgramme }: Pick<TrialFigures, 'byProgramme'>,
  { budgets }: Pick<Settings, 'budgets'>,
): ReadonlyMap<string, number> =>
  new Map([...budgets].map(([name, budget]) => [name, budget - (byProgramme.get(name) ?? 0)]));

const sumOf = (assessments: readonly Assessment[]): number => exactSum(assessments, ({ planned }) => planned);

function changesBetween(before: readonly Assessment[], after: readonly Assessment[]): TrialChange[] {
  return before.flatMap(({ application, planned }, at): TrialChange[] => {
    const other = after[at];
    if (other?.application !== application) throw new Error('not the same applications');
    return other.planned === planned ? [] : [{ application, before: planned, after: other.planned }];
  });
}

const differenceOf = ({ before, after }: TrialChange): number => (after ?? 0) - (before ?? 0);

function byDifference(a: TrialChange, b: TrialChange): number {
  const [one, other] = [a.application, b.application];
  return (
    Math.abs(differenceOf(b)) - Math.abs(differenceOf(a)) ||
    (one.receiptNumber < other.receiptNumber
      ? -1
      : one.receiptNumber > other.receiptNumber
        ? 1
        : one.row - other.row)
  );
}
