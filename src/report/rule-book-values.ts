import { noticeRateText } from '../catalogue/settings';
import {
  bandHeaders,
  bandTexts,
  baseHeaders,
  baseMethod,
  baseTexts,
  categoryHeaders,
  categoryTexts,
  categoryTreatment,
  programmeHeaders,
  programmeMethod,
  programmeTexts,
} from '../catalogue/sheets/rule-book-texts';
import type { BaseRule, ExpenseCategory, Programme, ProgrammeKind, Scheme, Source } from '../scheme/types';
import type { BookTable, BookValue } from './rule-book-types';

/** 事業: how the 補助額 comes about, rate, ceiling, limits of number, effect reports. */
export function programmeTable(scheme: Scheme): BookTable {
  return {
    title: null,
    headers: programmeHeaders,
    kinds: ['strong', 'text', 'center', 'figure', 'text', 'text', 'text'],
    rows: scheme.programmes.map((programme) => programmeRow(programme, scheme)),
  };
}

function programmeRow(programme: Programme, scheme: Scheme): BookValue[] {
  const { name, kind, categories, rate, ofEstablishment, source } = programme;
  const { effectReportYears, effectReportSource, prioritySource } = programme;
  const limits = limitsOf(programme, scheme);
  const byCategory = categories?.some(({ costCategory }) => costCategory !== null) === true;
  const texts = programmeTexts;
  const clauses: (readonly [string, Source | null | undefined])[] = [
    [texts.clause.programme, source],
    [texts.clause.rate, rate?.source],
    [texts.clause.ceiling, limits.source],
    [texts.clause.decided, programme.decided?.source],
    [texts.clause.priority, prioritySource],
    [texts.clause.report, effectReportSource],
  ];
  return [
    name,
    [programmeMethod[kind](scheme, programme), ...(ofEstablishment ? [texts.ofEstablishment] : [])].join(
      '\n',
    ),
    rate === null ? texts.noRate : noticeRateText(rate.value),
    limits.ceiling ?? (byCategory ? texts.baseByCategory : texts.noRate),
    limitText(limits),
    effectReportYears === 0 ? texts.noReport : texts.reports(effectReportYears),
    clauses.flatMap(([what, from]) => (from == null ? [] : [`${what}: ${from.clause}`])).join('\n'),
  ];
}

/** What a notice may limit of a 事業: an application, the number of them, what a prefecture grants. */
interface Limits {
  readonly ceiling?: number;
  readonly models?: number;
  readonly prefectureCeiling?: number;
}

interface LimitTerm {
  readonly value: number | Limits;
  readonly source: Source;
  readonly parts?: Readonly<Partial<Record<string, Source>>>;
}

/** The limits that the terms of a kind of 事業 hold; a term that is one value is the ceiling. */
function limitsOf({ kind }: Programme, { models }: Scheme): Limits & { readonly source?: Source } {
  const terms: Readonly<Partial<Record<ProgrammeKind, LimitTerm>>> = models;
  const term = terms[kind];
  if (term === undefined) return {};
  const { value, parts, source } = term;
  const limits = typeof value === 'number' ? { ceiling: value } : value;
  return { ...limits, source: parts?.['ceiling'] ?? source };
}

function limitText({ models, ceiling, prefectureCeiling }: Limits): string {
  if (models !== undefined) return programmeTexts.mostModels(models, ceiling);
  if (prefectureCeiling !== undefined) return programmeTexts.prefectureCeiling(prefectureCeiling);
  return programmeTexts.noReport;
}

/** 経費区分 of every 事業. */
export function categoryTable({ programmes }: Scheme): BookTable {
  const free = categoryTexts;
  return {
    title: null,
    headers: categoryHeaders,
    kinds: ['strong', 'strong', 'text', 'center', 'center', 'text', 'text'],
    rows: programmes.flatMap(({ name, categories, costWords, introducing, source }): BookValue[][] => {
      const listed = costWords === undefined ? null : free.listed(costWords.value, costWords.source.clause);
      return categories === null
        ? [[name, free.free, free.freeTreatment, name, null, listed, source.clause]]
        : categories.map((category) => [name, ...categoryCells(category, name, introducing)]);
    }),
  };
}

function categoryCells(
  category: ExpenseCategory,
  programme: string,
  introducing: Programme['introducing'],
): BookValue[] {
  const { name, kind, costCategory, listings, excludedBy } = category;
  const { priority, careSoftware, packageCore, accessoryParent } = category;
  const target = kind === 'never' ? null : kind === 'accessory' ? categoryTexts.parent : programme;
  const notes = [
    ...(excludedBy === undefined ? [] : [categoryTexts.excludedBy(excludedBy)]),
    ...(introducing?.includes(name) === true ? [categoryTexts.introducing] : []),
    ...(priority === true ? [categoryTexts.priority] : []),
    ...(careSoftware === true ? [categoryTexts.careSoftware] : []),
    ...(packageCore === true ? [categoryTexts.packageCore] : []),
    ...(accessoryParent === true ? [categoryTexts.accessoryParent] : []),
  ];
  return [
    name,
    categoryTreatment[kind],
    costCategory ?? target,
    listings?.map((listing) => categoryTexts.listing[listing]).join('・') ?? null,
    notes.length === 0 ? null : notes.join('\n'),
    category.source.clause,
  ];
}

/** 表2. */
export function baseTable({ technology }: Scheme): BookTable {
  return {
    title: null,
    headers: baseHeaders,
    kinds: ['strong', 'text', 'figure', 'text', 'text'],
    rows: technology.costCategories.map(({ name, base, divisible, source }) => [
      name,
      baseMethod[base.kind],
      baseAmount(base),
      divisible ? baseTexts.divisible : baseTexts.whole,
      source.clause,
    ]),
  };
}

function baseAmount(base: BaseRule): BookValue {
  if (base.kind === 'staffBands') return baseTexts.byBands;
  return base.kind === 'package' ? baseTexts.bySetting : base.amount;
}

/** 表3. */
export function bandTable({ technology: { staffBands, flatContract } }: Scheme): BookTable {
  const { software, withAdoption } = flatContract.value;
  const bands = staffBands.value.map((band) => [
    band.label,
    band.from,
    band.to ?? bandTexts.open,
    band.software,
    band.withAdoption,
    staffBands.source.clause,
  ]);
  const flat = [bandTexts.flat, bandTexts.open, bandTexts.open, software, withAdoption];
  return {
    title: null,
    headers: bandHeaders,
    kinds: ['strong', 'figure', 'figure', 'figure', 'figure', 'text'],
    rows: [...bands, [...flat, flatContract.source.clause]],
  };
}
