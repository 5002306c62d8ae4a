import type { Preparation } from '../../workbook/prepare/preparation';
import { hasNoTable, type PaneState } from './types';

/** How far a workbook is from a check that has something to check. */
export type Standing = 'empty' | 'noTable' | 'lacking' | 'noRows' | 'ready';

export function standingOf({ empty, tables, ready }: Preparation): Standing {
  if (empty) return 'empty';
  if (tables.every(({ found }) => found === null)) return 'noTable';
  if (!ready) return 'lacking';
  const rows = tables
    .filter(({ kinds }) => kinds.includes('applications'))
    .map(({ found }) => found?.rows ?? 0);
  return rows.some((count) => count > 0) ? 'ready' : 'noRows';
}

/** Nothing but 準備 leads on: there is no table, or nothing in it. */
export function needsPreparing(state: Pick<PaneState, 'error' | 'result' | 'preparation'>): boolean {
  const { result, preparation } = state;
  if (hasNoTable(state)) return true;
  return result === null && preparation !== null && standingOf(preparation) !== 'ready';
}
