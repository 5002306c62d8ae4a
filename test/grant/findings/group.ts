import type { Row } from '../../cases/cases';
import { memberOf } from '../rows';
import type { Case, Line, Said } from './said';

/** A group of 協働化 whose costs are beyond its 基準額. */

export const TRAINING: Line = ['合同研修', 20_000_000]; // × 4/5 = 16,000,000: the 基準額 decides
export const first = { 小規模: '○', 代表: '○' };
export const leader = memberOf('A1', '甲会', '15', first);
export const two: readonly Row[] = [leader, memberOf('A1', '乙会', '15')];

export const group = (
  text: string,
  members: readonly Row[],
  said: readonly Said[],
  amount: number | null,
): Case => ({
  text,
  programme: '協働化',
  lines: [TRAINING],
  members,
  said,
  算定額: amount,
});
