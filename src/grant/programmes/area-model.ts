import type { Scheme } from '../../scheme/types';
import type { Case } from '../case';
import { type Expression, leaf } from '../explain/expression';
import { holds, textOf, valueOf } from '../input/cell';
import { isSameEstablishment } from '../joint/likeness';
import type { LineState } from '../lines/line';
import { sayOnLine } from '../lines/line-findings';
import { wholeRow } from '../lines/single-row';
import { on, type ProgrammeHome } from './home';
import { checkConsulted, checkPlan } from './plan';

/** 上限額 (円) of one model (別紙2 3(1)ウ). */
export function areaModelBase({ models }: Scheme): Expression {
  const { value, source } = models.areaModel;
  return leaf(value.ceiling, 'flat', source);
}

/**
 * 面的支援モデル (別紙2 3(1)): min(⌊cost × モデル補助率⌋, ceiling). R2-01, R2-03, R2-08, R2-09; R2-02 is for the
 * prefecture as a whole.
 */
export const areaModel: ProgrammeHome = {
  kind: 'areaModel',
  assess: (entry, states) => {
    checkEstablishments(entry);
    for (const state of states) checkListing(state);
    checkPlan(entry, 'R2-08', '不備');
    checkConsulted(entry, 'R2-09');
    return [wholeRow(entry, states, areaModelBase(entry.context.scheme))];
  },
  concerns: [
    ...on('judged', 'R2-01'),
    ...on('required', 'R2-02'),
    ...on('judged', 'R2-03'),
    ...on('required', 'R2-08'),
    ...on('wished', 'R2-09'),
  ],
  hasPlan: true,
  planWithApplication: true,
  sheet: 'models',
  members: 'listed',
  prefectureCeiling: ({ models }) => models.areaModel.value.ceiling * models.areaModel.value.models,
};

/** 「複数の介護事業所等」 */
const SEVERAL = 2;

/** R2-01. */
function checkEstablishments({ members, say }: Case): void {
  const several = members.some((member, at) =>
    members.slice(at + 1).some((other) => !isSameEstablishment(member, other)),
  );
  if (several) return;
  say('R2-01', 'receiptNumber', { facts: { count: Math.min(members.length, 1), least: SEVERAL } });
}

/** R2-03: a device that is none of 別紙1, or whose price is not public. */
function checkListing(state: LineState): void {
  const { category, line } = state;
  const listings = category?.listings ?? null;
  if (listings === null) return;
  const listing = valueOf(line.listing);
  if (listing === null || !listings.includes(listing)) {
    const variant = line.listing.kind === 'blank' ? 'blank' : 'other';
    sayOnLine(state, 'R2-03', 'listing', { variant, facts: { text: textOf(line.listing) } });
  }
  if (holds(line.pricePublished, 'no')) {
    const facts = { text: textOf(line.pricePublished) };
    sayOnLine(state, 'R2-03', 'pricePublished', { variant: 'price', facts });
  }
}
