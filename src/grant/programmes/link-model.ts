import { MOST_UNITS } from '../../scheme/limits';
import type { Scheme, ServiceGroups } from '../../scheme/types';
import type { CategoryAssessment } from '../assessment';
import type { Case } from '../case';
import { type Counted, type Expression, leaf, type PerUnit } from '../explain/expression';
import { textOf } from '../input/cell';
import { codesOf, isAmong } from '../joint/members';
import type { LineState } from '../lines/line';
import { sayOnLine } from '../lines/line-findings';
import { countedUnits, unitsFlaw } from '../lines/line-state';
import { ceilingRow } from '../lines/single-row';
import { on, type ProgrammeHome } from './home';
import { checkConsulted, checkPlan } from './plan';

/** 上限額 (円) of one model (別紙2 3(2)ウ). */
export function linkModelBase({ models }: Scheme): Expression {
  const { value, source } = models.linkModel;
  return leaf(value.ceiling, 'flat', source);
}

/** What terminals count at most: so much a 台 (別紙2 3(2)ウ なお書き). */
export function terminalLimit({ models }: Scheme, count: number | null, counted?: Counted): PerUnit {
  const { value, source } = models.linkModel;
  return { kind: 'perUnit', amount: value.perTerminal, count, unit: '台', source, counted };
}

/** 連携モデル (別紙2 3(2)): min(cost, ceiling), a 端末 at most so much a 台. R2-04, R2-06 to R2-09. */
export const linkModel: ProgrammeHome = {
  kind: 'linkModel',
  assess: assessLinkModel,
  concerns: [
    ...on('required', 'R2-04'),
    ...on('judged', 'R2-05'),
    ...on('required', 'R2-06'),
    ...on('judged', 'R2-07'),
    ...on('wished', 'R2-08', 'R2-09'),
  ],
  hasPlan: true,
  planIsWished: true,
  sheet: 'models',
  members: 'listed',
  prefectureCeiling: ({ models }) => models.linkModel.value.prefectureCeiling,
};

function assessLinkModel(entry: Case, states: readonly LineState[]): CategoryAssessment[] {
  const { scheme } = entry.context;
  checkPlan(entry, 'R2-08', '注意');
  checkConsulted(entry, 'R2-09');
  checkGroup(entry);
  for (const state of states) {
    capTerminal(state, scheme);
    checkDemo(state, scheme);
  }
  const { name } = entry.programme;
  return [
    ceilingRow({ name, costCategory: name, units: null, members: states, base: linkModelBase(scheme) }),
  ];
}

/** R2-04. */
function checkGroup({ members, context, say }: Case): void {
  const { homeServices, communityBased, carePlanning } = context.scheme.services;
  const has = (groups: ServiceGroups): boolean => members.some((member) => isAmong(codesOf(member), groups));
  if (has(carePlanning) && has(homeServices)) return;
  if (has(carePlanning) && has(communityBased)) {
    // 地域密着型 is not 居宅サービス, here as in 表3
    say('R2-04', 'receiptNumber', { severity: '要確認', variant: 'communityBased' });
  } else say('R2-04', 'receiptNumber', { severity: '不備', variant: 'lacking' });
}

/** R2-07: a PC in デモ環境 is a 情報端末, which counts at most so much a 台; posters stand there too. */
function checkDemo(state: LineState, scheme: Scheme): void {
  const { category, spent, line } = state;
  if (category?.kind !== 'demo' || spent === null) return;
  const units = countedUnits(state) ?? 1;
  const { amount: each } = terminalLimit(scheme, units);
  if (spent <= each * units) return;
  const blank = line.units.kind === 'blank';
  const variant = countedUnits(state) === null ? unitsFlaw(state) : 'above';
  const facts = { text: textOf(line.units), spent, ceiling: each * units, units, each, most: MOST_UNITS };
  sayOnLine(state, 'R2-07', 'units', { severity: blank ? '注意' : '要確認', variant, facts });
}

/** 情報端末 counts at most so much a 台 (R2-06). */
function capTerminal(state: LineState, scheme: Scheme): void {
  if (state.category?.kind !== 'terminal') return;
  const units = countedUnits(state);
  if (units === null) {
    state.undetermined = true;
    const variant = unitsFlaw(state);
    const facts = { text: textOf(state.line.units), most: MOST_UNITS };
    sayOnLine(state, 'R2-06', 'units', { severity: '不備', variant, facts });
    return;
  }
  const limit = terminalLimit(scheme, units, { kind: 'units', rows: [state.line.row] });
  state.ceiling = limit;
  const ceiling = limit.amount * units;
  if (state.ownCost === null || state.ownCost <= ceiling) return;
  const facts = { ceiling, units, each: limit.amount };
  sayOnLine(state, 'R2-06', 'cost', { severity: '情報', variant: 'capped', facts });
}
