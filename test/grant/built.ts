import type { Row } from '../cases/cases';
import type { Line } from './findings/said';
import { answered } from './readings/reading';
import { applicationOf, assessmentOf, assessTables, lineOf, memberOf } from './rows';

/** The parts of an amount as data, to be compared with what was assessed, and an A1 in the second row of each table. */

export function assessed(
  programme: string,
  lines: readonly Line[],
  application: Row = {},
  settings: Row = {},
) {
  const result = assessTables({
    settings: { ...answered, ...settings },
    applications: [applicationOf('事務費', 'B0'), applicationOf(programme, 'A1', application)],
    lines: [
      lineOf('B0', 1, '委託', 1_000),
      ...lines.map(([category, cost, own], at) => ({
        ...lineOf('A1', at + 1, category ?? '', 0),
        支出額: cost,
        ...own,
      })),
    ],
    members: [
      memberOf('B0', '外会', '11'),
      memberOf('A1', '甲会', '11', { 小規模: '○', 代表: '○' }),
      memberOf('A1', '乙会', '43'),
    ],
  });
  return assessmentOf(result, 'A1');
}

export const only = (...parts: Parameters<typeof assessed>) => assessed(...parts).categories[0]?.expression;
export const n001 = (clause: string) => ({ document: 'n001', clause });
export const n002 = (clause: string) => ({ document: 'n002', clause: `基金要綱 ${clause}` });
export const cell = (field: string, row: number, value: number | null) => ({
  kind: 'entered',
  field,
  row,
  value,
});
export const leaf = (value: number | null, role: string, source: object | null) => ({
  kind: 'yen',
  value,
  role,
  source,
});
export const sum = (...terms: object[]) => ({ kind: 'sum', terms });
export const scaled = (numerator: number, denominator: number, clause: object, ...terms: object[]) => ({
  kind: 'scale',
  of: sum(...terms),
  rate: { numerator, denominator },
  source: clause,
});
export const capped = (amount: object, ceiling: object) => ({ kind: 'cap', amount, ceiling });
