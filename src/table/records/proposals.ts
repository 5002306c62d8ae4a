import { isDitto } from '../../grant/input/cell';
import type { Reading } from '../../grant/input/reading';
import type { Proposal } from '../../grant/input/records';
import { type InputList, placeAt } from '../find/input-list';
import type { InputTables } from '../find/locate';
import type { InputReading } from '../questions/reading';

/**
 * Proposals in the unit of their columns. 「30万円」 means 300,000円, which is 300 in a column of 千円; where it is asked
 * what the unit is, or the amount is no whole number of it, nothing is proposed. 〃 is what stands above, in any unit.
 */
export function proposalsInUnits(
  proposals: readonly Proposal[],
  tables: InputTables,
  { unitOf, reading }: InputReading,
): Proposal[] {
  return proposals.flatMap((proposal): Proposal[] => {
    const { place, text, value } = proposal;
    if (isDitto(text) || typeof value !== 'number') return [proposal];
    if (place.table !== 'applications' && place.table !== 'lines') return [proposal];
    const list: InputList<string> = tables[place.table];
    const part = place.row === null ? undefined : placeAt(list, place.row)?.part;
    if (part === undefined) return [proposal];
    if (isAsked(reading, part.grid.sheet, part.columns.get(place.field))) return [];
    const unit = unitOf(part, place.field);
    if (unit === 1) return [proposal];
    return value % unit === 0 ? [{ ...proposal, value: value / unit }] : [];
  });
}

const isAsked = ({ questions }: Reading, sheet: string, column: number | undefined): boolean =>
  questions.some(
    ({ rule, place }) =>
      rule === 'Y-07' && place.table === 'sheet' && place.sheet === sheet && place.column === column,
  );
