import type { Programme, Scheme } from '../../scheme/types';
import type { Yen } from '../../scheme/units';
import type { CategoryAssessment } from '../assessment';
import { holds, valueOf } from '../cell';
import { sayOn, type ApplicationSay, type Context, type Report } from '../context';
import { leaf, type Expression } from '../expression';
import { sayOnLine } from '../line-findings';
import type { LineState } from '../line-state';
import {
  corporationsOf,
  countedCorporations,
  isCareService,
  isUncountable,
  provides,
  type Corporation,
} from '../members';
import { rateOf } from '../rate';
import type { Application, Member } from '../records';
import { cappedRow } from '../single-row';
import { sayUnreadable } from './dates';

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
  checkMarks(application, members, report);
  checkNever(states);
  checkAdjustment(application, members, say);
  if (holds(application.promotionGrant, 'yes')) {
    say('R3-06', 'promotionGrant');
    for (const state of states) state.excluded = true;
  }
  if (settings.countNonCare === null)
    say('S-01', 'programme', { variant: 'needed', facts: { setting: 'countNonCare' } });
  const counted = countedCorporations(members, scheme, settings.countNonCare !== false);
  const countable = settings.countNonCare !== null && !members.some((member) => isUncountable(member));
  const count = countable ? counted.length : null;
  const base = groupBase(scheme, count, homeVisitors(counted, scheme), application.receiptNumber);
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

/** L-08: marks that are none of the agreed ones count as blank. */
function checkMarks({ row, promotionGrant }: Application, members: readonly Member[], report: Report): void {
  if (promotionGrant.kind === 'unreadable') {
    const place = { table: 'applications', row, field: 'promotionGrant' } as const;
    report('L-08', place, { facts: { text: promotionGrant.text } });
  }
  for (const member of members) {
    for (const field of ['smallScale', 'representative'] as const) {
      const mark = member[field];
      if (mark.kind !== 'unreadable') continue;
      report('L-08', { table: 'members', row: member.row, field }, { facts: { text: mark.text } });
    }
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
    members.flatMap(({ designatorPrefecture }) => valueOf(designatorPrefecture) ?? []),
  );
  if (prefectures.size > 1) say('R3-07', 'receiptNumber', { facts: { text: [...prefectures].join('、') } });
  sayUnreadable('R3-12', ['plannedOn', 'supportStartedOn'], application, say);
  const planned = valueOf(application.plannedOn);
  const started = valueOf(application.supportStartedOn);
  if (application.plannedOn.kind === 'blank') say('R3-12', 'plannedOn', { variant: 'blank' });
  else if (planned !== null && started !== null && planned > started)
    say('R3-12', 'plannedOn', { variant: 'after', facts: { planned, started } });
}
