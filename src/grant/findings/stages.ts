import type { Each, Text } from './cases';

/** Cases and facts of the stages after the application; amounts in yen. */
export interface StageFindings {
  /**
   * `over`: 累計 with by-hand decisions passes 予算額; `word`, `amount`, `missing`: 手修正 or 手修正額 cannot be used;
   * `unused`: 手修正額 beside an outcome without an amount; `points`: of the column that 採択:点数 names; `noAmount`,
   * `noBudget`, `twice`: a row of 採択 beside which no application is ranked.
   */
  'S4-06': Each<'over', { readonly running: number; readonly budget: number }> &
    Each<'word' | 'amount' | 'missing' | 'points' | 'noAmount' | 'noBudget' | 'twice', Text> &
    Each<'unused', Text & { readonly amount: string }> &
    Each<'abovePlanned', { readonly amount: number; readonly planned: number }>;
}
