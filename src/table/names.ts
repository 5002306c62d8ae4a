import { categoryNames, programmeNames } from '../catalogue/usual-names';
import type { Cell } from '../grant/cell';
import type { CellValue } from '../base/cells';
import { textCell } from './texts';

/** A name as it is looked for. */
const folded = (name: string): string => name.normalize('NFKC').replace(/[\s・]/gu, '');

const indexOf = (names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(names).flatMap(([name, others]) => [
      // 「定着 支援」 is 定着支援
      [folded(name), name] as const,
      ...others.map((other) => [folded(other), name] as const),
    ]),
  );

const programmes = indexOf(programmeNames);
const categories = indexOf(categoryNames);

/** A 事業 by the contract's name; any other text as it is. */
export const programmeNamed = (text: string): string => programmes.get(folded(text)) ?? text;

/** A 経費区分 by the contract's name; any other text as it is. */
export const categoryNamed = (text: string): string => categories.get(folded(text)) ?? text;

const namedCell =
  (named: (text: string) => string) =>
  (raw: CellValue): Cell<string> => {
    const cell = textCell(raw);
    if (cell.kind !== 'value') return cell;
    const value = named(cell.value);
    const written = typeof raw === 'string' ? raw.trim() : cell.value;
    if (value === cell.value) return written === value ? cell : { ...cell, readFrom: written };
    return { kind: 'value', value, readFrom: written, reading: 'name' };
  };

export const programmeCell = namedCell(programmeNamed);
export const categoryCell = namedCell(categoryNamed);
