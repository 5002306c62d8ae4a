import { describe, expect, it } from 'vitest';
import { figuresOf, programmesOf } from '../../../src/grant/what-if/figures';
import type { Outcome } from '../../../src/grant/what-if/ground';
import { yen } from '../../../src/scheme/units';
import { applicationOf } from '../rows';
import { type Change, ready } from './what-if';

/** An application: 受付番号, 事業, 交付予定額 (null: none), and what else is said of it. */
type Row = readonly [
  receiptNumber: string,
  programme: string,
  planned: number | null,
  more?: Partial<Outcome>,
];

/** What is said of applications, whatever they would come to: the figures go by that alone. */
function standing(rows: readonly Row[], changes: readonly Change[] = []) {
  const { ground, with: having } = ready({
    settings: { 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない' },
    applications: rows.map(([receiptNumber, programme]) =>
      applicationOf(programme, receiptNumber, programme === '' ? { 法人名: '未来県' } : {}),
    ),
    lines: [],
    members: [],
  });
  const outcomes = rows.map(([, , planned, more]): Outcome => ({
    ...{ planned: planned === null ? null : yen(planned), capped: false, deficient: false },
    ...{ undetermined: false, overLimit: false, priority: false, ...more },
  }));
  return { ground, standing: { books: having(changes), outcomes } };
}

const ALL: readonly Row[] = [
  ['A1', '経営改善', 350_000, { capped: true }],
  ['A2', '定着支援', 240_000, { overLimit: true }],
  ['A3', '定着支援', null, { deficient: true }],
  ['A4', '定着支援', null, { undetermined: true }],
  ['A5', '定着支援', 0, { capped: true }],
  ['A6', '研究開発', null, { deficient: true, undetermined: true }],
  ['A7', '', 1, { undetermined: true }],
  ['A8', '介護外', 2],
  ['A9', '定着支援', 500_000, { capped: true }],
];

describe('what all applications come to', () => {
  it('counts each of them where it is', () => {
    const { ground, standing: present } = standing(ALL);
    expect(figuresOf(ground, present)).toEqual({
      ...{ planned: 1_090_003, granted: 5, served: 5, capped: 3 },
      ...{ deficient: 2, undetermined: 3, overLimit: 1 },
    });
  });

  it('stands by 事業 in the order of the rule book, and what is of none of it last, by its name', () => {
    const { ground, standing: present } = standing(ALL, [['予算額:定着支援', 600_000]]);
    expect(programmesOf(ground, present)).toEqual([
      { programme: '定着支援', planned: 740_000, granted: 2, served: 1, capped: 2, budget: 600_000 },
      { programme: '経営改善', planned: 350_000, granted: 1, served: 1, capped: 1, budget: null },
      { programme: '', planned: 1, granted: 1, served: 1, capped: 0, budget: null },
      { programme: '介護外', planned: 2, granted: 1, served: 1, capped: 0, budget: null },
      { programme: '研究開発', planned: 0, granted: 0, served: 0, capped: 0, budget: null },
    ]);
  });

  const three: readonly Row[] = [
    ['A1', '定着支援', 3_000],
    ['A2', '定着支援', 2_000],
    ['A3', '定着支援', 1_000],
  ];
  const hasPriority: readonly Row[] = [three[0]!, ['A2', '定着支援', 2_000, { priority: true }], three[2]!];
  it.each<readonly [note: string, budget: number, partial: string, rows: readonly Row[], served: number]>([
    ['to the last yen', 5_000, 'しない', three, 2],
    ['all', 6_000, 'しない', three, 3],
    ['one yen short', 4_999, 'しない', three, 1],
    ['none behind the first that does not fit, though it would', 2_500, 'しない', three, 0],
    ['the rest in part', 4_999, 'する', three, 2],
    ['a rest of just the unit', 4_000, 'する', three, 2],
    ['a rest of less than the unit', 3_999, 'する', three, 1],
    ['優先 first', 2_000, 'しない', hasPriority, 1],
    ['優先 first, and then the others from the top', 4_999, 'しない', hasPriority, 1],
    ['優先 first, and all', 6_000, 'しない', hasPriority, 3],
  ])('予算額 lasts for %s', (_, budget, partial, rows, served) => {
    const { ground, standing: present } = standing(rows, [
      ['予算額:定着支援', budget],
      ['一部交付', partial],
    ]);
    expect(figuresOf(ground, present).served).toBe(served);
    expect(programmesOf(ground, present).map((each) => each.served)).toEqual([served]);
  });
});
