import type { Programme } from '../scheme/types';
import type { CategoryAssessment } from './assessment';
import { holds, textOf, valueOf } from './cell';
import { sayOn, type Context, type Report } from './context';
import { leaf } from './expression';
import type { LineState } from './line-state';
import { codesOf } from './members';
import { rateOf } from './rate';
import type { Application } from './records';
import { cappedRow } from './single-row';

/** モデル施設 and 第三者支援 (基金要綱 3(2)②ア, 5(4)): min(⌊cost × 1/2⌋, ceiling). R5-03, R5-05, R5-07. */
export function assessFund(
  application: Application,
  states: readonly LineState[],
  programme: Programme,
  { scheme, settings }: Context,
  report: Report,
): CategoryAssessment[] {
  const say = sayOn(application, report);
  const codes = codesOf(application);
  if (codes.length > 0 && codes.every((code) => scheme.services.welfareActHomes.includes(code)))
    say('R5-03', 'services');
  if (!holds(application.improvementPlan, 'submitted')) {
    const variant = application.improvementPlan.kind === 'blank' ? 'blank' : 'not';
    say('R5-07', 'improvementPlan', { variant, facts: { text: textOf(application.improvementPlan) } });
  }
  const { modelFacility, thirdParty } = scheme.models;
  if (programme.kind === 'thirdParty') {
    const visits = valueOf(application.onSiteVisits) ?? 0;
    const least = thirdParty.value.leastVisits;
    if (visits < least) {
      const { kind } = application.onSiteVisits;
      const variant = kind === 'value' ? 'few' : kind;
      say('R5-05', 'onSiteVisits', { variant, facts: { text: textOf(application.onSiteVisits), least } });
    }
  }
  const base =
    programme.kind === 'thirdParty'
      ? leaf(thirdParty.value.ceiling, 'flat', thirdParty.source)
      : leaf(modelFacility.value, 'flat', modelFacility.source);
  const { name } = programme;
  return [
    cappedRow({
      name,
      costCategory: name,
      units: null,
      members: states,
      rate: rateOf(programme, settings),
      base,
      programme,
    }),
  ];
}
