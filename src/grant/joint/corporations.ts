import { type Cell, valueOf } from '../input/cell';
import { isCorporationNumber } from '../input/identifiers';

/** What tells which corporation a row belongs to. */
export interface CorporateRow {
  readonly corporationName: Cell<string>;
  readonly corporationNumber: Cell<string>;
}

/** 法人格 as it is shortened, after NFKC (㈱ = (株)). */
const LEGAL_FORMS: Readonly<Record<string, string>> = {
  '(株)': '株式会社',
  '(有)': '有限会社',
  '(福)': '社会福祉法人',
  '(社福)': '社会福祉法人',
  '(医)': '医療法人',
  '(特非)': '特定非営利活動法人',
  NPO法人: '特定非営利活動法人',
  '(同)': '合同会社',
  '(一社)': '一般社団法人',
};
const SHORTENED = /\((?:株|有|福|社福|医|特非|同|一社)\)|NPO法人/gu;

/** Characters that NFKC leaves apart though one is written for the other. */
const TWINS: Readonly<Record<string, string>> = { 髙: '高', '\ufa11': '崎', '〜': '~' };
const TWIN = /[髙\ufa11〜]/gu;

/** A name as it is compared, never as it is shown: without spaces and the ways of writing one character. */
export const foldedText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(TWIN, (character) => TWINS[character] ?? character)
    .replace(/\s/gu, '');

/** A 法人名 as it is compared: with the 法人格 written out wherever it stands. */
export const foldedName = (name: string): string =>
  foldedText(name).replace(SHORTENED, (form) => LEGAL_FORMS[form] ?? form);

/** 法人番号; one that is not of 13 digits is as none. */
export function corporationNumberOf({ corporationNumber }: CorporateRow): string | null {
  const number = valueOf(corporationNumber);
  return number !== null && isCorporationNumber(number) ? number : null;
}

/** 法人名 as it is compared; '' where there is none. */
export const corporationNameOf = ({ corporationName }: CorporateRow): string =>
  foldedName(valueOf(corporationName) ?? '');

/** A corporation with its rows. */
export interface Corporate<Row> {
  /** 法人番号; else 法人名 as the first of its rows has it. */
  readonly key: string;
  readonly members: readonly Row[];
}

/**
 * Distinct corporations (別紙3 3(1)ウ(ii)): by 法人番号; a row without one is the corporation of the same 法人名, if a
 * row of that name has a number. A row with neither belongs to none.
 */
export function distinctCorporations<Row extends CorporateRow>(rows: readonly Row[]): Corporate<Row>[] {
  const numberOfName = new Map<string, string>();
  for (const row of rows) {
    const number = corporationNumberOf(row);
    const name = corporationNameOf(row);
    if (number !== null && name !== '' && !numberOfName.has(name)) numberOfName.set(name, number);
  }
  const corporations = new Map<string, { key: string; members: Row[] }>();
  for (const row of rows) {
    const name = corporationNameOf(row);
    const number = corporationNumberOf(row) ?? numberOfName.get(name);
    if (number === undefined && name === '') continue;
    const identity = number === undefined ? `name ${name}` : `number ${number}`;
    const own = corporations.get(identity);
    if (own === undefined) {
      corporations.set(identity, { key: number ?? valueOf(row.corporationName) ?? name, members: [row] });
    } else own.members.push(row);
  }
  return [...corporations.values()];
}
