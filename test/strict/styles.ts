import { checkElements, placeOf } from './elements';
import { sayOf } from './fault';
import type { Book } from './package';
import { child, type Element, entries } from './xml';

export interface Styles {
  readonly formats: number;
  /** Differential formats, for conditional formats and tables. */
  readonly differences: number;
}

/** Attribute of an `xf` and the list that it counts in. */
const INDICES = [
  ['fontId', 's:fonts', 's:font'],
  ['fillId', 's:fills', 's:fill'],
  ['borderId', 's:borders', 's:border'],
] as const;

/** Excel refuses more. */
const MOST_FORMATS = 65_490;

/** The formats of a workbook: each index is in its list, each number format of its own is defined once. */
export function checkStyles(book: Book, workbook: string): Styles {
  const part = book.related(workbook, 'styles');
  if (part === undefined) return { formats: 1, differences: 0 };
  const say = sayOf(book.faults, part);
  const root = book.xml(part);
  if (!root) return { formats: 0, differences: 0 };
  checkElements(root, say);
  const ids = entries(root, 's:numFmts', 's:numFmt').map(
    ({ attributes }) => attributes.get('numFmtId') ?? '',
  );
  if (new Set(ids).size < ids.length) say('numFmts', 'an id twice');
  const bases = entries(root, 's:cellStyleXfs', 's:xf');
  const formats = entries(root, 's:cellXfs', 's:xf');
  const check = (list: string, format: Element, index: number): void => {
    const place = `${list} ${index}`;
    const { attributes } = format;
    for (const [attribute, outer, inner] of INDICES) {
      const value = Number(attributes.get(attribute) ?? 0);
      if (!(value < entries(root, outer, inner).length)) say(place, `${attribute} ${value}`);
    }
    const number = attributes.get('numFmtId') ?? '0';
    // those below 164 are built in
    if (Number(number) >= 164 && !ids.includes(number)) say(place, `numFmtId ${number} is not defined`);
    const base = Number(attributes.get('xfId') ?? 0);
    if (list === 'cellXfs' && bases.length > 0 && !(base < bases.length)) say(place, `xfId ${base}`);
  };
  bases.forEach((format, index) => check('cellStyleXfs', format, index));
  formats.forEach((format, index) => check('cellXfs', format, index));
  for (const style of entries(root, 's:cellStyles', 's:cellStyle')) {
    const base = Number(style.attributes.get('xfId') ?? 0);
    if (!(base < bases.length)) say(placeOf(style), `xfId ${base}`);
  }
  if (formats.length > MOST_FORMATS) say('cellXfs', `${formats.length} formats`);
  return { formats: formats.length, differences: child(root, 's:dxfs')?.children.length ?? 0 };
}
