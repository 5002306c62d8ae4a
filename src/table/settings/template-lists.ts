import { NOT_CONCERNED, shortYear } from '../../catalogue/template/report-sheet-texts';
import { type listNames } from '../../catalogue/template/template-sheet-texts';
import { prefectureNames } from '../../catalogue/template/template-texts';
import type { Scheme } from '../../scheme/types';
import * as words from '../cells/words';

export type ListName = keyof typeof listNames;

/** Values to choose from. */
export type Lists = Readonly<Record<ListName, readonly string[]>>;

/** The lists of the blank workbook: what the rule book and the reader know, in their own order. */
export function templateLists(scheme: Scheme): Lists {
  const categories = scheme.programmes.flatMap((programme) => programme.categories ?? []);
  const { agencies, excludedAgencies } = scheme.models.management.value;
  return {
    programmes: scheme.programmes.map(({ name }) => name),
    categories: [...new Set(categories.map(({ name }) => name))],
    costCategories: [
      ...scheme.technology.costCategories.map(({ name }) => name),
      ...scheme.programmes.filter(({ kind }) => kind !== 'technology').map(({ name }) => name),
    ],
    contract: firstSpellings(words.contract),
    yesNo: firstSpellings(words.yesNo),
    compliance: firstSpellings(words.compliance),
    securityAction: firstSpellings(words.securityAction),
    improvementPlan: firstSpellings(words.improvementPlan),
    improvementSupport: firstSpellings(words.improvementSupport),
    supportAgency: [...agencies, ...excludedAgencies],
    listing: firstSpellings(words.listing),
    circle: firstSpellings(words.mark).slice(0, 1),
    reportYears: reportYears(scheme),
    wages: [...firstSpellings(words.yesNo), NOT_CONCERNED],
    prefecture: prefectureNames.map((_, index) => String(index + 1).padStart(2, '0')),
  };
}

/** R9, R10, R11: the years in which somebody owes a 効果報告. */
function reportYears({ fiscalYear, programmes }: Scheme): string[] {
  const most = Math.max(0, ...programmes.map(({ effectReportYears }) => effectReportYears));
  return Array.from({ length: most }, (_, index) => shortYear(fiscalYear + 1 + index));
}

/** The contract's own word of each meaning; the other spellings are for reading only. */
const firstSpellings = <T>({ own }: words.WordList<T>): string[] => [...own.values()];
