import {
  type Blocks,
  bodyRows,
  inText,
  isTag,
  parseTags,
  type Tag,
  type TagProblem,
  type TagValue,
  type Target,
  targetOf,
  valueAt,
} from './tags';

/** A cell of a form that holds text. */
export interface FormCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The text is what a formula gave. */
  readonly isFormula: boolean;
}

/** Rows that a merged area of a form takes together. */
export interface FormMerge {
  readonly row: number;
  readonly rows: number;
}

/** A problem, and the cell of the form in which it is. */
export interface FormProblem extends TagProblem {
  readonly row: number;
  readonly column: number;
}

/** A cell of a form to be filled. */
export interface FormFilling {
  readonly row: number;
  readonly column: number;
  /** The value for each of the times that the cell's row stands in the filled form. */
  readonly values: readonly TagValue[];
}

/** What is to be done on one sheet of a form. */
export interface FormPlan {
  readonly fillings: readonly FormFilling[];
  /** How many times a row stands in the filled form, where it is repeated: at least once. */
  readonly repeats: ReadonlyMap<number, number>;
  readonly problems: readonly FormProblem[];
  readonly tags: number;
  /** How many of them stand in cells that are filled: beside a tag with a problem none is. */
  readonly filled: number;
}

interface ReadCell {
  readonly cell: FormCell;
  readonly pieces: readonly (string | Tag | TagProblem)[];
  readonly targets: ReadonlyMap<Tag, Target>;
  readonly problems: readonly FormProblem[];
}

/**
 * Reads the tags of a sheet and finds their values. A row with {{sheet:*:column}} is repeated for every row of that
 * sheet but its total; a cell with a tag that has a problem is not filled at all.
 */
export function planForm(cells: readonly FormCell[], merges: readonly FormMerge[], blocks: Blocks): FormPlan {
  const read = cells
    .map((cell) => readCell(cell, blocks))
    .filter(({ pieces }) => pieces.some((piece) => typeof piece === 'object'));
  const repeated = new Map<number, Target['block']>();
  const problems: FormProblem[] = [];
  for (const { cell, targets, problems: own } of read) {
    const { row, column } = cell;
    problems.push(...own);
    const crossed = merges.some(
      (merge) => merge.rows > 1 && merge.row <= row && row < merge.row + merge.rows,
    );
    for (const [{ text: tag }, target] of targets) {
      if (target.row !== null) continue;
      const block = repeated.get(row) ?? target.block;
      if (!crossed) repeated.set(row, block);
      const kind = crossed ? 'mergedRows' : block === target.block ? null : 'twoSheets';
      if (kind !== null) problems.push({ row, column, kind, tag, suggestions: [] });
    }
  }
  const unsure = new Set(problems.map(({ row, column }) => `${row} ${column}`));
  const rowsOf = (row: number): number[] => bodyRows(repeated.get(row) ?? []);
  const sure = read.filter(({ cell }) => !unsure.has(`${cell.row} ${cell.column}`));
  return {
    fillings: sure.map((each) => filling(each, repeated.has(each.cell.row) ? rowsOf(each.cell.row) : null)),
    repeats: new Map([...repeated.keys()].map((row) => [row, Math.max(1, rowsOf(row).length)])),
    problems,
    tags: tagsIn(read),
    filled: tagsIn(sure),
  };
}

const tagsIn = (cells: readonly ReadCell[]): number =>
  cells.reduce((count, { pieces }) => count + pieces.filter((piece) => typeof piece === 'object').length, 0);

function readCell(cell: FormCell, blocks: Blocks): ReadCell {
  const pieces = parseTags(cell.text);
  const targets = new Map<Tag, Target>();
  const problems: FormProblem[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    if (cell.isFormula) {
      const tag = isTag(piece) ? piece.text : piece.tag;
      problems.push({ row: cell.row, column: cell.column, kind: 'inFormula', tag, suggestions: [] });
      continue;
    }
    const found = isTag(piece) ? targetOf(piece, blocks) : piece;
    if ('block' in found && isTag(piece)) targets.set(piece, found);
    else if ('kind' in found) problems.push({ ...found, row: cell.row, column: cell.column });
  }
  return { cell, pieces, targets, problems };
}

/** @param rows the rows of the block that the cell's row is repeated for; null where it is not repeated. */
function filling(
  { cell: { row, column }, pieces, targets }: ReadCell,
  rows: readonly number[] | null,
): FormFilling {
  const valueOf = (piece: string | Tag | TagProblem, at: number | null): TagValue => {
    const target = typeof piece === 'object' && isTag(piece) ? targets.get(piece) : undefined;
    if (target === undefined) return typeof piece === 'string' ? piece : null;
    const from = target.row ?? at;
    return from === null ? null : valueAt(target, from);
  };
  // spaces around a tag are not a sentence
  const [only, ...others] = pieces.filter((piece) => typeof piece !== 'string' || piece.trim() !== '');
  const whole = (at: number | null): TagValue =>
    others.length === 0 && only !== undefined
      ? valueOf(only, at)
      : pieces.map((piece) => inText(valueOf(piece, at))).join('');
  // a sheet without rows leaves one row, with nothing in it
  return { row, column, values: rows === null || rows.length === 0 ? [whole(null)] : rows.map(whole) };
}
