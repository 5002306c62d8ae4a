import { technology as before, technologyProgramme as programme } from '../../../src/scheme/r8/technology';
import type { ExpenseCategory, Programme, TechnologyTerms } from '../../../src/scheme/types';
import { rate, yen } from '../../../src/scheme/units';
import { notice } from './documents';

/** 定着支援: another 補助率, other bands of 職員数, a 経費区分 with a 補助区分 of its own, and one withdrawn. */

export const WITHDRAWN_CATEGORY = 'コミュニケーション';

const cleaning: ExpenseCategory = {
  name: '清掃支援',
  kind: 'device',
  costCategory: '機器50',
  listings: ['tais', 'equivalent'],
  source: notice('表2 7行'),
};

export const technologyProgramme: Programme = {
  ...programme,
  categories: [...(programme.categories ?? []).filter(({ name }) => name !== WITHDRAWN_CATEGORY), cleaning],
  rate: { value: rate(3, 4), source: notice('5(ア)'), setting: 'subsidyRate' },
};

export const technology: TechnologyTerms = {
  ...before,
  costCategories: [
    ...before.costCategories,
    {
      name: '機器50',
      base: { kind: 'perUnit', amount: yen(500_000) },
      divisible: true,
      source: notice('表2 7行'),
    },
  ],
  staffBands: {
    value: [
      { from: 1, to: 25, software: yen(1_800_000), withAdoption: yen(2_000_000), label: '1〜25名' },
      { from: 26, to: null, software: yen(3_000_000), withAdoption: yen(3_200_000), label: '26名以上' },
    ],
    source: notice('表3'),
  },
};
