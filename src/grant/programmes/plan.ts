import type { Case } from '../case';
import { holds } from '../cell';
import { askedOf } from './asked';

/** 業務改善計画 that a 事業 asks for with the application. */
export function checkPlan(
  { application: { improvementPlan }, say }: Case,
  rule: 'R1-54' | 'R2-08' | 'R5-07',
  severity?: '不備' | '注意',
): void {
  if (!holds(improvementPlan, 'submitted')) {
    say(rule, 'improvementPlan', { severity, ...askedOf(improvementPlan) });
  }
}
