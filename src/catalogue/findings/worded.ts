import { UNCALCULATED } from '../../base/text';
import type { Facts } from '../../grant/facts';
import type { Finding } from '../../grant/finding';
import { NOT_CALCULATED, OPEN_IN_EXCEL } from './text';

/** What a finding says, without whose and where. */
export type Stated = Pick<Finding, 'rule' | 'variant' | 'facts'>;

type Part = string | ((facts: Facts) => string);
type Words = Part | Readonly<Record<string, Part | undefined>>;

/** Texts of some rules, as {@link TextsOf} has held them against their variants and facts. */
type Texts = Readonly<Record<string, readonly [unknown, unknown]>>;

/** @param part of the text: [message, action]. */
function worded(texts: Texts, { rule, variant, facts }: Stated, part: 0 | 1): string {
  // a finding was held against its rule when it was stated
  const words = texts[rule]?.[part] as Words | undefined;
  const chosen = typeof words === 'object' ? (words[variant] ?? words['other']) : words;
  if (chosen === undefined) throw new Error(`no text for variant ${variant}`);
  return typeof chosen === 'string' ? chosen : chosen(facts);
}

/** Whether what is told of a cell is that no program has calculated its formula, whatever the rule says of it. */
const tellsUncalculated = ({ facts }: Stated): boolean =>
  Object.values(facts).some((fact) => typeof fact === 'string' && fact.includes(UNCALCULATED));

/** 内容: what is the matter, in a polite sentence, in the words of these rules. */
export function messageOf(texts: Texts, finding: Stated): string {
  const message = worded(texts, finding, 0);
  if (!tellsUncalculated(finding) || message.includes(NOT_CALCULATED)) return message;
  return `${message.replaceAll(UNCALCULATED, '（計算されていない数式）')}${NOT_CALCULATED}`;
}

/** 対応: what a clerk can do about it. */
export function actionOf(texts: Texts, finding: Stated): string {
  const action = worded(texts, finding, 1);
  if (!tellsUncalculated(finding) || action.includes(OPEN_IN_EXCEL)) return action;
  return `${OPEN_IN_EXCEL}計算しても同じ指摘が残るときは、次のとおりです。${action}`;
}
