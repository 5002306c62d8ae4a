import { groupBy } from '../../base/group-by';
import { type Yen, yen } from '../../scheme/units';
import type { CategoryAssessment } from '../assessment';
import type { OpenCase } from '../case';
import { evaluate, type Expression, leaf, sumOf } from '../explain/expression';
import { textOf } from '../input/cell';
import { type EarlierIndex, type EarlierOf, earlierYen } from '../joint/earlier-grants';
import { establishmentNumberOf } from '../joint/likeness';

/** Most rows that are named one by one. */
const MOST_NAMED = 5;

type Row = CategoryAssessment;

/**
 * The rows of 算定 with 過年度分の扱い = 控除: what the establishment was granted of a 補助区分 in earlier years has used up
 * as much of its 基準額 (not below 0). The notices say nothing of it: 都道府県の定めによる. At a finer 集計単位 the rows of a
 * 補助区分 are reduced one after the other, in the order of their names.
 * @example 機器30, 基準額 600,000円, 令和7年度に 400,000円
 * 補助率額 480,000円 → 基準額 200,000円、補助額 200,000円
 */
export function lessEarlier(
  { application, context }: OpenCase,
  rows: readonly Row[],
  index: EarlierIndex | null,
): Row[] {
  const { earlierGrants } = context.settings;
  if (index === null || earlierGrants === 'ignored' || earlierGrants === 'noted') return [...rows];
  const number = establishmentNumberOf(application);
  const reduced = new Map<string, Row>();
  for (const [category, own] of groupBy(rows, ({ costCategory }) => costCategory)) {
    const earlier = index.of(number, category);
    let left = earlierGrants === null && isAny(earlier) ? null : sumOfEarlier(earlier);
    for (const row of [...own].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      reduced.set(row.name, reducedBy(row, left));
      left = left === null || row.base === null ? null : yen(Math.max(0, left - row.base));
    }
  }
  return rows.map((row) => reduced.get(row.name) ?? row);
}

/** Σ 交付額; null where one of the rows cannot be told. */
const sumOfEarlier = ({ rows, open }: EarlierOf): Yen | null =>
  open.length > 0 ? null : sumOf(rows, earlierYen);

const isAny = ({ rows, open }: EarlierOf): boolean => rows.length > 0 || open.length > 0;

/** A row without a 基準額 stays as it is. */
function reducedBy(row: Row, earlier: Yen | null): Row {
  const { expression } = row;
  if (expression.kind !== 'cap' || earlier === 0) return row;
  const ceiling: Expression = {
    kind: 'remaining',
    of: expression.ceiling,
    deducted: leaf(earlier, 'earlierGrants'),
  };
  const own: Expression = { ...expression, ceiling };
  const base = evaluate(ceiling);
  return {
    ...row,
    base,
    amount: evaluate(own),
    capped: row.subsidised !== null && base !== null && row.subsidised > base,
    expression: own,
  };
}

/** L-11, S-01: what is said of it on the application, a 補助区分 at a time. */
export function sayEarlier(
  { application, context, say }: OpenCase,
  rows: readonly Row[],
  index: EarlierIndex | null,
): void {
  const { earlierGrants } = context.settings;
  if (index === null || earlierGrants === 'ignored') return;
  const setting = 'earlierGrants';
  const number = establishmentNumberOf(application);
  const field = 'establishmentNumber';
  for (const [category, own] of groupBy(rows, ({ costCategory }) => costCategory)) {
    const earlier = index.of(number, category);
    if (number === null && index.knows(category))
      say('L-11', field, { severity: '注意', variant: 'unmatched', facts: { setting, category } });
    if (!isAny(earlier)) continue;
    if (earlierGrants === null) {
      say('S-01', field, { variant: 'needed', facts: { setting } });
      return;
    }
    const based = own.some(({ expression }) => expression.kind === 'cap');
    if (earlierGrants === 'deducted' && based && earlier.open.length > 0) {
      const named = earlier.open.slice(0, MOST_NAMED).map(({ row }) => row + 1);
      const facts = { setting, category, rows: named.join('・'), count: earlier.open.length } as const;
      say('L-11', field, { severity: '要確認', variant: 'open', facts });
      continue;
    }
    const known = earlier.rows.filter((row) => earlierYen(row) !== null);
    const sum = sumOf(known, earlierYen);
    if (sum === null || sum === 0) continue;
    const variant = earlierGrants === 'noted' ? 'noted' : based ? 'deducted' : 'noBase';
    const facts = { setting, category, years: yearsOf(known), yen: sum, count: known.length } as const;
    say('L-11', field, { severity: '注意', variant, facts });
  }
}

/** 令和 in figures and 年度 as they were written otherwise, a line each; '' for one that is blank. */
function yearsOf(rows: EarlierOf['rows']): string {
  const years = rows.map(({ fiscalYear, year }) => (fiscalYear === null ? textOf(year) : String(fiscalYear)));
  return [...new Set(years)].sort((a, b) => a.localeCompare(b, 'ja', { numeric: true })).join('\n');
}
