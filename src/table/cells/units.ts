import { type Cell, isDitto } from '../../grant/input/cell';
import type { Located } from '../find/input-list';
import type { InputReading } from '../questions/reading';

/** A record with its amounts in yen, where its table has them in 千円 or 百万円. */
export function inYen<Entry extends object>(
  entry: Entry,
  fields: readonly (keyof Entry & string)[],
  part: Located<string>,
  { unitOf }: Pick<InputReading, 'unitOf'>,
): Entry {
  const changed: Partial<Record<string, Cell<number>>> = {};
  for (const field of fields) {
    const unit = unitOf(part, field);
    if (unit === 1) continue;
    const cell = entry[field] as Cell<number>;
    // 「30万円」 is not to be told as 300000 where that would be 300,000 千円
    if (cell.kind === 'unreadable' && !isDitto(cell.text)) changed[field] = { ...cell, proposed: '' };
    if (cell.kind !== 'value') continue;
    changed[field] = { ...cell, value: timesUnit(cell.value, unit) };
  }
  return Object.keys(changed).length === 0 ? entry : { ...entry, ...changed };
}

/** 1.5 千円 is 1,500 円: binary noise of the product is none of the amount. */
export function timesUnit(value: number, unit: number): number {
  const product = value * unit;
  const whole = Math.round(product);
  return Math.abs(product - whole) < 1e-6 * unit ? whole : product;
}
