import { exactSum } from '../../../base/exact-sum';
import { textOf, valueOf } from '../../../grant/input/cell';
import type { SettingKey } from '../../../grant/input/settings';
import { MOST_STEPS } from '../../../grant/what-if/curve';
import { highestRate } from '../../../scheme/rates';
import type { SubsidyRate } from '../../../scheme/types';
import type { SettingEntry } from '../../../table/settings/setting-entry';
import type { Assessed } from '../assessed';

/** Rates go by the twentieth: 5 % each. */
const TWENTIETHS = 20;

/**
 * The values that a slider or a curve goes through, as 設定 would take them: the whole range where it has two ends, else
 * up to where nothing more can change; the words of a choice.
 * @param name 経費区分 or 事業; '' where the setting is one.
 */
export function stepsOf(key: SettingKey, name: string, entry: SettingEntry, assessed: Assessed): string[] {
  switch (entry.kind) {
    case 'choice':
      return entry.words.map(String);
    case 'fraction': {
      const most = isRate(key) ? highestRate(assessed.gathered.scheme, key) : null;
      if (most === null) return [];
      const parts = Math.floor((most.numerator * TWENTIETHS) / most.denominator);
      return Array.from({ length: parts }, (_, at) => inLowestTerms(at + 1, TWENTIETHS));
    }
    case 'whole': {
      const { least } = entry;
      return between(least, entry.most ?? Math.max(least, mostOf(key, name, assessed)));
    }
    default:
      return [];
  }
}

const isRate = (key: SettingKey): key is SubsidyRate['setting'] =>
  key === 'subsidyRate' || key === 'modelRate' || key === 'fundRate';

/** 16/20 is 4/5, as the notice writes it; all of it is 10/10. */
function inLowestTerms(numerator: number, denominator: number): string {
  const common = greatestCommon(numerator, denominator);
  return numerator === denominator ? '10/10' : `${numerator / common}/${denominator / common}`;
}

const greatestCommon = (a: number, b: number): number => (b === 0 ? a : greatestCommon(b, a % b));

/** Whole numbers, the ends among them, as far from each other as 61 of them allow. */
function between(least: number, most: number): string[] {
  const by = Math.max(1, Math.ceil((most - least) / (MOST_STEPS - 1)));
  const steps = Math.ceil((most - least) / by);
  return Array.from({ length: steps + 1 }, (_, at) => String(Math.min(least + at * by, most)));
}

/** Where 予算額 lasts for all and 限度台数 is above every line; 0 where nothing is applied for. */
function mostOf(key: SettingKey, name: string, { gathered, result }: Assessed): number {
  if (key === 'budget') {
    const own = result.assessments.filter(({ application }) => textOf(application.programme) === name);
    return exactSum(own, ({ planned }) => planned);
  }
  let most = 0;
  for (const { category, units } of gathered.submission.lines) {
    const count = valueOf(category) === name ? valueOf(units) : null;
    if (count !== null && Number.isSafeInteger(count)) most = Math.max(most, count);
  }
  return most;
}

/** Where among the steps a value of a cell stands, or nearest to it; null for one that is none of their kind. */
export function nearestStep(steps: readonly string[], value: string | number): number | null {
  const wanted = amountOf(String(value));
  if (wanted === null) {
    const at = steps.indexOf(String(value));
    return at < 0 ? null : at;
  }
  let nearest: number | null = null;
  let least = Infinity;
  for (const [at, step] of steps.entries()) {
    const distance = Math.abs((amountOf(step) ?? Infinity) - wanted);
    if (distance >= least) continue;
    nearest = at;
    least = distance;
  }
  return nearest;
}

/** A whole number or a fraction, only to be compared. */
function amountOf(text: string): number | null {
  const [, numerator, denominator = '1'] = /^(\d+)(?:\/([1-9]\d*))?$/.exec(text) ?? [];
  return numerator === undefined ? null : Number(numerator) / Number(denominator);
}
