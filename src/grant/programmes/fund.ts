import type { Scheme } from '../../scheme/types';
import type { Case } from '../case';
import { type Expression, leaf } from '../explain/expression';
import { textOf, valueOf } from '../input/cell';
import { codesOf } from '../joint/members';
import { wholeRow } from '../lines/single-row';
import { on, type ProgrammeHome } from './home';
import { checkPlan } from './plan';

/** The two 事業 of 基金 that have a formula: min(⌊cost × 基金補助率⌋, ceiling). */

/** 上限額 (円) of one 事業所 (基金要綱 3(2)②ア). */
export const modelFacilityBase = ({ models }: Scheme): Expression =>
  leaf(models.modelFacility.value, 'flat', models.modelFacility.source);

/** 上限額 (円) of one 事業所 (基金要綱 5(4)). */
export const thirdPartyBase = ({ models }: Scheme): Expression =>
  leaf(models.thirdParty.value.ceiling, 'flat', models.thirdParty.source);

/** モデル施設 (基金要綱 3(2)②ア; 事後評価: 3(3)). R5-03, R5-07. */
export const modelFacility: ProgrammeHome = {
  kind: 'modelFacility',
  assess: (entry, states) => {
    checkServices(entry, '要確認');
    checkPlan(entry, 'R5-07', '注意');
    return [wholeRow(entry, states, modelFacilityBase(entry.context.scheme))];
  },
  concerns: [...on('judged', 'R5-03'), ...on('requiredByReport', 'R5-07')],
  hasPlan: true,
  hasEvaluation: true,
  sheet: 'models',
  once: 'fund',
};

/** 第三者支援 (基金要綱 5; 事後評価: 5(5)①; 業務改善支援事業者: 5(5)②). R5-03, R5-05, R5-07. */
export const thirdParty: ProgrammeHome = {
  kind: 'thirdParty',
  assess: (entry, states) => {
    checkServices(entry, '不備');
    checkPlan(entry, 'R5-07', '注意');
    checkVisits(entry);
    return [wholeRow(entry, states, thirdPartyBase(entry.context.scheme))];
  },
  concerns: [...on('required', 'R5-03', 'R5-05'), ...on('requiredByReport', 'R5-07')],
  hasPlan: true,
  hasEvaluation: true,
  namesSupporter: true,
  sheet: null,
  once: 'fund',
};

/** R5-03. 5(1) speaks of 第三者支援 alone; of モデル施設 a clerk judges. */
function checkServices({ application, context, say }: Case, severity: '不備' | '要確認'): void {
  const codes = codesOf(application);
  const { welfareActHomes } = context.scheme.services;
  if (codes.length === 0 || !codes.every((code) => welfareActHomes.includes(code))) return;
  say('R5-03', 'services', { severity, variant: severity === '不備' ? 'excluded' : 'judged' });
}

/** R5-05. */
function checkVisits({ application: { onSiteVisits }, context, say }: Case): void {
  const least = context.scheme.models.thirdParty.value.leastVisits;
  if ((valueOf(onSiteVisits) ?? 0) >= least) return;
  const variant = onSiteVisits.kind === 'value' ? 'few' : onSiteVisits.kind;
  say('R5-05', 'onSiteVisits', { variant, facts: { text: textOf(onSiteVisits), least } });
}
