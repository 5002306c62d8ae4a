import type { ExpenseCategory, Source } from '../types';

/** 経費区分 that count as they are. */
export const costs = (source: Source, names: readonly string[]): ExpenseCategory[] =>
  names.map((name) => ({ name, kind: 'cost', costCategory: null, listings: null, source }));
