import { answered } from '../readings/reading';
import { applicationOf, assessTables, lineOf, twoMembers } from '../rows';
import { saidOfAll } from './said';

/** A1 to A9: as many applications as are needed, in row order. */
export const names = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'];

/** What the rules of 別紙2 say of one application for each cost; those that are flawed are 不備 for another reason. */
export function saidOfModels(programme: string, costs: readonly number[], flawed: readonly string[] = []) {
  const used = names.slice(0, costs.length);
  const result = assessTables({
    settings: answered,
    applications: used.map((name) =>
      applicationOf(programme, name, flawed.includes(name) ? { 法人番号: '123' } : {}),
    ),
    lines: used.map((name, at) => lineOf(name, 1, '研修', costs[at] ?? 0)),
    members: used.flatMap(twoMembers),
  });
  return saidOfAll(result).filter(([, rule]) => rule.startsWith('R2-'));
}
