import type { Area, CellValue } from '../../../base/cells';

/**
 * Excel's errors. Those that only say that a cell is being calculated (#BUSY!, #GETTING_DATA) are none. Of a function that
 * it does not know its values say #CALC!, while the cell shows #NAME? (OfficeDev/office-js 5865).
 */
const ERRORS: ReadonlySet<unknown> = new Set([
  '#NAME?',
  '#CALC!',
  '#VALUE!',
  '#N/A',
  '#REF!',
  '#NUM!',
  '#DIV/0!',
  '#NULL!',
  '#SPILL!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#FIELD!',
  '#BLOCKED!',
]);

/** Whether a cell's value is an error, or what it shows. */
export const isError = (value: unknown, text: unknown): boolean => ERRORS.has(value) || ERRORS.has(text);

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

/** The formula as it is to be written again; null for anything but a call of ours that comes to an error. */
export function repairable(
  formula: CellValue | undefined,
  value: CellValue | undefined,
  text: CellValue | undefined,
): string | null {
  if (!isError(value, text) || typeof formula !== 'string' || !formula.startsWith('=')) return null;
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
