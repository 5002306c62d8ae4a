import type { Mark } from '../../base/marks';
import { type InputList, type Located, startsOf } from '../../table/find/input-list';
import { isColumnsMark, partMark } from '../marks';

/** The name over our columns beside a part, and the mark of that name where they stand already. */
export interface PartMark {
  readonly name: string;
  readonly standing: Mark | undefined;
}

/**
 * The marks of the parts of a list. A part keeps the mark that stands in its header row; the others take the names that
 * are left, in order, so that the one part of most workbooks bears the name that it always had.
 */
export function marksOf(
  list: InputList<string>,
  base: string,
  marks: readonly Mark[],
): ReadonlyMap<Located<string>, PartMark> {
  const own = marks.filter(({ name }) => isColumnsMark(name, [base]));
  const parts = startsOf(list).map(([part]) => part);
  const free = new Set(own);
  const found = new Map<Located<string>, PartMark>();
  // from left to right: of two parts side by side each has its own columns right of it
  const ordered = [...parts].sort((a, b) => a.area.column - b.area.column);
  for (const part of ordered) {
    const standing = [...free]
      .filter(
        ({ sheet, area }) =>
          sheet === part.grid.sheet && area.row === part.headerRow && area.column >= part.area.column,
      )
      .sort((a, b) => a.area.column - b.area.column)
      .at(0);
    if (standing === undefined) continue;
    free.delete(standing);
    found.set(part, { name: standing.name, standing });
  }
  const used = new Set([...found.values()].map(({ name }) => name));
  let next = 0;
  for (const part of parts) {
    if (found.has(part)) continue;
    while (used.has(partMark(base, next))) next += 1;
    const name = partMark(base, next);
    used.add(name);
    // a mark that was moved off the header row says nothing of the place
    found.set(part, { name, standing: own.find((mark) => mark.name === name) });
  }
  return found;
}
