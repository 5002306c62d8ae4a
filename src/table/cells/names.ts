import type { CellValue } from '../../base/cells';
import { categoryNames, programmeNames } from '../../catalogue/settings/usual-names';
import { prefectureNames } from '../../catalogue/template/template-texts';
import type { Cell } from '../../grant/input/cell';
import { schemes } from '../../scheme';
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

/** The year that a notice's title of a 事業 begins with, and what it is carried over from. */
const OF_YEAR = /^令和(\d+)年度(?:\([^)]*\))?/u;

/** A 事業 by the contract's name, also with the year of a rule book before it; any other text as it is. */
export function programmeNamed(text: string): string {
  const name = folded(text);
  const [before = '', year = ''] = OF_YEAR.exec(name) ?? [];
  const known = schemes.some(({ fiscalYear }) => fiscalYear === Number(year));
  return programmes.get(known ? name.slice(before.length) : name) ?? text;
}

export const isCategoryName = (text: string): boolean => categories.has(folded(text));

/** Whether a text names a 事業. */
export const isProgrammeName = (text: string): boolean => programmes.has(folded(text));

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

/** 13 of 東京都, 東京 and 13. */
const prefectures = new Map(
  prefectureNames.flatMap((name, at) => {
    const code = String(at + 1).padStart(2, '0');
    return [name, name.replace(/[都府県]$/u, ''), code, String(at + 1)].map((each) => [each, code] as const);
  }),
);

/** A 都道府県 by its code (01–47), also as 「13 東京都」; any other text as it is. */
const prefectureNamed = (text: string): string => {
  const bare = text.replace(/[\s:：()]/gu, '');
  const [, digits = '', name = ''] = /^(\d{0,2})(.*)$/u.exec(bare) ?? [];
  const parts = [digits, name].filter((part) => part !== '').map((part) => prefectures.get(part));
  // a code and the name of another prefecture is neither
  return (new Set(parts).size === 1 ? parts[0] : undefined) ?? text;
};

const asPrefecture = namedCell(prefectureNamed);

/** 指定権者都道府県; a 0 that Excel has dropped is not worth a word. */
export function prefectureCell(raw: CellValue): Cell<string> {
  const cell = asPrefecture(raw);
  if (cell.kind !== 'value' || !/^\d$/u.test(cell.readFrom ?? '')) return cell;
  return { kind: 'value', value: cell.value };
}
