import { holds, textOf } from '../cell';
import type { Case } from '../case';

/** 業務改善計画 that a 事業 asks for with the application. */
export function checkPlan(
  { application, say }: Case,
  rule: 'R2-08' | 'R5-07',
  severity?: '不備' | '注意',
): void {
  const { improvementPlan } = application;
  if (holds(improvementPlan, 'submitted')) return;
  const variant = improvementPlan.kind === 'blank' ? 'blank' : 'not';
  const facts = { text: textOf(improvementPlan) };
  say(rule, 'improvementPlan', { ...(severity === undefined ? {} : { severity }), variant, facts });
}
