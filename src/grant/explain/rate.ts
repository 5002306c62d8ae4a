import type { Programme } from '../../scheme/types';
import { type Rate, rateAtMost } from '../../scheme/units';
import type { Settings } from '../input/settings';

/**
 * 補助率 of a 事業: that of its own clause, or the prefecture's where that is lower. null where it has none, or the
 * setting cannot be used (S-01).
 */
export function rateOf({ rate }: Programme, settings: Settings): Rate | null {
  if (rate === null) return null;
  const set = settings[rate.setting];
  if (set === null) return null;
  return rateAtMost(set, rate.value) ? set : rate.value;
}
