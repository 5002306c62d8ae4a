import type { CellValue } from '../../base/cells';
import { normalised } from '../../base/text';

/** 9, R9, 令和9年度, 2027. */
export function fiscalYearOf(raw: CellValue): number | null {
  const found = /^(?:令和|R)?\s*(\d{1,4})(?:年度?)?$/iu.exec(normalised(String(raw ?? '')));
  if (found === null) return null;
  const year = Number(found[1]);
  const western = 2018;
  return year > western ? year - western : year;
}
