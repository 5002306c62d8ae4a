import type { Programme } from '../../../scheme/types';
import type { CategoryAssessment } from '../../assessment';
import type { Case } from '../../case';
import type { Context } from '../../context';
import { leaf } from '../../explain/expression';
import { rateOf } from '../../explain/rate';
import { textOf, valueOf } from '../../input/cell';
import type { Application } from '../../input/records';
import type { LineState, Slot } from '../../lines/line';
import { sayUnanswered } from '../../lines/line-findings';
import { cappedRow } from '../../lines/single-row';
import { staffCount } from '../../staff';
import { among, on, type ProgrammeHome } from '../home';
import { baseOf } from './base';
import { classifyLines, isItem } from './lines';
import { type LinkBonus, linkBonus, sayOpenBonus } from './link-bonus';
import { packLines } from './package';
import { checkRequirements } from './requirements';
import { isDevice, unitsOf } from './units';

/** 定着支援 (別紙1). */
export const technology: ProgrammeHome = {
  kind: 'technology',
  assess: assessTechnology,
  concerns: [
    among('preventiveSupport', 'judged', 'R1-05'),
    ...on('judged', 'R1-31', 'R1-32'),
    ...on('required', 'R1-35'),
    ...on('judged', 'R1-36'),
    ...on('required', 'R1-37', 'R1-38', 'R1-39'),
    among('standardSpec', 'required', 'R1-40'),
    among('lifeLink', 'required', 'R1-41'),
    ...on('required', 'R1-43', 'R1-44'),
    ...on('judged', 'R1-45', 'R1-46', 'R1-48'),
    among('committee', 'requiredByReport', 'R1-50'),
    among('dataLink', 'required', 'R1-51'),
    ...on('required', 'R1-52', 'R1-53', 'R1-54'),
    ...on('wished', 'R1-55', 'R1-56', 'R1-57'),
  ],
  hasPlan: true,
  planWithApplication: true,
  sheet: 'categories',
  once: 'establishment',
};

/**
 * 定着支援 (別紙1): classifies the lines, checks the requirements and computes a row for each 補助区分 that has a
 * line which is not excluded.
 */
function assessTechnology(entry: Case, states: readonly LineState[]): CategoryAssessment[] {
  const { programme, context, say } = entry;
  packLines(entry, states);
  classifyLines(states, context);
  sayUnanswered(entry, states.filter(isItem), 'R1-32', 'pricePublished');
  checkRequirements(entry, states);
  const software = softwareTerms(entry, states);
  const groups = groupsOf(states);
  if (groups.some((group) => isLevelUnknown(group, context))) {
    say('S-01', 'programme', { variant: 'needed', facts: { setting: 'aggregation' } });
  }
  const rows = groups.map((group) => categoryOf(group, software, programme, context));
  sayOpenBonus(entry, software.link, rows);
  // in the order of 表2
  return context.scheme.technology.costCategories.flatMap(({ name }) =>
    rows.filter(({ costCategory }) => costCategory === name),
  );
}

interface Group extends Slot {
  readonly members: LineState[];
}

/** Lines that are summed in one row of 算定; excluded ones are in none. */
function groupsOf(states: readonly LineState[]): Group[] {
  const groups = new Map<string, Group>();
  for (const state of states) {
    const { excluded, slot } = state;
    if (excluded || slot === null) continue;
    const group = groups.get(slot.group);
    if (group === undefined) groups.set(slot.group, { ...slot, members: [state] });
    else group.members.push(state);
  }
  return [...groups.values()];
}

interface SoftwareTerms {
  /** Row of 申請 that holds 常勤換算 and 実人数. */
  readonly row: number;
  readonly staff: number | null;
  readonly contract: 'perStaff' | 'flat' | null;
  readonly link: LinkBonus;
}

/** 表3: 職員数, 契約方式 and the addition for data links, for software outside the package. R1-20, R1-21, R1-25. */
function softwareTerms(entry: Case, states: readonly LineState[]): SoftwareTerms {
  const { application, say } = entry;
  const outside = states.filter(({ category, packaged }) => !packaged && category?.kind === 'software');
  const contract = valueOf(application.contract);
  const { row } = application;
  const link = linkBonus(
    entry,
    contract,
    outside.filter(({ excluded }) => !excluded),
  );
  if (outside.length === 0) return { row, staff: null, contract, link };
  if (contract === null) {
    const variant = application.contract.kind === 'blank' ? 'blank' : 'unknown';
    say('R1-20', 'contract', { variant, facts: { text: textOf(application.contract) } });
  }
  if (application.contract.kind === 'value' && application.contract.judged) {
    const facts = { text: textOf(application.contract), readAs: application.contract.readAs ?? '' };
    say('L-08', 'contract', { variant: 'judged', facts });
  }
  const staff = staffOf(application);
  if (contract === 'perStaff' && staff === null) {
    const facts = { fte: textOf(application.fullTimeEquivalent), headcount: textOf(application.headcount) };
    say('R1-25', 'fullTimeEquivalent', { facts });
  }
  return { row, staff, contract, link };
}

/** 職員数; null also where one of the two cells cannot be read. */
function staffOf({ fullTimeEquivalent, headcount }: Application): number | null {
  if (fullTimeEquivalent.kind === 'unreadable' || headcount.kind === 'unreadable') return null;
  return staffCount(valueOf(fullTimeEquivalent), valueOf(headcount));
}

function categoryOf(
  group: Group,
  software: SoftwareTerms,
  programme: Programme,
  context: Context,
): CategoryAssessment {
  const { costCategory, group: name, members } = group;
  const units = unitsOf(members);
  const base = baseOf(context.scheme, costCategory, {
    units,
    counted: () => ({ kind: 'units', rows: members.filter(isDevice).map(({ line }) => line.row) }),
    staff: software.staff,
    staffRow: software.row,
    contract: software.contract,
    linkBonus: software.link.added,
    withAdoption: members.some(({ category }) => category?.kind === 'adoption'),
    packageCeiling: context.settings.packageCeiling,
  });
  if (isLevelUnknown(group, context)) {
    const nothing = leaf(null, 'flat', context.costCategories.get(costCategory)?.source ?? null);
    return cappedRow({ name, costCategory, units, members, rate: null, base: nothing, programme });
  }
  const rate = rateOf(programme, context.settings);
  return cappedRow({ name, costCategory, units, members, rate, base, programme });
}

/** 機器 whose 集計単位 cannot be read: it is not known what is compared with what. */
function isLevelUnknown({ costCategory }: Group, { costCategories, settings }: Context): boolean {
  return settings.aggregation === null && costCategories.get(costCategory)?.divisible === true;
}

/** 優先 (6①): a line of 見守り, インカム or 介護ソフト is not excluded and its own cost is determined. */
export function hasPriority(states: readonly LineState[]): boolean {
  return states.some(
    (state) => state.category?.priority === true && !state.excluded && state.ownCost !== null,
  );
}
