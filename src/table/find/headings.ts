import { headerKey } from '../../base/text';
import { UNIT_ANSWERS, type UnitAnswer } from '../../catalogue/settings/reading-words';

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

/** The word for a unit. */
export const unitWord = (unit: Unit): UnitAnswer =>
  UNIT_ANSWERS.find((word) => unitNamed(word) === unit) ?? '円';

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

/** As {@link columnKey}, without any bracket: 支出額（見積） may be 支出額, of which it is asked. */
export const withoutBrackets = (text: string): string => columnKey(text.replace(BRACKETS, ''));

/** As {@link columnKey}, also without a bracket that names another unit than 円. */
const unitlessKey = (text: string): string =>
  columnKey(
    withoutMarks(text).replace(BRACKETS, (bracket, inside: string) =>
      wordsIn(inside).every((word) => PLAIN.test(word) || unitOfWord(word) !== undefined) ? '' : bracket,
    ),
  );

const BEHIND = /[-・、,/:_]*(?:単位:?)?(百万円|千円|円|税込み?|税抜き?)$/u;
const BEFORE = /^(税込み?|税抜き?)[-・、,/:_]*/u;

/** 千円, 円, 税込 and 税抜 that stand behind a name without brackets (支出額/千円), or 税込 and 税抜 before it (税込金額). */
function wordsBeside(text: string): { readonly name: string; readonly words: readonly string[] } {
  let name = unitlessKey(text);
  const words: string[] = [];
  for (;;) {
    const found = BEHIND.exec(name) ?? BEFORE.exec(name);
    const rest = found === null ? '' : name.replace(found[0], '');
    if (found?.[1] === undefined || rest === '') break;
    words.push(found[1]);
    name = rest;
  }
  // 税込額 is a 金額 as 税込金額 is
  return { name: words.length > 0 && name === '額' ? '金額' : name, words };
}

/** A header without the unit and the tax word that stand beside its name. */
export const bareName = (text: string): string => wordsBeside(text).name;

/** The unit that a header names in brackets or behind its name; undefined: none but 円. */
export function unitOfHeader(text: string): Unit | undefined {
  for (const [, inside = ''] of text.matchAll(BRACKETS)) {
    for (const word of wordsIn(inside)) {
      const unit = unitOfWord(word);
      if (unit !== undefined) return unit;
    }
  }
  return wordsBeside(text).words.flatMap((word) => THOUSANDS.get(word) ?? [])[0];
}

/**
 * The word for the unit that a line beside a table names (単位：千円, 金額は千円); 万円 too, of which it can only be
 * asked.
 */
export const unitOfNote = (text: string): string | undefined =>
  /百万円|千円|(?<![0-9一二三四五六七八九十百千])万円/u.exec(text.normalize('NFKC'))?.[0];

/** 税込 or 税抜 where a header says so, in brackets or beside its name. */
export function taxOfHeader(text: string): TaxWord | null {
  for (const [, inside = ''] of text.matchAll(BRACKETS)) {
    if (wordsIn(inside).some((word) => /^税込み?$/.test(word))) return 'included';
    if (wordsIn(inside).some((word) => /^税抜き?$/.test(word))) return 'excluded';
  }
  const word = wordsBeside(text).words.find((each) => each.startsWith('税'));
  if (word !== undefined) return word.startsWith('税込') ? 'included' : 'excluded';
  return null;
}

/**
 * The entry of an index for a header: as it is written, without marks, without brackets that say nothing, without
 * a unit, and without what stands beside the name.
 */
export function entryOf<T>(index: ReadonlyMap<string, T>, text: string): T | undefined {
  return (
    index.get(headerKey(text)) ??
    index.get(headerKey(withoutMarks(text))) ??
    index.get(columnKey(text)) ??
    index.get(unitlessKey(text)) ??
    index.get(bareName(text))
  );
}
