import { MOST_UNITS } from '../../../scheme/limits';
import { textOf, wholeOf } from '../../cell';
import type { Context } from '../../context';
import { sayOnLine } from '../../line-findings';
import type { LineState } from '../../line-state';

export const isDevice = ({ category }: LineState): boolean => category?.kind === 'device';

/** 台数 of a device; null where it cannot be one (R1-33). */
export function deviceUnits({ line }: LineState): number | null {
  const units = wholeOf(line.units, 1);
  return units === null || units > MOST_UNITS ? null : units;
}

/** 台数 of the devices among the lines; null where there are none or one of them is undetermined. */
export function unitsOf(members: readonly LineState[]): number | null {
  let total: number | null = null;
  for (const state of members) {
    if (!isDevice(state)) continue;
    const units = deviceUnits(state);
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
    const units = deviceUnits(state);
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
  if (wholeOf(units, 1) === null) {
    const variant = units.kind === 'blank' ? 'blank' : 'form';
    sayOnLine(state, 'R1-33', 'units', { severity, variant, facts: { text: textOf(units), category } });
  } else {
    const facts = { text: textOf(units), category, most: MOST_UNITS };
    sayOnLine(state, 'R1-33', 'units', { severity, variant: 'tooMany', facts });
  }
}
