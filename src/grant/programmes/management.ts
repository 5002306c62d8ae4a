import type { Scheme } from '../../scheme/types';
import type { CategoryAssessment } from '../assessment';
import type { Case } from '../case';
import { type Expression, leaf } from '../explain/expression';
import { holds, textOf, valueOf } from '../input/cell';
import type { LineState } from '../lines/line';
import { sayOnLine } from '../lines/line-findings';
import { wholeRow } from '../lines/single-row';
import { askedOf } from './asked';
import { unreadableDates } from './dates';
import { on, type ProgrammeHome } from './home';
import { checkPlan } from './plan';

/** 基準額 (円) of one 事業者 (別紙3 3(2)ウ(ii)). */
export function managementBase({ models }: Scheme): Expression {
  const { value, source } = models.management;
  return leaf(value.ceiling, 'flat', source);
}

/** 経営改善 (別紙3 3(2)): min(⌊cost × 補助率⌋, 基準額). R3-09 to R3-11, R3-13, R3-15. */
export const management: ProgrammeHome = {
  kind: 'management',
  assess: assessManagement,
  concerns: [
    ...on('required', 'R3-09', 'R3-10'),
    ...on('requiredByReport', 'R3-11'),
    ...on('wished', 'R3-13'),
    ...on('judged', 'R3-15'),
  ],
  hasPlan: true,
  sheet: null,
  once: 'corporation',
};

function assessManagement(entry: Case, states: readonly LineState[]): CategoryAssessment[] {
  const { application, say } = entry;
  const { scheme } = entry.context;
  const agency = textOf(application.supportAgency);
  const { agencies, excludedAgencies, approvedAgencies } = scheme.models.management.value;
  if (excludedAgencies.includes(agency)) {
    say('R3-09', 'supportAgency', { variant: 'excluded', facts: { text: agency } });
    for (const state of states) state.excluded = true;
  } else if (!agencies.includes(agency)) {
    say('R3-09', 'supportAgency', { variant: agency === '' ? 'blank' : 'unknown', facts: { text: agency } });
  }
  if (approvedAgencies.includes(agency) && !holds(application.ministryApproval, 'yes')) {
    say('R3-10', 'ministryApproval', askedOf(application.ministryApproval));
  }
  checkSupport(entry, states);
  // the plan comes out of the support
  checkPlan(entry, 'R3-11', '注意');
  checkPlanned(entry);
  return [wholeRow(entry, states, managementBase(scheme))];
}

/** R3-15: an agency that the list does not name needs its reason; studies of the ministry are to be helped with. */
function checkSupport({ application, context, say }: Case, states: readonly LineState[]): void {
  const { judgedAgencies } = context.scheme.models.management.value;
  if (judgedAgencies.includes(textOf(application.supportAgency))) {
    for (const state of states) {
      const { judgement } = state.line;
      if (state.category === null || judgement.kind === 'value') continue;
      const facts = { text: textOf(judgement) };
      sayOnLine(state, 'R3-15', 'judgement', { severity: '要確認', variant: 'reason', facts });
    }
  }
  const { evaluationCooperation } = application;
  if (!holds(evaluationCooperation, 'yes')) {
    say('R3-15', 'evaluationCooperation', { severity: '注意', ...askedOf(evaluationCooperation) });
  }
}

/** R3-13: 「支援を踏まえて作成する」. */
function checkPlanned(entry: Case): void {
  const { application, say } = entry;
  const { plannedOn, supportEndedOn } = application;
  for (const { field, detail } of unreadableDates(['plannedOn', 'supportEndedOn'], application)) {
    say('R3-13', field, detail);
  }
  if (plannedOn.kind === 'blank') say('R3-13', 'plannedOn', { variant: 'blank' });
  else if (supportEndedOn.kind === 'blank') say('R3-13', 'supportEndedOn', { variant: 'blank' });
  const [planned, ended] = [valueOf(plannedOn), valueOf(supportEndedOn)];
  if (planned !== null && ended !== null && planned < ended) {
    say('R3-13', 'plannedOn', { variant: 'before', facts: { planned, ended } });
  }
}
