import type { Finding } from '../../grant/finding';
import type { Detail, FindingCases } from '../../grant/findings';
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
import { stageTexts } from './stages';
import { technologyTexts } from './technology';
import type { TextsOf } from './text';
import { actionOf, messageOf, type Stated } from './worded';

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
  ...stageTexts,
};

/** 内容: what is the matter, in a polite sentence. */
export const findingMessage = (finding: Stated): string => messageOf(texts, finding);

/** A question about how the input is read, as 準備 puts it. */
export const questionText = (question: Stated): string => findingMessage(question);

/** 対応: what a clerk can do about it. */
export const findingAction = (finding: Stated): string => actionOf(texts, finding);

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
