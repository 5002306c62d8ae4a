import type { Mutation } from './book';
import type { Dice } from './dice';
import type { Parts } from './write-book';

const partNames = (parts: Parts): string[] => [...parts.keys()];

/** One place of a text that fits the pattern becomes something else. */
function change(
  parts: Parts,
  dice: Dice,
  wanted: RegExp,
  pattern: RegExp,
  to: (found: string) => string,
): string | null {
  const names = partNames(parts).filter((name) => wanted.test(name));
  if (names.length === 0) return null;
  const name = dice.pick(names);
  const text = parts.get(name)!;
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return null;
  const place = dice.pick(places);
  const with_ = to(place[0]);
  parts.set(name, text.slice(0, place.index) + with_ + text.slice(place.index + place[0].length));
  return `${name} @${place.index}: ${place[0].slice(0, 60)} → ${with_.slice(0, 60)}`;
}

const ANY = /./;
const SHEET = /sheets\/sheet\d+\.xml$/;

/** What other programs, transports and hands make of the parts of a package. */
export const packageMutations: readonly Mutation<Parts>[] = [
  {
    name: 'package: a part is gone',
    apply: (parts, dice) => {
      const name = dice.pick(partNames(parts));
      parts.delete(name);
      return name;
    },
  },
  {
    name: 'package: a part ends early',
    apply: (parts, dice) => {
      const name = dice.pick(partNames(parts));
      const text = parts.get(name)!;
      parts.set(name, text.slice(0, dice.below(text.length)));
      return name;
    },
  },
  { name: 'package: a tag is gone', apply: (parts, dice) => change(parts, dice, ANY, /<[^>]*>/g, () => '') },
  {
    name: 'package: an attribute is gone',
    apply: (parts, dice) => change(parts, dice, ANY, /\s[\w:]+="[^"]*"/g, () => ''),
  },
  {
    name: 'package: another value',
    weight: 2,
    apply: (parts, dice) =>
      change(
        parts,
        dice,
        ANY,
        /="[^"]*"/g,
        () =>
          `="${dice.pick(['', '0', '-1', 'x', 'A1', '#REF!', 'rId999', 'A0', 'XFE1', 'A1048577', '99999999999', '1e9'])}"`,
      ),
  },
  {
    name: 'package: an element is gone',
    apply: (parts, dice) => change(parts, dice, ANY, /<([\w:]+)[^>]*?(?:\/>|>[^<]*<\/\1>)/g, () => ''),
  },
  {
    name: 'package: an element twice',
    apply: (parts, dice) =>
      change(parts, dice, ANY, /<([\w:]+)[^>]*?(?:\/>|>[^<]*<\/\1>)/g, (found) => found + found),
  },
  {
    name: 'package: a stray &',
    apply: (parts, dice) =>
      change(parts, dice, ANY, />/g, () => dice.pick(['>&', '>&#0;', '>&nbsp;', '><', '>]]>'])),
  },
  {
    name: 'package: a row far away',
    apply: (parts, dice) =>
      change(parts, dice, SHEET, /<([\w]+:)?row r="\d+"/g, (found) =>
        found.replace(/r="\d+"/, `r="${dice.pick(['1048576', '1048577', '0', '60', '5000', '1'])}"`),
      ),
  },
  {
    name: 'package: a cell elsewhere',
    apply: (parts, dice) =>
      change(
        parts,
        dice,
        SHEET,
        /c r="[A-Z]+\d+"/g,
        () => `c r="${dice.pick(['XFD1', 'XFE1', 'A1', 'ZZZZ1', 'a1', 'A0', '$A$1', 'B'])}"`,
      ),
  },
  {
    name: 'package: a shared string that is none',
    apply: (parts, dice) =>
      change(parts, dice, SHEET, /t="s"><(\w+:)?v>\d+/g, (found) =>
        found.replace(/\d+$/, dice.pick(['99999', '-1', '', 'x', '1.5'])),
      ),
  },
  {
    name: 'package: deep nesting',
    apply: (parts, dice) => {
      const depth = dice.pick([50, 500, 5000]);
      return change(
        parts,
        dice,
        SHEET,
        /<\/(\w+:)?worksheet>/g,
        (found) => `${'<x>'.repeat(depth)}${'</x>'.repeat(depth)}${found}`,
      );
    },
  },
  {
    name: 'package: comments and instructions',
    isHarmless: true,
    apply: (parts, dice) =>
      change(parts, dice, SHEET, /<(\w+:)?sheetData>/g, (found) => `<!-- c -->${found}<?x y?>`),
  },
  {
    name: 'package: an extension',
    isHarmless: true,
    apply: (parts, dice) =>
      change(
        parts,
        dice,
        SHEET,
        /<\/(\w+:)?worksheet>/g,
        (found) =>
          `<${/\w+:/.exec(found)?.[0] ?? ''}extLst><${/\w+:/.exec(found)?.[0] ?? ''}ext uri="{X}"/></${/\w+:/.exec(found)?.[0] ?? ''}extLst>${found}`,
      ),
  },
  {
    name: 'package: percent in a name',
    apply: (parts, dice) => {
      const name = partNames(parts).find((candidate) => /sheet1\.xml$/.test(candidate));
      if (name === undefined) return null;
      const to = dice.pick(['sheet%31.xml', 'シート1.xml', 'sheet 1.xml', 'Sheet1.XML']);
      parts.set(name.replace('sheet1.xml', to), parts.get(name)!);
      parts.delete(name);
      return to;
    },
  },
  {
    name: 'package: dates from 1904',
    apply: (parts, dice) =>
      change(
        parts,
        dice,
        /workbook\.xml$/,
        /<(\w+:)?sheets>/g,
        (found) => `${found.replace('sheets>', 'workbookPr date1904="1"/>')}${found}`,
      ),
  },
  {
    name: 'package: defined names',
    apply: (parts, dice) =>
      change(parts, dice, /workbook\.xml$/, /<\/(\w+:)?sheets>/g, (found) => {
        const p = /\w+:/.exec(found)?.[0] ?? '';
        const name = dice.pick(['_xlnm.Print_Area', 'KAIGO_HOJO_X', 'KAIGO_HOJO_申請', '範囲']);
        return `${found}<${p}definedNames><${p}definedName name="${name}"${dice.chance(50) ? ' localSheetId="0"' : ''}>${dice.pick(['#REF!', '申請!$A$1', 'Sheet9!$A:$A', "'申請'!$A$1:$C$3", '1'])}</${p}definedName></${p}definedNames>`;
      }),
  },
];
