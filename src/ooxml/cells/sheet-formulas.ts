import type { Area, StoredCell } from '../../base/cells';
import type { Package } from '../package/package';
import { readCells } from '../sheet/sheet-reader';
import type { ReadContext } from './cell-reader';
import { formulaFromFile, shiftFormula } from './formula';

/** What the cells of an area hold. */
export function formulasOf(
  parts: Package,
  part: string,
  context: ReadContext,
  area: Area,
): readonly (readonly StoredCell[])[] {
  const result = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, (): StoredCell => null),
  );
  const shared = new Map<string, { text: string; row: number; column: number }>();
  readCells(parts, part, context, {
    everything: true,
    cell(row, column, value, formula) {
      let text = formula?.text ?? null;
      if (formula?.shared !== undefined) {
        // The first cell of a group holds the text, the others only the group's number.
        if (formula.text !== '') shared.set(formula.shared, { text: formula.text, row, column });
        else {
          const first = shared.get(formula.shared);
          text = first ? shiftFormula(first.text, row - first.row, column - first.column) : null;
        }
      }
      const line = result[row - area.row];
      const at = column - area.column;
      if (line && at >= 0 && at < area.columns)
        line[at] = text === null || text === '' ? value : { formula: formulaFromFile(text), value };
    },
  });
  return result;
}
