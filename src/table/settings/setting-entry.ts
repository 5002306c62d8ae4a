import type { SettingText } from '../../catalogue/settings';
import type { SettingKey } from '../../grant/input/settings';
import { schemes } from '../../scheme';
import type { Scheme } from '../../scheme/types';
import { readSettings } from './settings';

/** How the value of a setting is entered. */
export type SettingEntry =
  | { readonly kind: 'prefecture' }
  /** Stays text: Excel would make the 5th of April of 4/5. */
  | { readonly kind: 'fraction' }
  /** Stays text likewise: a date would bear a year. */
  | { readonly kind: 'monthDay' }
  | { readonly kind: 'words' }
  | { readonly kind: 'choice'; readonly words: readonly (string | number)[] }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number | null };

export function settingEntry(
  { key, allowed }: Pick<SettingText, 'key' | 'allowed'>,
  scheme: Scheme,
): SettingEntry {
  switch (key) {
    case 'prefecture':
      return { kind: 'prefecture' };
    case 'fiscalYear':
      return { kind: 'choice', words: [scheme.fiscalYear] };
    case 'subsidyRate':
    case 'modelRate':
    case 'fundRate':
      return { kind: 'fraction' };
    case 'effectDeadline':
      return { kind: 'monthDay' };
    case 'awardPoints':
    case 'dutyDay':
    case 'submissionOmits':
      return { kind: 'words' };
    case 'packageCeiling':
      return { kind: 'whole', ...scheme.technology.packageCeiling.value };
    case 'unitLimit':
      return { kind: 'whole', least: 1, most: null };
    case 'budget':
      return { kind: 'whole', least: 0, most: null };
    case 'roundingUnit':
      return { kind: 'choice', words: choicesOf(allowed).map((word) => Number(word.replaceAll(',', ''))) };
    case 'deductDonations':
    case 'taxBasis':
    case 'aggregation':
    case 'linkStartTreatment':
    case 'flatContractBonus':
    case 'countNonCare':
    case 'partialGrants':
    case 'earlierGrants':
    case 'recordActor':
      return { kind: 'choice', words: choicesOf(allowed) };
  }
}

/** The catalogue names the words of a choice with ・ between them. */
const choicesOf = (allowed: string): string[] => allowed.split('・');

/** 経費区分 or 事業 that the 項目 of a setting goes on with; null where it is one setting. */
export function settingNames(key: SettingKey, scheme: Scheme): readonly string[] | null {
  if (key === 'budget') return scheme.programmes.map(({ name }) => name);
  if (key !== 'unitLimit') return null;
  return scheme.programmes
    .flatMap(({ categories }) => categories ?? [])
    .filter(({ kind }) => kind === 'device')
    .map(({ name }) => name);
}

/**
 * What is to stand in the cell of a setting for what a clerk has typed; a count or an amount as a number. null where
 * 設定 would be out of range with it, as the reader of 設定 judges.
 */
export function settingCell(item: string, typed: string, { kind }: SettingEntry): string | number | null {
  const row = { item, value: typed, row: 0, column: 1, itemColumn: 0 };
  const { problems, doubts, budgets, unitLimits, packageCeiling } = readSettings([row], schemes);
  if (doubts.length > 0 || problems.some((problem) => problem.kind === 'outOfRange')) return null;
  if (kind !== 'whole' || typed === '') return typed;
  const [each] = [...budgets.values(), ...unitLimits.values()];
  return each ?? packageCeiling ?? typed;
}
