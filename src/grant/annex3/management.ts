import type { Programme } from '../../scheme/types';
import type { CategoryAssessment } from '../assessment';
import { holds, textOf, valueOf } from '../cell';
import { sayOn, type ApplicationSay, type Context, type Report } from '../context';
import { leaf } from '../expression';
import type { LineState } from '../line-state';
import { rateOf } from '../rate';
import type { Application } from '../records';
import { cappedRow } from '../single-row';
import { sayUnreadable } from './dates';

/** 経営改善 (別紙3 3(2)): min(⌊cost × 4/5⌋, 35万円). R3-09, R3-10, R3-13. */
export function assessManagement(
  application: Application,
  states: readonly LineState[],
  programme: Programme,
  { scheme, settings }: Context,
  report: Report,
): CategoryAssessment[] {
  const say = sayOn(application, report);
  const agency = textOf(application.supportAgency);
  const { agencies, excludedAgencies, approvedAgencies } = scheme.models.management.value;
  if (excludedAgencies.includes(agency)) {
    say('R3-09', 'supportAgency', { variant: 'excluded', facts: { text: agency } });
    for (const state of states) state.excluded = true;
  } else if (!agencies.includes(agency)) {
    say('R3-09', 'supportAgency', { variant: agency === '' ? 'blank' : 'unknown', facts: { text: agency } });
  }
  if (approvedAgencies.includes(agency) && !holds(application.ministryApproval, 'yes')) {
    const variant = application.ministryApproval.kind === 'blank' ? 'blank' : 'not';
    say('R3-10', 'ministryApproval', { variant, facts: { text: textOf(application.ministryApproval) } });
  }
  checkPlanned(application, say);
  const { value, source } = scheme.models.management;
  const { name } = programme;
  const base = leaf(value.ceiling, 'flat', source);
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

/** R3-13: 「支援を踏まえて作成する」. */
function checkPlanned(application: Application, say: ApplicationSay): void {
  const { plannedOn, supportEndedOn } = application;
  sayUnreadable('R3-13', ['plannedOn', 'supportEndedOn'], application, say);
  if (plannedOn.kind === 'blank') say('R3-13', 'plannedOn', { variant: 'blank' });
  else if (supportEndedOn.kind === 'blank') say('R3-13', 'supportEndedOn', { variant: 'blank' });
  const [planned, ended] = [valueOf(plannedOn), valueOf(supportEndedOn)];
  if (planned !== null && ended !== null && planned < ended) {
    say('R3-13', 'plannedOn', { variant: 'before', facts: { planned, ended } });
  }
}
