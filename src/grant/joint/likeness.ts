import { type Cell, valueOf } from '../input/cell';
import { isEstablishmentNumber } from '../input/identifiers';
import { type CorporateRow, corporationNameOf, corporationNumberOf, foldedText } from './corporations';

/**
 * What tells whether two rows are of one corporation or establishment, as keys: those that `sought` of the one name
 * are found where `filed` of the other has put it, each under one key only. So a whole workbook is held against
 * itself without comparing every two rows.
 */
export interface Likeness {
  readonly filed: readonly string[];
  readonly sought: readonly string[];
}

/** A corporation as it is compared: by 法人番号 where both have one, else by 法人名. */
export interface CorporationId {
  readonly number: string | null;
  /** '' where there is none. */
  readonly name: string;
}

export const corporationId = (row: CorporateRow): CorporationId => ({
  number: corporationNumberOf(row),
  name: corporationNameOf(row),
});

export function corporationLikeness({ number, name }: CorporationId): Likeness {
  const named = name === '' ? [] : [`name ${name}`];
  if (number === null) return { filed: [...named, ...named.map(unnumbered)], sought: named };
  return { filed: [`number ${number}`, ...named], sought: [`number ${number}`, ...named.map(unnumbered)] };
}

const unnumbered = (key: string): string => `unnumbered ${key}`;

export interface EstablishmentRow extends CorporateRow {
  readonly establishmentName: Cell<string>;
  readonly establishmentNumber: Cell<string>;
}

/** 事業所番号; one that is not of its form (ID-03) is as none. */
export function establishmentNumberOf({ establishmentNumber }: EstablishmentRow): string | null {
  const number = valueOf(establishmentNumber);
  return number !== null && isEstablishmentNumber(number) ? number : null;
}

/** By 事業所番号; where either has none, by corporation and 事業所名. */
export function establishmentLikeness(row: EstablishmentRow): Likeness {
  const number = establishmentNumberOf(row);
  const name = foldedText(valueOf(row.establishmentName) ?? '');
  const corporation = name === '' ? NOTHING : corporationLikeness(corporationId(row));
  const named = corporation.filed.map((key) => `${name} of ${key}`);
  const wanted = corporation.sought.map((key) => `${name} of ${key}`);
  if (number === null) return { filed: [...named, ...named.map(unnumbered)], sought: wanted };
  const own = `establishment ${number}`;
  return { filed: [own, ...named], sought: [own, ...wanted.map(unnumbered)] };
}

const NOTHING: Likeness = { filed: [], sought: [] };

/** Two corporations are the same. */
export const isSameCorporation = (a: CorporationId, b: CorporationId): boolean =>
  a.number !== null && b.number !== null ? a.number === b.number : a.name !== '' && a.name === b.name;

/** Two rows are of one establishment. */
export function isSameEstablishment(a: EstablishmentRow, b: EstablishmentRow): boolean {
  const { filed } = establishmentLikeness(b);
  return establishmentLikeness(a).sought.some((key) => filed.includes(key));
}
