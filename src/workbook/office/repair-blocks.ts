import type { Area, CellValue } from '../port';

/** What Excel shows where it does not know a function. */
export const UNKNOWN = '#NAME?';

/** Before the name of a custom function in a file that was saved without the add-in. */
const FILE_PREFIX = /_xldudf_(?=GRANT_)/gi;
const CALL = /(?<![\p{L}\d_.])(?:_xldudf_)?GRANT_[A-Z_]+\s*\(/iu;
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** A rectangle of formulas that are written again. */
export interface FormulaBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly formulas: readonly (readonly string[])[];
}

/** The formula as it is to be written again; null for anything but a call of ours that Excel does not know. */
export function repairable(formula: CellValue | undefined, value: CellValue | undefined): string | null {
  if (value !== UNKNOWN || typeof formula !== 'string' || !formula.startsWith('=')) return null;
  // a name in a text or in the name of a sheet is no call
  return CALL.test(formula.replace(QUOTED, '')) ? formula.replace(FILE_PREFIX, '') : null;
}

/** Few rectangles that hold exactly the formulas given: runs down the columns, joined to the right. */
export function formulaBlocks(
  sheet: string,
  corner: Pick<Area, 'row' | 'column'>,
  cells: readonly (readonly (string | null)[])[],
): FormulaBlock[] {
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const done: FormulaBlock[] = [];
  let open = new Map<string, FormulaBlock>();
  for (let column = 0; column < columns; column++) {
    const next = new Map<string, FormulaBlock>();
    for (const { start, formulas } of runsDown(cells, column)) {
      const key = `${start}:${formulas.length}`;
      const left = open.get(key);
      open.delete(key);
      const area = left
        ? { ...left.area, columns: left.area.columns + 1 }
        : { row: corner.row + start, column: corner.column + column, rows: formulas.length, columns: 1 };
      const rows = formulas.map((formula, at) => [...(left?.formulas[at] ?? []), formula]);
      next.set(key, { sheet, area, formulas: rows });
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runsDown(
  cells: readonly (readonly (string | null)[])[],
  column: number,
): { readonly start: number; readonly formulas: string[] }[] {
  const runs: { start: number; formulas: string[] }[] = [];
  cells.forEach((row, at) => {
    const formula = row[column] ?? null;
    if (formula === null) return;
    const last = runs.at(-1);
    if (last && last.start + last.formulas.length === at) last.formulas.push(formula);
    else runs.push({ start: at, formulas: [formula] });
  });
  return runs;
}
