import { headerKey } from './text';

/** Suggestions are few: a clerk reads them all. */
const MOST = 3;

/** The names most like the one written, the likest first; names that have nothing in common are left out. */
export function nearest(written: string, names: readonly string[]): string[] {
  const key = headerKey(written);
  return names
    .map((name, order) => ({ name, order, distance: distance(key, headerKey(name)) }))
    .filter(({ name, distance: far }) => far < Math.max(key.length, headerKey(name).length))
    .sort((a, b) => a.distance - b.distance || a.order - b.order)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** How many characters have to be put in, taken out or replaced (Levenshtein). */
export function distance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let row = to.map((_, at) => at + 1);
  from.forEach((character, i) => {
    let diagonal = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const cost = Math.min(above + 1, left + 1, diagonal + (character === to[j] ? 0 : 1));
      diagonal = above;
      left = cost;
      return cost;
    });
  });
  return row.at(-1) ?? from.length;
}
