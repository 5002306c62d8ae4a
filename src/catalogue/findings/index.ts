import { UNCALCULATED } from '../../base/text';
import type { Facts } from '../../grant/facts';
import type { Finding } from '../../grant/finding';
import type { Detail, FindingCases, RuleId } from '../../grant/findings';
import { type Basis, citationOf } from '../../scheme/citations';
import type { Scheme } from '../../scheme/types';
import { settingTextsOf } from '../settings';
import { areaModelTexts } from './area-model';
import { collaborationTexts } from './collaboration';
import { commonTexts } from './common';
import { effectTexts } from './effects';
import { fundTexts } from './fund';
import { linkModelTexts } from './link-model';
import { managementTexts } from './management';
import { readingTexts } from './reading';
import { sideTexts } from './side';
import { technologyTexts } from './technology';
import { NOT_CALCULATED, OPEN_IN_EXCEL, type TextsOf } from './text';

const texts: TextsOf<FindingCases> = {
  ...commonTexts,
  ...readingTexts,
  ...sideTexts,
  ...technologyTexts,
  ...areaModelTexts,
  ...linkModelTexts,
  ...collaborationTexts,
  ...managementTexts,
  ...fundTexts,
  ...effectTexts,
};

type Part = string | ((facts: Facts) => string);
type Words = Part | Readonly<Record<string, Part | undefined>>;

type Stated = Pick<Finding, 'rule' | 'variant' | 'facts'>;

/** @param part of the text: [message, action]. */
function worded({ rule, variant, facts }: Stated, part: 0 | 1): string {
  // a finding was held against its rule when it was stated
  const words = (texts as unknown as Readonly<Record<RuleId, readonly [Words, Words]>>)[rule][part];
  const chosen = typeof words === 'object' ? (words[variant] ?? words['other']) : words;
  if (chosen === undefined) throw new Error(`no text for variant ${variant}`);
  return typeof chosen === 'string' ? chosen : chosen(facts);
}

/** Whether what is told of a cell is that no program has calculated its formula, whatever the rule says of it. */
const tellsUncalculated = ({ facts }: Stated): boolean =>
  Object.values(facts).some((fact) => typeof fact === 'string' && fact.includes(UNCALCULATED));

/** 内容: what is the matter, in a polite sentence. */
export function findingMessage(finding: Stated): string {
  const message = worded(finding, 0);
  if (!tellsUncalculated(finding) || message.includes(NOT_CALCULATED)) return message;
  return `${message.replaceAll(UNCALCULATED, '（計算されていない数式）')}${NOT_CALCULATED}`;
}

/** A question about how the input is read, as 準備 puts it. */
export const questionText = (question: Stated): string => findingMessage(question);

/** 対応: what a clerk can do about it. */
export function findingAction(finding: Stated): string {
  const action = worded(finding, 1);
  if (!tellsUncalculated(finding) || action.includes(OPEN_IN_EXCEL)) return action;
  return `${OPEN_IN_EXCEL}計算しても同じ指摘が残るときは、次のとおりです。${action}`;
}

/** The same of a row of 設定 whose value takes no effect, as 準備 shows it before any check (S-03). */
export function doubtText(detail: Detail<'S-03'>): { message: string; action: string } {
  const stated = { rule: 'S-03', ...detail } as const;
  return { message: findingMessage(stated), action: findingAction(stated) };
}

/**
 * 根拠条項, as data.
 * @param programme of the application; '' where there is none.
 */
export function findingBasis(finding: Finding, scheme: Scheme, programme = ''): Basis {
  const key = finding.facts['setting'];
  const setting = key === undefined ? undefined : settingTextsOf(scheme).find((text) => text.key === key);
  if (setting !== undefined) return setting.basis;
  const rule = scheme.rules[finding.rule];
  if (rule === undefined) return { kind: 'data' };
  const { source, quote } = citationOf(rule, finding.variant, programme);
  return source === null ? { kind: 'data' } : { kind: 'clause', source, quote, reading: null };
}

/** Rules that have a text. */
export const rulesWithText: readonly string[] = Object.keys(texts);
