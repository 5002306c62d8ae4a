import { clauseText } from '../../catalogue/clauses';
import { letterSettings } from '../../catalogue/settings/letter-settings';
import { settingTextsOf, type SettingText } from '../../catalogue/settings';
import { settingTextsOnSheet } from '../../catalogue/template/template-sheet-texts';
import type { SettingKey } from '../../grant/input/settings';
import type { Scheme } from '../../scheme/types';

/** How the value of a setting is entered. */
export type SettingEntry =
  | { readonly kind: 'prefecture' }
  /** Stays text: Excel would make the 5th of April of 4/5. */
  | { readonly kind: 'fraction' }
  | { readonly kind: 'words' }
  | { readonly kind: 'choice'; readonly words: readonly (string | number)[] }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number | null };

export interface TemplateSetting {
  readonly item: string;
  readonly value: string | number | null;
  readonly unit: string;
  readonly clause: string;
  readonly explanation: string;
  readonly entry: SettingEntry;
  /** Nothing that depends on it is computed until the prefecture has decided. */
  readonly mustAnswer: boolean;
}

/** The rows of 設定, in the order of the catalogue. */
export function templateSettings(scheme: Scheme): TemplateSetting[] {
  const devices = scheme.programmes
    .flatMap(({ categories }) => categories ?? [])
    .filter(({ kind }) => kind === 'device')
    .map(({ name }) => name);
  const each: Partial<Record<SettingKey, readonly string[]>> = {
    unitLimit: devices,
    budget: scheme.programmes.map(({ name }) => name),
  };
  const rows = settingTextsOf(scheme).flatMap((text) => {
    const names = each[text.key];
    if (names !== undefined) return names.map((name) => row(text, `${text.label}${name}`, false, scheme));
    return [row(text, text.label, text.initial === '', scheme)];
  });
  return [...rows, ...wordingRows];
}

/** Wording of 差戻し and the name in 操作記録, which no amount depends on. */
const wordingRows: readonly TemplateSetting[] = Object.values(letterSettings).map(
  ({ label, explanation }) => ({
    item: label,
    value: null,
    unit: '',
    clause: '',
    explanation,
    entry: { kind: 'words' },
    mustAnswer: false,
  }),
);

function row(text: SettingText, item: string, mustAnswer: boolean, scheme: Scheme): TemplateSetting {
  const entry = entryOf(text, scheme);
  const numeric = entry.kind === 'whole' || (entry.kind === 'choice' && typeof entry.words[0] === 'number');
  return {
    item,
    value: text.initial === '' ? null : numeric ? Number(text.initial) : text.initial,
    unit: text.unit,
    clause: clauseText(text.basis),
    explanation: settingTextsOnSheet.explanation(text.explanation, text.allowed, mustAnswer),
    entry,
    mustAnswer,
  };
}

function entryOf({ key, allowed }: SettingText, scheme: Scheme): SettingEntry {
  switch (key) {
    case 'prefecture':
      return { kind: 'prefecture' };
    case 'fiscalYear':
      return { kind: 'choice', words: [scheme.fiscalYear] };
    case 'subsidyRate':
    case 'modelRate':
    case 'fundRate':
      return { kind: 'fraction' };
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
    case 'recordActor':
      return { kind: 'choice', words: choicesOf(allowed) };
  }
}

/** The catalogue names the words of a choice with ・ between them. */
const choicesOf = (allowed: string): string[] => allowed.split('・');
