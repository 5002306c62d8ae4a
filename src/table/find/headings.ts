import { headerKey } from '../../base/header-key';

/** What an amount is written in: 1 for 円, 1,000 for 千円, 1,000,000 for 百万円. */
export type Unit = 1 | 1000 | 1000000;

/** 税込 or 税抜, as a header or a setting says. */
export type TaxWord = 'included' | 'excluded';

/** The same column whichever of these marks a clerk has put before or behind its name. */
const MARKS = /^(?:[\s※＊*●■①-⑳]|[0-9０-９]{1,2}\s*[.．](?![0-9０-９]))+|[\s※＊*●■①-⑳]+$/gu;

const BRACKETS = /[(（【[［〔]([^()（）【】[\]［］〔〕]*)[)）】\]］〕]/gu;

/** What may stand in brackets without making another column of it. */
const PLAIN = /^(?:円|税込み?|税抜き?|人|台|必須|任意|記入例|[0-9]+桁)$/;
const THOUSANDS: ReadonlyMap<string, Unit> = new Map([
  ['千円', 1000],
  ['百万円', 1_000_000],
]);
/** 円, 千円, 百万円. */
export const unitNamed = (word: string): Unit => THOUSANDS.get(word) ?? 1;

const SEPARATORS = /[・、,，/／\s]+/u;

const unitOfWord = (word: string): Unit | undefined => THOUSANDS.get(word.replace(/^単位[:：]?/u, ''));

const wordsIn = (bracket: string): string[] =>
  bracket
    .normalize('NFKC')
    .split(SEPARATORS)
    .filter((word) => word !== '');

/** A header without the marks around it (※, ①, 1. …); they are dropped before NFKC makes digits of them. */
export const withoutMarks = (text: string): string => text.replace(MARKS, '');

/** A header as it is compared with the contract: no marks, and none of the brackets that say nothing of the column. */
export const columnKey = (text: string): string =>
  headerKey(
    withoutMarks(text).replace(BRACKETS, (bracket, inside: string) =>
      wordsIn(inside).every((word) => PLAIN.test(word)) ? '' : bracket,
    ),
  );

/** As {@link columnKey}, also without a bracket that names another unit than 円. */
const unitlessKey = (text: string): string =>
  columnKey(
    withoutMarks(text).replace(BRACKETS, (bracket, inside: string) =>
      wordsIn(inside).every((word) => PLAIN.test(word) || unitOfWord(word) !== undefined) ? '' : bracket,
    ),
  );

/** The unit that a header names in brackets; undefined: none but 円. */
export function unitOfHeader(text: string): Unit | undefined {
  for (const [, inside = ''] of text.matchAll(BRACKETS)) {
    for (const word of wordsIn(inside)) {
      const unit = unitOfWord(word);
      if (unit !== undefined) return unit;
    }
  }
  return undefined;
}

/** The unit that a line beside a table names (単位：千円, 金額は千円). */
export function unitOfNote(text: string): Unit | undefined {
  const found = /(百万円|千円)/u.exec(text.normalize('NFKC'));
  return found?.[1] === undefined ? undefined : THOUSANDS.get(found[1]);
}

/** 税込 or 税抜 where a header says so in brackets. */
export function taxOfHeader(text: string): TaxWord | null {
  for (const [, inside = ''] of text.matchAll(BRACKETS)) {
    if (wordsIn(inside).some((word) => /^税込み?$/.test(word))) return 'included';
    if (wordsIn(inside).some((word) => /^税抜き?$/.test(word))) return 'excluded';
  }
  return null;
}

/**
 * The entry of an index for a header: as it is written, without marks, without brackets that say nothing, and
 * without a unit.
 */
export function entryOf<T>(index: ReadonlyMap<string, T>, text: string): T | undefined {
  return (
    index.get(headerKey(text)) ??
    index.get(headerKey(withoutMarks(text))) ??
    index.get(columnKey(text)) ??
    index.get(unitlessKey(text))
  );
}
