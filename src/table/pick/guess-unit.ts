import { UNIT_ANSWERS, type UnitAnswer } from '../../catalogue/settings/reading-words';
import { type Grid, valueAt } from '../find/grid';
import { unitOfHeader, unitOfNote, unitWord } from '../find/headings';
import { ROWS_ABOVE, unitSaid } from '../questions/unit-hints';

/** What the amounts of a column are likely in: its header says so, a line above the headers, or the name of the sheet. */
export function guessUnit(grid: Grid, row: number, header: string | null): UnitAnswer {
  const named = header === null ? undefined : unitOfHeader(header);
  if (named !== undefined) return unitWord(named);
  const words = [...linesAbove(grid, row).map(unitSaid), unitOfNote(grid.sheet)];
  return UNIT_ANSWERS.find((answer) => words.some((word) => word === answer)) ?? '円';
}

function linesAbove(grid: Grid, row: number): string[] {
  const { column, columns } = grid.area;
  const first = Math.max(grid.area.row, row - ROWS_ABOVE);
  return Array.from({ length: Math.max(0, row - first) }, (_, up) => first + up).flatMap((above) =>
    Array.from({ length: columns }, (_, right) => String(valueAt(grid, above, column + right) ?? '')),
  );
}
