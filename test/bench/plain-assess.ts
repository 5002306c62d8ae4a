import { valueOf } from '../../src/grant/input/cell';
import type { Application, ExpenseLine } from '../../src/grant/input/records';
import type { Submission } from '../../src/grant/input/submission';
import { roundHalfUp } from '../../src/grant/staff';
import type { Scheme } from '../../src/scheme/types';

/** Yen over all applications, and how often one of the plainest requirements is not met. */
export interface PlainTotals {
  readonly eligibleCost: number;
  readonly computed: number;
  readonly planned: number;
  readonly flags: number;
}

/** What the function is told of the settings: the initial ones. */
const RATE = { numerator: 4, denominator: 5 };
const ROUNDING = 1_000;

/**
 * What a programmer would write for one plain kind of application, by hand and without a word of explanation: sums per
 * 補助区分, ⌊sum × 4/5⌋, 基準額, the lesser of the two, rounding down, the claim, and seven yes-or-no requirements.
 * No package, nothing excluded, nothing unreadable, no 加算: see `plainOnly`.
 */
export function plainAssess({ applications, lines }: Submission, scheme: Scheme): PlainTotals {
  const { categories, costCategories, staffBands, flatContract } = tablesOf(scheme);
  const linesOf = new Map<string, ExpenseLine[]>();
  for (const line of lines) {
    const group = linesOf.get(line.receiptNumber);
    if (group === undefined) linesOf.set(line.receiptNumber, [line]);
    else group.push(line);
  }
  const totals = { eligibleCost: 0, computed: 0, planned: 0, flags: 0 };
  for (const application of applications) {
    const own = linesOf.get(application.receiptNumber) ?? [];
    const sums = new Map<string, { cost: number; units: number; adoption: boolean }>();
    for (const line of own) {
      const parent = valueOf(line.parentLine);
      const isAccessory = categories.get(valueOf(line.category) ?? '')?.kind === 'accessory';
      const from = isAccessory ? own.find(({ lineNumber }) => valueOf(lineNumber) === parent) : line;
      const name = categories.get(valueOf(from?.category ?? line.category) ?? '')?.costCategory ?? '';
      const kind = categories.get(valueOf(line.category) ?? '')?.kind;
      const sum = sums.get(name) ?? { cost: 0, units: 0, adoption: false };
      sum.cost += (valueOf(line.cost) ?? 0) - (valueOf(line.donation) ?? 0);
      if (kind === 'device') sum.units += valueOf(line.units) ?? 0;
      if (kind === 'adoption') sum.adoption = true;
      sums.set(name, sum);
    }
    let amount = 0;
    for (const [name, { cost, units, adoption }] of sums) {
      const base = costCategories.get(name)?.base;
      const column = adoption ? 'withAdoption' : 'software';
      let ceiling = 0;
      if (base?.kind === 'perUnit') ceiling = base.amount * units;
      else if (base?.kind === 'flat') ceiling = base.amount;
      else if (valueOf(application.contract) === 'flat') ceiling = flatContract[column];
      else {
        const staff =
          roundHalfUp(valueOf(application.fullTimeEquivalent) ?? 0) + (valueOf(application.headcount) ?? 0);
        const band = staffBands.find(({ from, to }) => staff >= from && (to === null || staff <= to));
        ceiling = band?.[column] ?? 0;
      }
      totals.eligibleCost += cost;
      amount += Math.min(Math.floor((cost * RATE.numerator) / RATE.denominator), ceiling);
    }
    const computed = Math.floor(amount / ROUNDING) * ROUNDING;
    const claimed = valueOf(application.claimedAmount) ?? computed;
    totals.computed += computed;
    totals.planned += Math.floor(Math.min(computed, claimed) / ROUNDING) * ROUNDING;
    totals.flags += flagsOf(application) + (claimed === computed ? 0 : 1);
  }
  return totals;
}

const tablesOf = ({ technology, programmes }: Scheme) => ({
  categories: new Map(
    programmes.flatMap(({ kind, categories }) =>
      kind === 'technology' ? (categories ?? []).map((one) => [one.name, one] as const) : [],
    ),
  ),
  costCategories: new Map(technology.costCategories.map((one) => [one.name, one])),
  staffBands: technology.staffBands.value,
  flatContract: technology.flatContract.value,
});

/** Requirements that are a yes or a no: of some sixty rules of 定着支援 the plainest. */
function flagsOf(application: Application): number {
  let flags = 0;
  if (valueOf(application.seamless) !== 'yes') flags += 1;
  if (valueOf(application.committee) !== 'yes') flags += 1;
  if (valueOf(application.wageNotice) !== 'yes') flags += 1;
  if (valueOf(application.improvementPlan) !== 'submitted') flags += 1;
  if (valueOf(application.lifeCooperation) !== 'yes') flags += 1;
  if (valueOf(application.evaluationCooperation) !== 'yes') flags += 1;
  return flags;
}
