import type { Programme, Scheme } from '../scheme/types';
import type { Yen } from '../scheme/units';
import type { CategoryAssessment } from './assessment';
import { holds, textOf, valueOf } from './cell';
import { sayOn, type ApplicationSay, type Context, type Report } from './context';
import { leaf, type Expression } from './expression';
import { sayOnLine } from './line-findings';
import type { LineState } from './line-state';
import { corporationsOf, countedCorporations, isCareService, provides, type Corporation } from './members';
import type { Application, Member } from './records';
import { cappedRow } from './single-row';

/** 協働化 (別紙3 3(1)): min(⌊cost × 4/5⌋, 120万円 a corporation, 30万円 more for 訪問介護, at most 1,200万円). */
export function assessCollaboration(
  application: Application,
  states: readonly LineState[],
  members: readonly Member[],
  programme: Programme,
  { scheme, settings }: Context,
  report: Report,
): CategoryAssessment[] {
  const say = sayOn(application, report);
  const corporations = corporationsOf(members);
  const cares = isCareService(scheme);
  checkGroup(corporations, cares, scheme, say);
  checkNever(states);
  checkAdjustment(application, members, say);
  if (holds(application.promotionGrant, 'yes')) {
    say('R3-06', 'promotionGrant');
    for (const state of states) state.excluded = true;
  }
  if (settings.countNonCare === null)
    say('S-01', 'programme', { variant: 'needed', facts: { setting: 'countNonCare' } });
  const counted = countedCorporations(members, scheme, settings.countNonCare !== false);
  const count = settings.countNonCare === null ? null : counted.length;
  const base = groupBase(scheme, count, homeVisitors(counted, scheme), application.receiptNumber);
  const { name } = programme;
  return [
    cappedRow({
      name,
      costCategory: name,
      units: null,
      members: states,
      rate: settings.subsidyRate,
      base,
      programme,
    }),
  ];
}

const homeVisitors = (corporations: readonly Corporation[], { services }: Scheme): number =>
  corporations.filter(({ members }) => provides(members, (code) => services.homeVisit.includes(code))).length;

/**
 * 基準額 (円) of a group: n corporations, h of them with 訪問介護 (別紙3 3(1)ウ(ii)).
 * @param receiptNumber of the application whose 構成員 were counted; left out where the counts are given as such.
 */
export function groupBase(
  scheme: Scheme,
  corporations: number | null,
  homeVisit: number,
  receiptNumber?: string,
): Expression {
  const { value, source } = scheme.models.collaboration;
  const each = (amount: Yen, count: number | null, kind: 'corporations' | 'homeVisitors'): Expression => ({
    kind: 'perUnit',
    amount,
    count,
    unit: '法人',
    source,
    counted: receiptNumber === undefined ? undefined : { kind, receiptNumber },
  });
  const terms = [each(value.perCorporation, corporations, 'corporations')];
  if (homeVisit > 0) terms.push(each(value.homeVisitBonus, homeVisit, 'homeVisitors'));
  return {
    kind: 'cap',
    amount: { kind: 'sum', terms },
    ceiling: leaf(value.ceiling, 'groupCeiling', source),
  };
}

/** R3-01, R3-02. */
function checkGroup(
  corporations: readonly Corporation[],
  cares: (code: string) => boolean,
  scheme: Scheme,
  say: ApplicationSay,
): void {
  const { leastCorporations } = scheme.models.collaboration.value;
  if (corporations.length < leastCorporations) {
    say('R3-01', 'receiptNumber', {
      variant: 'few',
      facts: { count: corporations.length, least: leastCorporations },
    });
  }
  const small = corporations.some(({ members }) =>
    members.some((member) => valueOf(member.smallScale) === true),
  );
  if (corporations.length >= leastCorporations && !small)
    say('R3-01', 'receiptNumber', { variant: 'noSmall' });
  const leading = corporations.filter(({ members }) =>
    members.some((member) => valueOf(member.representative) === true),
  );
  const [leader] = leading;
  if (leader === undefined || leading.length > 1) {
    say('R3-02', 'receiptNumber', { variant: 'notOne', facts: { count: leading.length } });
  } else if (!provides(leader.members, cares)) {
    say('R3-02', 'receiptNumber', { variant: 'noCare' });
  }
}

/** R3-05. */
function checkNever(states: readonly LineState[]): void {
  for (const state of states) {
    if (state.category?.kind !== 'never') continue;
    sayOnLine(state, state.category.excludedBy ?? 'R3-05', 'category', {
      facts: { category: state.category.name },
    });
    state.excluded = true;
  }
}

/** R3-07, R3-12. */
function checkAdjustment(application: Application, members: readonly Member[], say: ApplicationSay): void {
  const prefectures = new Set(
    members.map((member) => textOf(member.designatorPrefecture)).filter((text) => text !== ''),
  );
  if (prefectures.size > 1) say('R3-07', 'receiptNumber', { facts: { text: [...prefectures].join('、') } });
  const planned = valueOf(application.plannedOn);
  const started = valueOf(application.supportStartedOn);
  if (planned === null) say('R3-12', 'plannedOn', { variant: 'blank' });
  else if (started !== null && planned > started)
    say('R3-12', 'plannedOn', { variant: 'after', facts: { planned, started } });
}

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
  const planned = valueOf(application.plannedOn);
  const ended = valueOf(application.supportEndedOn);
  if (planned === null || ended === null) say('R3-13', 'plannedOn', { variant: 'blank' });
  else if (planned < ended) say('R3-13', 'plannedOn', { variant: 'before', facts: { planned, ended } });
  const { value, source } = scheme.models.management;
  const { name } = programme;
  const base = leaf(value.ceiling, 'flat', source);
  return [
    cappedRow({
      name,
      costCategory: name,
      units: null,
      members: states,
      rate: settings.subsidyRate,
      base,
      programme,
    }),
  ];
}
