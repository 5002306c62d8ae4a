import { explain } from '../catalogue/amounts/amount-texts';
import { functionTexts as texts } from '../catalogue/functions/function-texts';
import type { Expression } from '../grant/explain/expression';
import { baseOf } from '../grant/programmes/technology/base';
import { staffCount } from '../grant/staff';
import { schemes } from '../scheme';
import type { ExpenseCategory, Scheme } from '../scheme/types';
import { notGiven, outOfDomain } from './argument-error';
import {
  type Argument,
  bookArgument,
  ceilingArgument,
  contractArgument,
  costArgument,
  personsArgument,
  staffArgument,
  textArgument,
  truthArgument,
  unitsArgument,
} from './arguments';
import { type Cap, cappedAmount, programmeOf, valueOf } from './figures';

/** Arguments of GRANT_BASE, in order: 経費区分, 台数, 職員数, 契約方式, 定着促進費用あり, 五事業所連携, パッケージ上限額. */
export type BaseArguments = readonly [
  category: Argument,
  units?: Argument,
  staff?: Argument,
  contract?: Argument,
  withAdoption?: Argument,
  linkBonus?: Argument,
  packageCeiling?: Argument,
];

/** 補助額 (円) of a 補助区分 by the rule book of 年度, the newest where it is blank: min(⌊対象経費 × 補助率⌋, 基準額) (別紙1 5). */
export function grantAmount(
  cost: Argument,
  base: BaseArguments,
  fiscalYear: Argument = null,
  books = schemes,
): number {
  return valueOf(amountExpression(cost, base, bookArgument(fiscalYear, books)));
}

/** 基準額 (円) (別紙1 表2・表3). */
export function grantBase(base: BaseArguments, fiscalYear: Argument = null, books = schemes): number {
  return valueOf(baseExpression(base, bookArgument(fiscalYear, books)));
}

/** 上限内 or 上限適用. */
export function grantCap(
  cost: Argument,
  base: BaseArguments,
  fiscalYear: Argument = null,
  books = schemes,
): string {
  const { amount, ceiling } = amountExpression(cost, base, bookArgument(fiscalYear, books));
  return valueOf(amount) > valueOf(ceiling) ? texts.capped : texts.within;
}

/** The arithmetic in one line, with its clause. */
export function grantExplain(
  cost: Argument,
  base: BaseArguments,
  fiscalYear: Argument = null,
  books = schemes,
): string {
  const expression = amountExpression(cost, base, bookArgument(fiscalYear, books));
  valueOf(expression);
  return explain(expression);
}

/** 職員数 (人) = 四捨五入(常勤換算) + 実人数 (別紙1 表3 ※2). */
export function grantStaff(fullTimeEquivalent: Argument, headcount: Argument): number {
  const persons = personsArgument('常勤換算', fullTimeEquivalent);
  const heads = personsArgument('実人数', headcount);
  if (heads !== null && !Number.isSafeInteger(heads))
    throw outOfDomain(texts.headcountWhole(String(headcount)));
  const staff = staffCount(persons, heads);
  if (staff === null) throw notGiven(texts.nobody);
  return staff;
}

function amountExpression(cost: Argument, base: BaseArguments, scheme: Scheme): Cap {
  const ceiling = baseExpression(base, scheme);
  return cappedAmount(costArgument('対象経費', cost), programmeOf(scheme, 'technology'), ceiling);
}

function baseExpression(args: BaseArguments, scheme: Scheme): Expression {
  const [category, units, staff, contract, withAdoption, linkBonus, packageCeiling] = args;
  const costCategory = costCategoryOf(textArgument(category), scheme);
  const { least, most } = scheme.technology.packageCeiling.value;
  const inputs = {
    units: unitsArgument(units),
    staff: staffArgument(staff),
    contract: contractArgument(contract),
    withAdoption: truthArgument('定着促進費用あり', withAdoption),
    linkBonus: truthArgument('五事業所連携', linkBonus),
    packageCeiling: ceilingArgument(packageCeiling, least, most),
  };
  const rule = scheme.technology.costCategories.find(({ name }) => name === costCategory)?.base.kind;
  if (rule === 'staffBands' && inputs.contract === null)
    throw notGiven(texts.missing('契約方式', texts.reasonContract));
  if (rule === 'staffBands' && inputs.contract === 'perStaff' && inputs.staff === null) {
    throw notGiven(texts.missing('職員数', texts.reasonStaff));
  }
  if (rule === 'package' && inputs.packageCeiling === null) {
    throw notGiven(texts.missing('パッケージ上限額', texts.reasonCeiling));
  }
  return baseOf(scheme, costCategory, inputs);
}

/** 補助区分 of a 経費区分; パッケージ is accepted as one. */
function costCategoryOf(name: string, scheme: Scheme): string {
  const ofPackage = scheme.technology.costCategories.find(({ base }) => base.kind === 'package');
  if (name === ofPackage?.name) return name;
  const categories = programmeOf(scheme, 'technology').categories ?? [];
  const category = categories.find((candidate) => candidate.name === name);
  const problem =
    category === undefined
      ? texts.notCategory(name, acceptedNames(categories, ofPackage?.name))
      : unfit(category);
  if (problem !== null) throw outOfDomain(problem);
  return category?.costCategory ?? name;
}

function acceptedNames(categories: readonly ExpenseCategory[], packageName: string | undefined): string[] {
  const names = categories.filter((category) => unfit(category) === null).map(({ name }) => name);
  return packageName === undefined ? names : [...names, packageName];
}

/** Why a 経費区分 has no 補助額 by itself; null where it has one. */
function unfit({ kind, name }: ExpenseCategory): string | null {
  if (kind === 'never') return texts.neverEligible(name);
  if (kind === 'accessory') return texts.dependsOnParent(name);
  return kind === 'adoption' ? texts.adoptionAlone(name) : null;
}
