import type { Finding } from '../../grant/finding';
import type { Scheme } from '../../scheme/types';
import { settingTextsOf } from '../settings';
import { commonTexts } from './common';
import { otherTexts } from './others';
import { technologyTexts } from './technology';
import type { FindingText } from './text';

const texts: Readonly<Record<string, FindingText>> = { ...commonTexts, ...technologyTexts, ...otherTexts };

/** Clause of a rule that is a check of the data and not of a notice. */
const OUR_OWN = '（データの点検）';

function textOfRule(rule: string): FindingText {
  const text = texts[rule];
  if (text === undefined) throw new Error(`no text for rule ${rule}`);
  return text;
}

/** 内容: what is the matter, in a polite sentence. */
export function findingMessage(finding: Finding): string {
  return textOfRule(finding.rule).message(finding.facts, finding.variant);
}

/** 対応: what a clerk can do about it. */
export function findingAction(finding: Finding): string {
  return textOfRule(finding.rule).action(finding.facts, finding.variant);
}

/** The same of a row of 設定 whose value takes no effect, as 準備 shows it before any check (S-03). */
export function doubtText(variant: string, facts: Finding['facts']): { message: string; action: string } {
  const { message, action } = textOfRule('S-03');
  return { message: message(facts, variant), action: action(facts, variant) };
}

/** 根拠条項: the clause, and the notice's own words where they are quoted. */
export function findingClause(finding: Finding, scheme: Scheme): string {
  const key = finding.facts['setting'];
  const setting = key === undefined ? undefined : settingTextsOf(scheme).find((text) => text.key === key);
  if (setting !== undefined) return setting.clause;
  const rule = scheme.rules[finding.rule];
  if (rule?.source == null) return OUR_OWN;
  return rule.quote === undefined ? rule.source.clause : `${rule.source.clause}「${rule.quote}」`;
}

/** Rules that have a text. */
export const rulesWithText: readonly string[] = Object.keys(texts);
