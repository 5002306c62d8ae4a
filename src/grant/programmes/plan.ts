import type { Case } from '../case';
import { holds, textOf } from '../input/cell';
import { askedOf } from './asked';

/** 業務改善計画 that a 事業 asks for with the application. */
export function checkPlan(
  { application: { improvementPlan }, say }: Case,
  rule: 'R1-54' | 'R2-08' | 'R3-11' | 'R5-07',
  severity?: '不備' | '注意',
): void {
  if (!holds(improvementPlan, 'submitted')) {
    say(rule, 'improvementPlan', { severity, ...askedOf(improvementPlan) });
  }
}

/** 介護生産性向上総合相談センター, whose advice on the plan a 事業 asks for 「原則として」. */
export function checkConsulted({ application: { consultedOn }, say }: Case, rule: 'R1-55' | 'R2-09'): void {
  if (consultedOn.kind !== 'value') {
    say(rule, 'consultedOn', { variant: consultedOn.kind, facts: { text: textOf(consultedOn) } });
  }
}
