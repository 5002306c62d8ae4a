import type { Programme } from '../../scheme/types';
import { rateAtMost } from '../../scheme/units';
import { valueOf } from '../input/cell';
import type { Settings } from '../input/settings';
import type { Books, Ground, Outcome } from './ground';

type Key = keyof Settings;

/** Settings that no amount and no 不備 depends on; 一部交付 decides only who is served. */
const INERT: ReadonlySet<Key> = new Set<Key>([
  'prefectureName',
  'partialGrants',
  'submissionOmits',
  'recordActor',
  'problems',
  'errors',
  'doubts',
]);

/**
 * Positions of the applications that may come to something else once the settings change; for all others the outcome
 * stays. All of one 受付番号 are among them or none, and so are all of 面的支援モデル (see `assessSome`).
 */
export function touchedBy(ground: Ground, from: Books, to: Books, outcomes: readonly Outcome[]): number[] {
  const tests = [from.primary, ...from.others].flatMap((book, at) => {
    const other = at === 0 ? to.primary : to.others[at - 1];
    if (other?.scheme !== book.scheme) throw new Error('not the same rule books');
    return changedKeys(book.settings, other.settings).map((key) =>
      reachOf(key, ground, book.settings, other.settings),
    );
  });
  if (tests.length === 0) return [];
  const touched = outcomes.map((outcome, at) => tests.some((test) => test(at, outcome)));
  const isModel = (at: number): boolean => ground.isOf(at, isAreaModel);
  const models = touched.some((is, at) => is && isModel(at));
  const numbers = new Set(
    ground.applications.flatMap(({ receiptNumber }, at) => (touched[at] === true ? [receiptNumber] : [])),
  );
  return ground.applications.flatMap(({ receiptNumber }, at) =>
    numbers.has(receiptNumber) || (models && isModel(at)) ? [at] : [],
  );
}

/** Compared as they read: each run of the reader makes maps and rates anew. */
const changedKeys = (from: Settings, to: Settings): Key[] =>
  (Object.keys(from) as Key[]).filter((key) => !INERT.has(key) && said(from[key]) !== said(to[key]));

const said = (value: unknown): string => JSON.stringify(value instanceof Map ? [...value].sort() : value);

const isAreaModel = ({ kind }: Programme): boolean => kind === 'areaModel';

type Reach = (position: number, outcome: Outcome) => boolean;

/** Which applications a change of one setting can reach. */
function reachOf(key: Key, ground: Ground, from: Settings, to: Settings): Reach {
  const { isOf } = ground;
  switch (key) {
    case 'subsidyRate':
    case 'modelRate':
    case 'fundRate':
      return (at) =>
        isOf(at, ({ rate }) => rate?.setting === key && !aboveBoth(rate.value, from[key], to[key]));
    case 'aggregation':
      return (at) => isOf(at, ({ kind }) => kind === 'technology');
    case 'budgets':
      // R2-02 counts in the order of 採択 where there is a 予算額
      return (at) => isOf(at, isAreaModel);
    case 'packageCeiling': {
      const [lower, upper] = [from.packageCeiling, to.packageCeiling];
      const raised = lower !== null && upper !== null && upper > lower;
      const isMarked = marked(ground);
      // what no 基準額 has held down gets no more from a higher one
      return (at, { capped, undetermined }) => isMarked(at) && (!raised || capped || undetermined);
    }
    case 'unitLimits': {
      const names = new Set(
        [...from.unitLimits.keys(), ...to.unitLimits.keys()].filter(
          (name) => from.unitLimits.get(name) !== to.unitLimits.get(name),
        ),
      );
      return (at) => linesOf(ground, at).some(({ category }) => names.has(valueOf(category) ?? ''));
    }
    default:
      return () => true;
  }
}

type RateOf = Settings['subsidyRate'];

/** Whether the clause's own rate is lower than both, so that neither counts. */
const aboveBoth = (own: NonNullable<RateOf>, from: RateOf, to: RateOf): boolean =>
  from !== null && to !== null && rateAtMost(own, from) && rateAtMost(own, to);

const marked =
  (ground: Ground) =>
  (at: number): boolean =>
    linesOf(ground, at).some(({ inPackage }) => inPackage.kind !== 'blank');

const linesOf = ({ index, applications }: Ground, at: number) =>
  index.linesOf.get(applications[at]?.receiptNumber ?? '') ?? [];
