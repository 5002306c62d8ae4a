import type { Scheme } from '../../scheme/types';
import type { Yen } from '../../scheme/units';
import type { CategoryAssessment } from '../assessment';
import type { Case } from '../case';
import { type Expression, leaf } from '../explain/expression';
import { holds, textOf, valueOf } from '../input/cell';
import { corporationId, isSameCorporation } from '../joint/likeness';
import {
  type Corporation,
  corporationsOf,
  countedCorporations,
  isCareService,
  isUncountable,
  provides,
} from '../joint/members';
import type { LineState } from '../lines/line';
import { excludeNever } from '../lines/line-findings';
import { wholeRow } from '../lines/single-row';
import { unreadableDates } from './dates';
import { on, type ProgrammeHome } from './home';
import { checkPlan } from './plan';

/** 協働化 (別紙3 3(1)): min(⌊cost × 補助率⌋, so much a corporation, more for 訪問介護, up to a ceiling). */
export const collaboration: ProgrammeHome = {
  kind: 'collaboration',
  assess: assessCollaboration,
  concerns: [
    ...on('required', 'R3-01', 'R3-02'),
    ...on('judged', 'R3-05'),
    ...on('required', 'R3-06'),
    ...on('judged', 'R3-07'),
    ...on('required', 'R3-11'),
    ...on('judged', 'R3-12', 'R3-14'),
  ],
  hasPlan: true,
  planWithApplication: true,
  sheet: 'groups',
  once: 'group',
  members: 'counted',
};

function assessCollaboration(entry: Case, states: readonly LineState[]): CategoryAssessment[] {
  const { application, members, say } = entry;
  const { scheme, settings } = entry.context;
  const corporations = corporationsOf(members);
  checkGroup(corporations, entry);
  checkApplicant(entry);
  checkPlan(entry, 'R3-11', '不備');
  checkMarks(entry);
  for (const state of states) excludeNever(state);
  checkAdjustment(entry);
  if (holds(application.promotionGrant, 'yes')) {
    say('R3-06', 'promotionGrant', { severity: '不備', variant: 'granted' });
    for (const state of states) state.excluded = true;
  }
  if (settings.countNonCare === null)
    say('S-01', 'programme', { variant: 'needed', facts: { setting: 'countNonCare' } });
  const counted = countedCorporations(members, scheme, settings.countNonCare !== false);
  const countable = settings.countNonCare !== null && !members.some((member) => isUncountable(member));
  const count = countable ? counted.length : null;
  const base = groupBase(scheme, count, homeVisitors(counted, scheme), application.receiptNumber);
  return [wholeRow(entry, states, base)];
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
function checkGroup(corporations: readonly Corporation[], { context, say }: Case): void {
  const { leastCorporations } = context.scheme.models.collaboration.value;
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
  } else if (!provides(leader.members, isCareService(context.scheme))) {
    say('R3-02', 'receiptNumber', { variant: 'noCare' });
  }
}

/** R3-14: 申請代表者 is the 代表 of the group. */
function checkApplicant({ application, members, say }: Case): void {
  const leaders = members.filter((member) => valueOf(member.representative) === true);
  const [leader] = leaders;
  if (
    leader === undefined ||
    leaders.some((member) => isSameCorporation(corporationId(application), corporationId(member)))
  )
    return;
  const facts = { applicant: textOf(application.corporationName), leader: textOf(leader.corporationName) };
  say('R3-14', 'corporationName', { facts });
}

/** L-08: marks that are none of the agreed ones count as blank. */
function checkMarks({ application: { promotionGrant }, members, report, say }: Case): void {
  if (promotionGrant.kind === 'unreadable')
    say('L-08', 'promotionGrant', { variant: 'word', facts: { text: promotionGrant.text } });
  if (valueOf(promotionGrant) === null) {
    say('R3-06', 'receiptNumber', { severity: '情報', variant: 'unanswered' });
  }
  for (const member of members) {
    for (const field of ['smallScale', 'representative'] as const) {
      const mark = member[field];
      if (mark.kind !== 'unreadable') continue;
      const detail = { variant: 'word', facts: { text: mark.text } } as const;
      report('L-08', { table: 'members', row: member.row, field }, '', detail);
    }
  }
}

/** R3-07, R3-12. */
function checkAdjustment(entry: Case): void {
  const { application, members, say } = entry;
  const prefectures = new Set(
    members.flatMap(({ designatorPrefecture }) => valueOf(designatorPrefecture) ?? []),
  );
  if (prefectures.size > 1) {
    const facts = { text: [...prefectures].join('、') };
    say('R3-07', 'receiptNumber', { severity: '要確認', variant: 'differ', facts });
  } else if (members.some(({ designatorPrefecture }) => valueOf(designatorPrefecture) === null)) {
    say('R3-07', 'receiptNumber', { severity: '情報', variant: 'unanswered' });
  }
  for (const { field, detail } of unreadableDates(['plannedOn', 'supportStartedOn'], application)) {
    say('R3-12', field, detail);
  }
  const planned = valueOf(application.plannedOn);
  const started = valueOf(application.supportStartedOn);
  if (application.plannedOn.kind === 'blank') say('R3-12', 'plannedOn', { variant: 'blank' });
  else if (planned !== null && started !== null && planned > started)
    say('R3-12', 'plannedOn', { variant: 'after', facts: { planned, started } });
}
