import type { CellValue } from '../../base/cells';
import { written } from '../cells/fiscal-year';

/** Counted from the grant: which year that is, the cell does not say. */
const NTH = /^第?\s*(\d)\s*年(?:目|次|度目)$/u;

/** 2 of 「２年目」; null where a cell does not count years. */
export function nthYearOf(raw: CellValue): number | null {
  const [, nth] = NTH.exec(written(raw)) ?? [];
  return nth === undefined ? null : Number(nth);
}
