import { clauseText } from '../../catalogue/clauses';
import { type SettingText, settingTextsOf } from '../../catalogue/settings';
import { letterSettings } from '../../catalogue/settings/letter-settings';
import { settingTextsOnSheet } from '../../catalogue/template/template-sheet-texts';
import type { Scheme } from '../../scheme/types';
import { type SettingEntry, settingEntry, settingNames } from './setting-entry';

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
  const rows = settingTextsOf(scheme).flatMap((text) => {
    const names = settingNames(text.key, scheme);
    if (names !== null) return names.map((name) => row(text, `${text.label}${name}`, false, scheme));
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
  const entry = settingEntry(text, scheme);
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
