import { columnIndex, columnName } from '../../src/base/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/base/areas';

/** Rows or columns that were put in (`count` > 0) or taken out (`count` < 0) from a place on. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Where the first and last line of a stretch are after a shift; null where all of it has gone. */
function moved(first: number, last: number, { at, count }: Shift, limit: number): [number, number] | null {
  if (count > 0) {
    const to = (line: number): number => Math.min(limit - 1, line >= at ? line + count : line);
    // A stretch that reaches to the end of the sheet still does.
    return [to(first), last === limit - 1 ? last : to(last)];
  }
  const end = at - count;
  if (first >= at && last < end) return null;
  const start = first >= end ? first + count : Math.min(first, at);
  const stop = last === limit - 1 ? last : last >= end ? last + count : last >= at ? at - 1 : last;
  return [start, stop];
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/** A1 or A1:B2, `$` kept, after a shift; #REF! where all of it has gone. */
function movedReference(reference: string, shift: Shift): string {
  const corners = reference.split(':').map((part) => CELL.exec(part));
  const [first, last = first] = corners;
  if (!first || !last) return reference;
  const number = (match: RegExpExecArray): number =>
    shift.axis === 'row' ? Number(match[4]) - 1 : columnIndex(match[2] ?? '');
  const limit = shift.axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  const lines = moved(number(first), number(last), shift, limit);
  if (!lines) return '#REF!';
  const written = ([, left = '', column = '', right = '', row = '']: RegExpExecArray, to: number): string =>
    shift.axis === 'row'
      ? `${left}${column}${right}${String(to + 1)}`
      : `${left}${columnName(to)}${right}${row}`;
  return corners.length === 1
    ? written(first, lines[0])
    : `${written(first, lines[0])}:${written(last, lines[1])}`;
}

/** A list of areas such as `A1:B2 C3` after shifts; '' where all have gone. */
export function shiftedAreas(areas: string, shifts: readonly Shift[]): string {
  return shifts
    .reduce(
      (list, shift) => list.map((area) => movedReference(area, shift)).filter((area) => area !== '#REF!'),
      areas.split(/\s+/).filter(Boolean),
    )
    .join(' ');
}

/** Texts, and references with and without the name of a sheet; a name before ( is a function. */
const TOKENS =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(])/gu;

/** A formula after shifts of a sheet; `own` where the formula stands on that sheet and need not name it. */
export function shiftedFormula(
  formula: string,
  sheet: string,
  own: boolean,
  shifts: readonly Shift[],
): string {
  return formula.replace(
    TOKENS,
    (token: string, prefix: string | undefined, reference: string | undefined) => {
      if (reference === undefined) return token;
      const name = prefix
        ?.slice(0, -1)
        .replace(/^'(.*)'$/s, '$1')
        .replaceAll("''", "'");
      const concerned = name === undefined ? own : name.toLowerCase() === sheet.toLowerCase();
      if (!concerned) return token;
      const to = shifts.reduce((at, shift) => (at === '#REF!' ? at : movedReference(at, shift)), reference);
      return (prefix ?? '') + to;
    },
  );
}
