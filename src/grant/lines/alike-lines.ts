import { addTo } from '../../base/group-by';
import { type Cell, textOf } from '../input/cell';
import type { LineState } from './line';
import { sayOnLine } from './line-findings';

/** L-10: lines of an application that may be one and the same, entered twice; they are computed as they stand. */
export function checkAlike(states: readonly LineState[]): void {
  if (states.length < 2) return;
  const groups = new Map<string, LineState[]>();
  for (const state of states) {
    const key = likenessOf(state);
    if (key !== null) addTo(groups, key, state);
  }
  for (const group of groups.values()) if (group.length > 1) sayAlike(group);
}

function sayAlike(group: readonly LineState[]): void {
  for (const state of group) {
    const others = group.flatMap((other) => (other === state ? [] : [other.lineNumber || '―'])).join('・');
    const field = state.line.itemName.kind === 'value' ? 'itemName' : 'productCode';
    sayOnLine(state, 'L-10', field, { facts: { others } });
  }
}

/** What two such lines have in common; null where nothing names the thing that was bought. */
function likenessOf({ line }: LineState): string | null {
  const { category, itemName, productCode, units, cost } = line;
  if (itemName.kind !== 'value' && productCode.kind !== 'value') return null;
  return [category, itemName, productCode, units, cost].map(folded).join('\n');
}

const folded = (cell: Cell<string | number>): string => textOf(cell).normalize('NFKC').replace(/\s/gu, '');
