import { groupBy } from '../../base/group-by';
import type { Report } from '../context';
import type { EffectRecord, PlanRecord } from '../joint/effect-records';

/** Rows of one application that cannot both be right: which they are, and where they contradict each other. */
interface Contradiction {
  readonly place: { readonly row: number; readonly field: string };
  /** Positions from 1, and headers. */
  readonly facts: { readonly rows: string; readonly fields: string };
}

/** R6-02: several plans of an application that contradict each other; those that agree say nothing new. */
export function checkPlansAgree(plans: readonly PlanRecord[], report: Report): void {
  const found = contradiction(plans);
  if (found === null) return;
  report('R6-02', { table: 'plans', ...found.place }, '', { variant: 'plansDiffer', facts: found.facts });
}

/** R6-02: likewise several reports of one year. */
export function checkReportsAgree(effects: readonly EffectRecord[], report: Report): void {
  for (const [year, own] of groupBy(effects, ({ fiscalYear }) => fiscalYear)) {
    const found = year === null ? null : contradiction(own);
    if (year === null || found === null) continue;
    const facts = { ...found.facts, year };
    report('R6-02', { table: 'effects', ...found.place }, '', { variant: 'reportsDiffer', facts });
  }
}

/** A cell that is blank contradicts none. */
function contradiction(rows: readonly (PlanRecord | EffectRecord)[]): Contradiction | null {
  const fields = new Set<string>();
  const differing = new Set<number>();
  let place: Contradiction['place'] | null = null;
  const first = new Map<string, { readonly text: string; readonly row: number }>();
  for (const { row, said = NOTHING } of rows) {
    for (const [field, text] of said) {
      const before = first.get(field);
      if (before === undefined) first.set(field, { text, row });
      else if (before.text !== text) {
        place ??= { row, field };
        fields.add(field);
        differing.add(before.row).add(row);
      }
    }
  }
  if (place === null) return null;
  const positions = [...differing].sort((a, b) => a - b).map((row) => row + 1);
  return { place, facts: { rows: positions.join('・'), fields: [...fields].join('・') } };
}

const NOTHING: ReadonlyMap<string, string> = new Map();
