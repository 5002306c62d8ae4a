import type { Asked, Text } from '../findings/cases';
import { type Cell, textOf } from '../input/cell';

/** What is said of a cell that does not hold the answer asked for: it is blank, or another stands in it. */
export const askedOf = (cell: Cell<unknown>): { variant: keyof Asked; facts: Text } => ({
  variant: cell.kind === 'blank' ? 'blank' : 'not',
  facts: { text: textOf(cell) },
});
