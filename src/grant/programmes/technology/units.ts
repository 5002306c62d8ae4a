import { MOST_UNITS } from '../../../scheme/limits';
import type { Context } from '../../context';
import { textOf } from '../../input/cell';
import type { LineState } from '../../lines/line';
import { sayOnLine } from '../../lines/line-findings';
import { countedUnits, unitsFlaw } from '../../lines/line-state';

export const isDevice = ({ category }: LineState): boolean => category?.kind === 'device';

/** 台数 of the devices among the lines; null where there are none or one of them is undetermined. */
export function unitsOf(members: readonly LineState[]): number | null {
  let total: number | null = null;
  for (const state of members) {
    if (!isDevice(state)) continue;
    const units = countedUnits(state);
    if (units === null) return null;
    total = (total ?? 0) + units;
  }
  return total;
}

/** R1-33, and R1-34 on each line with which the application goes over the prefecture's 限度台数. */
export function checkUnits(states: readonly LineState[], { settings }: Context): void {
  const totals = new Map<string, number>();
  for (const state of states) {
    if (state.category?.kind !== 'device') continue;
    const { name } = state.category;
    const units = countedUnits(state);
    if (units === null) {
      sayUnits(state, name);
      continue;
    }
    if (state.excluded) continue;
    const total = (totals.get(name) ?? 0) + units;
    totals.set(name, total);
    const limit = settings.unitLimits.get(name);
    if (limit !== undefined && total > limit) {
      sayOnLine(state, 'R1-34', 'units', { facts: { category: name, units: total, limit } });
    }
  }
}

/** R1-33; a package has one ceiling, whatever the 台数. */
function sayUnits(state: LineState, category: string): void {
  const { units } = state.line;
  const severity = state.packaged || state.excluded ? '注意' : '不備';
  const variant = unitsFlaw(state);
  const facts = { text: textOf(units), category };
  if (variant !== 'tooMany') sayOnLine(state, 'R1-33', 'units', { severity, variant, facts });
  else sayOnLine(state, 'R1-33', 'units', { severity, variant, facts: { ...facts, most: MOST_UNITS } });
}
