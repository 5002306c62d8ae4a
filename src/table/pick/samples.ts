import type { CellValue } from '../../base/cells';
import { isBlank } from '../../base/text';

/** As many values as tell a clerk what a column holds. */
const MOST = 3;
const LONGEST = 24;

/** As many as are looked at for values of another kind: a column of 見守り alone tells no more further down. */
const MOST_LOOKED_AT = 200;

/** The first values of a column, each once, as they stand in the sheet; shown beside it and nowhere else. */
export function firstSamples(values: Iterable<CellValue>): string[] {
  const found = new Set<string>();
  let looked = 0;
  for (const value of values) {
    if (looked === MOST_LOOKED_AT) break;
    looked += 1;
    if (isBlank(value)) continue;
    const text = String(value).replace(/\s+/gu, ' ').trim();
    found.add(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
    if (found.size === MOST) break;
  }
  return [...found];
}
