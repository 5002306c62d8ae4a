import { r8 } from '../../src/scheme/r8';
import { rate, yen } from '../../src/scheme/units';
import type { ExpenseCategory, Programme, Scheme, Source } from '../../src/scheme/types';

/**
 * A rule book of a year that has no notice yet, made up for the tests: another 補助率, other bands of 職員数, a new
 * 経費区分 with a 補助区分 of its own. Data alone; nothing in grant/ knows of it.
 */
const clause = (text: string): Source => ({ document: 'n900', clause: text });

const newCategory: ExpenseCategory = {
  name: '清掃支援',
  kind: 'device',
  costCategory: '機器50',
  listings: ['tais', 'equivalent'],
  source: clause('試験用 表2 7行'),
};

const technologyProgramme = (programme: Programme): Programme => ({
  ...programme,
  categories: [...(programme.categories ?? []), newCategory],
  rate: { value: rate(3, 4), source: clause('試験用 5(ア)'), setting: 'subsidyRate' },
});

export const r9: Scheme = {
  ...r8,
  fiscalYear: 9,
  version: '令和9年度 試験用',
  year: { from: '2027-04-01', to: '2028-03-31' },
  documents: {
    ...r8.documents,
    n900: { title: '試験用の通知', shortTitle: '試験用', number: '試験用', date: '2027-04-01' },
  },
  programmes: r8.programmes.map((programme) =>
    programme.kind === 'technology' ? technologyProgramme(programme) : programme,
  ),
  technology: {
    ...r8.technology,
    costCategories: [
      ...r8.technology.costCategories,
      {
        name: '機器50',
        base: { kind: 'perUnit', amount: yen(500_000) },
        divisible: true,
        source: clause('試験用 表2 7行'),
      },
    ],
    staffBands: {
      value: [
        { from: 1, to: 25, software: yen(1_800_000), withAdoption: yen(2_000_000), label: '1〜25名' },
        { from: 26, to: null, software: yen(3_000_000), withAdoption: yen(3_200_000), label: '26名以上' },
      ],
      source: clause('試験用 表3'),
    },
  },
};
