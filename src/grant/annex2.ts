import type { Programme, Scheme } from '../scheme/types';
import { isAmong } from './annex1/requirements';
import { countedUnits } from './annex1/lines';
import type { CategoryAssessment } from './assessment';
import { holds, textOf } from './cell';
import type { Context, Report } from './context';
import { leaf } from './expression';
import { sayOnLine } from './line-findings';
import type { LineState } from './line-state';
import { codesOf } from './members';
import { rateOf } from './rate';
import type { Application, Member } from './records';
import { cappedRow, ceilingRow } from './single-row';

/** 面的支援モデル (別紙2 3(1)): min(⌊cost × モデル補助率⌋, 2,000万円). R2-08. */
export function assessAreaModel(
  application: Application,
  states: readonly LineState[],
  programme: Programme,
  { scheme, settings }: Context,
  report: Report,
): CategoryAssessment[] {
  checkPlan(application, '不備', report);
  const { value, source } = scheme.models.areaModel;
  const base = leaf(value.ceiling, 'flat', source);
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

/** 連携モデル (別紙2 3(2)): min(cost, 850万円), a 端末 at most 10万円 a 台. R2-04, R2-06, R2-08. */
export function assessLinkModel(
  application: Application,
  states: readonly LineState[],
  members: readonly Member[],
  programme: Programme,
  { scheme }: Context,
  report: Report,
): CategoryAssessment[] {
  checkPlan(application, '注意', report);
  const { homeServices, carePlanning } = scheme.services;
  const has = (groups: typeof homeServices): boolean =>
    members.some((member) => isAmong(codesOf(member), groups));
  if (!has(homeServices) || !has(carePlanning)) {
    report('R2-04', at(application, 'receiptNumber'));
  }
  for (const state of states) capTerminal(state, scheme);
  const { value, source } = scheme.models.linkModel;
  const { name } = programme;
  return [
    ceilingRow({
      name,
      costCategory: name,
      units: null,
      members: states,
      base: leaf(value.ceiling, 'flat', source),
    }),
  ];
}

/** 情報端末 counts at most 10万円 a 台 (R2-06). */
function capTerminal(state: LineState, { models }: Scheme): void {
  if (state.category?.kind !== 'terminal') return;
  const units = countedUnits(state);
  if (units === null) {
    state.undetermined = true;
    const variant = state.line.units.kind === 'blank' ? 'blank' : 'form';
    const facts = { text: textOf(state.line.units) };
    sayOnLine(state, 'R2-06', 'units', { severity: '不備', variant, facts });
    return;
  }
  const { value, source } = models.linkModel;
  const counted = { kind: 'units', rows: [state.line.row] } as const;
  state.ceiling = { kind: 'perUnit', amount: value.perTerminal, count: units, unit: '台', source, counted };
  const ceiling = value.perTerminal * units;
  if (state.ownCost === null || state.ownCost <= ceiling) return;
  sayOnLine(state, 'R2-06', 'cost', {
    severity: '情報',
    variant: 'capped',
    facts: { ceiling, units, each: value.perTerminal },
  });
}

function checkPlan(application: Application, severity: '不備' | '注意', report: Report): void {
  if (holds(application.improvementPlan, 'submitted')) return;
  const variant = application.improvementPlan.kind === 'blank' ? 'blank' : 'not';
  const facts = { text: textOf(application.improvementPlan) };
  report('R2-08', at(application, 'improvementPlan'), { severity, variant, facts });
}

const at = (application: Application, field: 'receiptNumber' | 'improvementPlan') =>
  ({ table: 'applications', row: application.row, field }) as const;
