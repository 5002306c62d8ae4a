import { columnName, sheetReference } from '../../base/a1';
import type { CellPlace } from '../../base/cells';
import { groupBy } from '../../base/group-by';
import { inSlices, type Pause } from '../../base/slices';
import { WorkbookError } from '../../base/user-error';
import { cellsChanged } from '../../catalogue/errors/work-errors';
import type { Books } from '../../scheme';
import { servicesOf } from '../../table/cells/services';
import type { Grid } from '../../table/find/grid';
import type { InputTables } from '../../table/find/locate';
import type { InputReading } from '../../table/questions/reading';
import { submissionPieces } from '../../table/records/records';
import { cellsArea } from '../answer-cells';
import type { AnswerWrite, WorkbookPort, WriteOp } from '../port';
import type { Gathered } from '../read/gather';
import { type CellProposal, proposalsOf } from '../read/proposed-cells';
import { inverted } from './answer';

/** Cells one below the other in which the same stands and for which the same is proposed. */
export interface ProposedRun {
  /** 経費!F5:F9 */
  readonly address: string;
  readonly cells: readonly [CellProposal, ...CellProposal[]];
  /** The contract's name of the column. */
  readonly header: string;
  readonly written: string;
  /** As it will stand there. */
  readonly entered: string | number;
}

/** What is proposed for cells of the input tables that are not read. */
export async function proposedRuns(
  found: Pick<Gathered, 'tables' | 'input' | 'planTables' | 'settingsTable'> & {
    readonly grids: readonly Grid[];
    readonly books: Books;
    readonly date1904: boolean;
  },
  pause: Pause | undefined,
): Promise<ProposedRun[]> {
  const { tables, input, books, date1904, grids } = found;
  const submission = await recordsOf(tables, input, books, date1904, pause);
  return runsOf(
    proposalsOf({ ...found, submission, grids: new Map(grids.map((grid) => [grid.sheet, grid])) }),
  );
}

const recordsOf = (
  tables: InputTables,
  input: InputReading,
  books: Books,
  date1904: boolean,
  pause: Pause | undefined,
) => inSlices(submissionPieces(tables, { services: servicesOf(books) }, date1904, input), pause);

const enteredOf = ({ entered, value }: CellProposal): string | number => entered ?? value;

const byPlace = (a: CellPlace, b: CellPlace): number =>
  (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row;

/** Amounts first; each in the order of sheets, columns and rows. */
function runsOf(proposals: readonly CellProposal[]): ProposedRun[] {
  const sorted = [...proposals].sort(
    (one, other) => Number(other.isAmount) - Number(one.isAmount) || byPlace(one.place, other.place),
  );
  const runs: [CellProposal, ...CellProposal[]][] = [];
  for (const proposal of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const { sheet, column, row } = proposal.place;
    const continues =
      last?.place.sheet === sheet &&
      last.place.column === column &&
      last.place.row === row - 1 &&
      last.written === proposal.written &&
      enteredOf(last) === enteredOf(proposal);
    if (continues) run?.push(proposal);
    else runs.push([proposal]);
  }
  return runs.map((cells) => ({
    address: addressOf(cells),
    cells,
    header: cells[0].header,
    written: cells[0].written,
    entered: enteredOf(cells[0]),
  }));
}

function addressOf(cells: ProposedRun['cells']): string {
  const [{ place }] = cells;
  const name = columnName(place.column);
  const last = cells.length === 1 ? '' : `:${name}${place.row + cells.length}`;
  return `${sheetReference(place.sheet)}!${name}${place.row + 1}${last}`;
}

/**
 * The operations that enter what is proposed, and those that take it back.
 * @throws WorkbookError where one of the cells no longer holds what was read, or holds a formula: none is written then.
 */
export async function replacement(
  port: WorkbookPort,
  proposals: readonly CellProposal[],
): Promise<{ readonly ops: readonly WriteOp[]; readonly inverse: readonly WriteOp[] }> {
  const bySheet = groupBy(proposals, ({ place }) => place.sheet);
  const changed: string[] = [];
  const ops: AnswerWrite[] = [];
  const known = new Set((await port.describe()).sheets.map(({ name }) => name));
  for (const [sheet, own] of bySheet) {
    const cells = own.map((proposal) => ({
      row: proposal.place.row,
      column: proposal.place.column,
      value: enteredOf(proposal),
      before: proposal.written,
    }));
    const area = cellsArea(cells);
    const standing = known.has(sheet) && area !== null ? await port.readFormulas(sheet, area) : [];
    const asRead = cells.flatMap((cell, at) => {
      const stands = standing[cell.row - (area?.row ?? 0)]?.[cell.column - (area?.column ?? 0)] ?? null;
      // a code whose leading zero is lost is a number
      const text = stands === null || typeof stands === 'number' ? String(stands ?? '') : stands;
      if (typeof text === 'string' && text.trim() === cell.before) return [{ ...cell, before: stands }];
      changed.push(own[at]?.place.address ?? '');
      return [];
    });
    ops.push({ op: 'answer', sheet, cells: asRead });
  }
  const [first] = changed;
  if (first !== undefined) {
    const { code, message, action } = cellsChanged(first, changed.length);
    throw new WorkbookError(code, message, action);
  }
  return { ops, inverse: ops.map((op) => ({ ...op, cells: inverted(op.cells) })) };
}
