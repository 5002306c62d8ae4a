import { firstRow, type Growth, lastRow } from './row-growth';

/** Grown sheets by their names in small letters. */
export type Growths = ReadonlyMap<string, Growth>;

/** A formula in a copy of a repeated row: the row it was written in, and how far below the copy stands. */
export interface CopyPlace {
  readonly row: number;
  readonly offset: number;
}

/** Texts and structured references; cells, areas and whole rows, with and without the name of a sheet. */
const TOKENS =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\](?:[\p{L}_][\p{L}\p{N}_.]*!\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)?|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

const LINE = /^(\$?[A-Za-z]{0,3})(\$?)(\d{1,7})$/;

/** Functions that take one cell for a sum over all its copies. */
const OVER_COPIES = /(?<![\p{L}\p{N}_.])(?:(?:SUM|COUNTA?|AVERAGE|MAX|MIN)\(|SUBTOTAL\(\d+,)$/iu;

/**
 * A formula after rows of sheets have been repeated: references move down with the cells they mean, and an area that
 * ends with a repeated row takes in all its copies.
 *
 * @param own name of the sheet that the formula stands on
 * @param copy in a copy of a repeated row, what stood in that row or above moves along as Excel's own copying does
 */
export function grownFormula(formula: string, own: string, growths: Growths, copy: CopyPlace | null): string {
  return formula.replace(
    TOKENS,
    (token: string, prefix: string | undefined, reference: string | undefined, at: number) => {
      if (reference === undefined) return token;
      const named = prefix
        ?.slice(0, -1)
        .replace(/^'(.*)'$/s, '$1')
        .replaceAll("''", "'");
      const growth = growths.get((named ?? own).toLowerCase());
      if (growth === undefined) return token;
      const within = named === undefined || named.toLowerCase() === own.toLowerCase() ? copy : null;
      const corners = reference.split(':');
      const alone =
        corners.length === 1 && OVER_COPIES.test(formula.slice(0, at)) && formula[at + token.length] === ')';
      const [first = '', last = first] = corners;
      if (!alone && corners.length === 1) return (prefix ?? '') + moved(first, growth, within, firstRow);
      const [from, to] = [moved(first, growth, within, firstRow), moved(last, growth, within, lastRow)];
      return (prefix ?? '') + (alone && from === to ? from : `${from}:${to}`);
    },
  );
}

function moved(
  corner: string,
  growth: Growth,
  copy: CopyPlace | null,
  to: (growth: Growth, row: number) => number,
): string {
  const [, column = '', fixed = '', digits = ''] = LINE.exec(corner) ?? [];
  if (digits === '') return corner;
  const row = Number(digits) - 1;
  // $5 of a whole row is taken for the column's sign by the pattern
  const absolute = fixed !== '' || column === '$';
  const along = copy !== null && !absolute && row <= copy.row;
  const target = along ? firstRow(growth, row) + copy.offset : to(growth, row);
  return `${column}${fixed}${target + 1}`;
}
