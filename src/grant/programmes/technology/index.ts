import type { Programme } from '../../../scheme/types';
import type { CategoryAssessment } from '../../assessment';
import type { Case } from '../../case';
import { textOf, valueOf, wholeOf } from '../../cell';
import type { Context } from '../../context';
import { leaf } from '../../expression';
import { countedUnits, type LineState, type Slot } from '../../line-state';
import { codesOf, isAmong } from '../../members';
import { rateOf } from '../../rate';
import type { Application } from '../../records';
import { cappedRow } from '../../single-row';
import { staffCount } from '../../staff';
import { among, on, type ProgrammeHome } from '../home';
import { baseOf } from './base';
import { classifyLines } from './lines';
import { packLines } from './package';
import { checkRequirements } from './requirements';

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
    ...on('required', 'R1-43'),
    ...on('judged', 'R1-45', 'R1-46', 'R1-48'),
    among('committee', 'requiredByReport', 'R1-50'),
    among('dataLink', 'required', 'R1-51'),
    ...on('required', 'R1-52', 'R1-53', 'R1-54'),
    ...on('wished', 'R1-55', 'R1-56', 'R1-57'),
  ],
  hasPlan: true,
  sheet: 'categories',
};

/**
 * 定着支援 (別紙1): classifies the lines, checks the requirements and computes a row for each 補助区分 that has a
 * line which is not excluded.
 */
function assessTechnology(entry: Case, states: readonly LineState[]): CategoryAssessment[] {
  const { programme, context, say } = entry;
  packLines(entry, states);
  classifyLines(states, context);
  checkRequirements(entry, states);
  const software = softwareTerms(entry, states);
  const groups = groupsOf(states);
  if (groups.some((group) => isLevelUnknown(group, context))) {
    say('S-01', 'programme', { variant: 'needed', facts: { setting: 'aggregation' } });
  }
  const rows = groups.map((group) => categoryOf(group, software, programme, context));
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
  readonly linkBonus: boolean | null;
}

/** 表3: 職員数, 契約方式 and the addition for data links, for software outside the package. R1-20, R1-21, R1-25. */
function softwareTerms(entry: Case, states: readonly LineState[]): SoftwareTerms {
  const { application, say } = entry;
  const outside = states.some(
    ({ category, packaged, excluded }) =>
      !packaged && (category?.kind === 'software' || (category?.kind === 'adoption' && !excluded)),
  );
  const contract = valueOf(application.contract);
  const { row } = application;
  if (!outside) return { row, staff: null, contract, linkBonus: false };
  if (contract === null) {
    const variant = application.contract.kind === 'blank' ? 'blank' : 'unknown';
    say('R1-20', 'contract', { variant, facts: { text: textOf(application.contract) } });
  }
  const staff = staffOf(application);
  if (contract === 'perStaff' && staff === null) {
    const facts = { fte: textOf(application.fullTimeEquivalent), headcount: textOf(application.headcount) };
    say('R1-25', 'fullTimeEquivalent', { facts });
  }
  return { row, staff, contract, linkBonus: linkBonus(entry, contract) };
}

/** 職員数; null also where one of the two cells cannot be read. */
function staffOf({ fullTimeEquivalent, headcount }: Application): number | null {
  if (fullTimeEquivalent.kind === 'unreadable' || headcount.kind === 'unreadable') return null;
  return staffCount(valueOf(fullTimeEquivalent), valueOf(headcount));
}

function linkBonus(
  { application, context, say }: Case,
  contract: 'perStaff' | 'flat' | null,
): boolean | null {
  const { scheme, settings } = context;
  const field = 'linkedEstablishments';
  if (application.linkedEstablishments.kind === 'blank') return false;
  const linked = wholeOf(application.linkedEstablishments, 0);
  if (linked === null) {
    say('L-08', field, { facts: { text: textOf(application.linkedEstablishments) } });
    return false;
  }
  const { establishments, amount } = scheme.technology.linkBonus.value;
  if (linked < establishments) return false;
  const facts = { linked, amount, establishments, until: scheme.year.to };
  const codes = codesOf(application);
  if (!isAmong(codes, scheme.services.linkBonus)) {
    const community = isAmong(codes, scheme.services.communityBased);
    say('R1-21', field, {
      severity: community ? '要確認' : '注意',
      variant: community ? 'communityBased' : 'notListed',
      facts,
    });
    return false;
  }
  const added = contract === 'flat' ? settings.flatContractBonus : true;
  if (added === null) say('S-01', field, { variant: 'needed', facts: { setting: 'flatContractBonus' } });
  else say('R1-21', field, { severity: '情報', variant: added ? 'added' : 'notByFlat', facts });
  return added;
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
    linkBonus: software.linkBonus,
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

const isDevice = ({ category }: LineState): boolean => category?.kind === 'device';

/** 台数 of the devices among the lines; null where there are none or one of them is undetermined. */
function unitsOf(members: readonly LineState[]): number | null {
  let total: number | null = null;
  for (const state of members) {
    if (!isDevice(state)) continue;
    const units = countedUnits(state);
    if (units === null) return null;
    total = (total ?? 0) + units;
  }
  return total;
}

/** 優先 (6①): a line of 見守り, インカム or 介護ソフト is not excluded and its own cost is determined. */
export function hasPriority(states: readonly LineState[]): boolean {
  return states.some(
    (state) => state.category?.priority === true && !state.excluded && state.ownCost !== null,
  );
}
