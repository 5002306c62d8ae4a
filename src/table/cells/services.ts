import type { CellValue } from '../../base/cells';
import type { Cell } from '../../grant/input/cell';
import type { Services } from '../../grant/input/records';
import type { Books } from '../../scheme';
import type { ServiceBook } from '../../scheme/types';
import { textCell } from './values';

/** What is needed of a rule book to read the cell. */
export type ServiceNames = Pick<ServiceBook, 'names' | 'aliases' | 'welfareActHomes'>;

/** What is needed of a rule book to read the tables. */
export interface BookServices {
  readonly services: ServiceNames;
}

/** Every code that one of the books knows, by the primary one's name; whether it may be used is for each book. */
export function servicesOf({ all }: Pick<Books, 'all'>): ServiceNames {
  const services = all.map((book) => book.services);
  return {
    names: Object.assign({}, ...services.map(({ names }) => names).reverse()) as ServiceNames['names'],
    aliases: Object.assign({}, ...services.map((book) => book.aliases).reverse()) as ServiceNames['aliases'],
    welfareActHomes: [...new Set(services.flatMap(({ welfareActHomes }) => welfareActHomes))],
  };
}

/** A space parts two services only before what stands there as a code: 「43 居宅介護支援 11訪問介護」. */
const SEPARATORS = /[・,、;/+\n\r]+|[ \t　]+(?=[0-9A-Z]{2}(?:$|[ \t　・,、;/+\n\r]))/u;
const WITHIN_NAMES = /[・,、;/+\s]/gu;
const CODE = /^[0-9A-Z]{2}(?![0-9A-Z])/;

/** Between two codes these part them too: 15-46, 15と46, 15（46）; in a name or a date they part nothing. */
const JOINT =
  /(?:[-‐‑–—―−ー.:|_&→※*=()[\]「」『』<>〈〉【】]|と|及び|および|並びに|ならびに|又は|または|や)+/u;
/** A number with a counter behind it is none: 定員25名. */
const COUNTED = /(?!\s*[名人台年月日番床室件回階円歳時分号%])/u;

/** Nor is one that ends a date or a number, or says how many there are. */
const NOT_BEHIND = /(?<![0-9A-Z員]|[0-9][./-])/u;

/** The codes of each name, without what separates services: 定期巡回・随時対応型訪問介護看護 is one name. */
interface Lexicon {
  readonly codesOf: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
  readonly separators: RegExp;
  /** A code within a text. */
  readonly further: RegExp;
}

const lexicons = new WeakMap<ServiceNames, Lexicon>();

function lexiconOf(book: ServiceNames): Lexicon {
  const known = lexicons.get(book);
  if (known !== undefined) return known;
  const codesOf = new Map<string, readonly string[]>();
  for (const [name, codes] of Object.entries(book.aliases)) codesOf.set(bare(name), codes);
  for (const [code, name] of Object.entries(book.names)) codesOf.set(bare(name), [code]);
  const longest = Math.max(0, ...[...codesOf.keys()].map((name) => name.length));
  const codes = Object.keys(book.names).join('|');
  const code = `(?:${codes})(?![0-9A-Z])${COUNTED.source}`;
  const separators = new RegExp(
    `${SEPARATORS.source}|[ \\t　]+(?=(?:${codes})(?![0-9A-Z]))|(?<=(?:^|[^0-9A-Z])[0-9A-Z]{2}|[^0-9A-Z.])${JOINT.source}(?=${code})`,
    'u',
  );
  const lexicon = { codesOf, longest, separators, further: new RegExp(`${NOT_BEHIND.source}${code}`, 'u') };
  lexicons.set(book, lexicon);
  return lexicon;
}

const bare = (name: string): string => name.normalize('NFKC').replace(WITHIN_NAMES, '');

/**
 * サービス種類, several in a cell: each a code, a code and its name, or a name alone. Text behind a code is not read,
 * unless it names another one or holds one.
 */
export function servicesCell(raw: CellValue, book: ServiceNames): Cell<Services> {
  const text = textCell(raw);
  if (text.kind !== 'value') return text;
  const written = text.value;
  const shown = typeof raw === 'string' ? raw.trim() : written;
  if (Object.hasOwn(book.names, written)) {
    return { kind: 'value', value: { codes: [written], unknown: [] }, text: shown };
  }
  return { kind: 'value', value: readParts(written, book), text: shown };
}

function readParts(written: string, book: ServiceNames): Services {
  const lexicon = lexiconOf(book);
  const parts = written
    .split(lexicon.separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const codes = new Set<string>();
  const unknown: string[] = [];
  const several: string[] = [];
  for (let at = 0; at < parts.length;) {
    const part = parts[at] ?? '';
    const code = codeOf(part, book);
    const behind = code === null ? part : part.slice(code.length);
    const name = behind === '' ? null : longestName(behind, parts, at, lexicon);
    at += name?.parts ?? 1;
    if (code !== null) {
      // of two codes that nothing known parts, the first alone is not what is meant
      const isOne = name === null ? !holdsAnother(behind, code, lexicon) : name.codes.includes(code);
      if (isOne) codes.add(code);
      else unknown.push(part);
    } else if (name === null) unknown.push(part);
    else {
      for (const each of name.codes) codes.add(each);
      if (name.codes.length > 1) several.push(part);
    }
  }
  return { codes: [...codes], unknown, ...(several.length === 0 ? {} : { several }) };
}

/** Whether what stands behind a code holds another one, or the name of one. */
function holdsAnother(behind: string, code: string, { codesOf, further }: Lexicon): boolean {
  const names = behind.split(JOINT).map((piece) => codesOf.get(bare(piece)));
  return further.test(behind) || names.some((codes) => codes !== undefined && !codes.includes(code));
}

/** The longest name that a part makes alone or with those after it. */
function longestName(
  first: string,
  parts: readonly string[],
  at: number,
  { codesOf, longest }: Lexicon,
): { readonly codes: readonly string[]; readonly parts: number } | null {
  let joined = bare(first);
  let found: { codes: readonly string[]; parts: number } | null = null;
  for (let count = 1; joined.length <= longest; count += 1) {
    const codes = codesOf.get(joined);
    if (codes !== undefined) found = { codes, parts: count };
    const next = parts[at + count];
    if (next === undefined) break;
    joined += bare(next);
  }
  return found;
}

function codeOf(part: string, book: ServiceNames): string | null {
  const home = book.welfareActHomes.find((name) => part.startsWith(name));
  if (home !== undefined) return home;
  const code = CODE.exec(part)?.[0];
  return code !== undefined && Object.hasOwn(book.names, code) ? code : null;
}
