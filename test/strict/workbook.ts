import { checkElements } from './elements';
import { type Say, sayOf } from './fault';
import type { Book } from './package';
import { child, type Element, entries } from './xml';

const SHEET_TYPES = /\/(?:worksheet|chartsheet|dialogsheet|xlMacrosheet)$/;
const SHEET_NAME = /^(?!')[^[\]:*?/\\\u0000-\u001f]{1,31}(?<!')$/u;
const DEFINED_NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
/** What Excel would take for a reference: A1, R1C1, R, C. */
const LIKE_REFERENCE = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly isWorksheet: boolean;
}

export interface Workbook {
  readonly part: string;
  readonly sheets: readonly Sheet[];
  /** Names of the whole workbook, in small letters. */
  readonly names: ReadonlySet<string>;
}

/** The workbook's part: its sheets, names and views. */
export function checkWorkbook(book: Book): Workbook | undefined {
  const part = book.related('', 'officeDocument');
  const say = sayOf(book.faults, part ?? '');
  if (part === undefined) {
    say('', 'no workbook');
    return undefined;
  }
  if (!/\.main\+xml$/.test(book.contentType(part) ?? ''))
    say('', `content type ${book.contentType(part) ?? ''}`);
  const root = book.xml(part);
  if (!root) return undefined;
  checkElements(root, say);
  const sheets = checkSheets(book, part, root, say);
  const names = checkNames(root, sheets, say);
  const view = child(root, 's:bookViews')?.children[0];
  for (const name of ['activeTab', 'firstSheet']) {
    if (Number(view?.attributes.get(name) ?? 0) >= sheets.length)
      say('workbookView', `${name} beyond the sheets`);
  }
  const shown = entries(root, 's:sheets', 's:sheet').filter(
    ({ attributes }) => (attributes.get('state') ?? 'visible') === 'visible',
  );
  if (shown.length === 0) say('sheets', 'none is visible');
  return { part, sheets, names };
}

function checkSheets(book: Book, part: string, root: Element, say: Say): Sheet[] {
  const relations = book.relationships(part);
  const seen = new Map<string, Set<string>>();
  const unique = (kind: string, value: string): void => {
    const values = seen.get(kind) ?? new Set();
    if (values.has(value)) say(`sheet ${value}`, `${kind} twice`);
    seen.set(kind, values.add(value));
  };
  return entries(root, 's:sheets', 's:sheet').map(({ attributes }) => {
    const [name = '', id = '', relation = ''] = ['name', 'sheetId', 'r:id'].map((key) => attributes.get(key));
    if (!SHEET_NAME.test(name)) say(`sheet ${name}`, 'cannot be a name');
    unique('name', name.toLowerCase());
    unique('sheetId', id);
    unique('r:id', relation);
    const { type = '', target = null } = relations.get(relation) ?? {};
    if (target === null || !SHEET_TYPES.test(type)) say(`sheet ${name}`, `${relation} leads to no sheet`);
    return { name, part: target ?? '', isWorksheet: type.endsWith('/worksheet') };
  });
}

function checkNames(root: Element, sheets: readonly Sheet[], say: Say): ReadonlySet<string> {
  const names = new Set<string>();
  const scoped = new Set<string>();
  for (const { attributes, text } of entries(root, 's:definedNames', 's:definedName')) {
    const name = attributes.get('name') ?? '';
    const local = attributes.get('localSheetId');
    const place = `definedName ${name}`;
    const plain = name.replace(/^_xlnm\./, '');
    if (!DEFINED_NAME.test(plain) || LIKE_REFERENCE.test(plain)) say(place, 'cannot be a name');
    const key = `${local ?? ''} ${name.toLowerCase()}`;
    if (scoped.has(key)) say(place, 'stands twice');
    scoped.add(key);
    if (local !== undefined && !(Number(local) < sheets.length)) say(place, `localSheetId ${local}`);
    if (local === undefined) names.add(name.toLowerCase());
    checkFormula(text, place, sheets, say);
  }
  return names;
}

const QUOTED = /"(?:[^"]|"")*"/g;
const SHEET_REFERENCE = /'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu;

/** A formula: its length, its texts, its depth, and whether the sheets are there that it looks at. */
export function checkFormula(
  formula: string,
  place: string,
  sheets: readonly Pick<Sheet, 'name'>[],
  say: Say,
): void {
  if (formula === '') say(place, 'an empty formula');
  if (formula.startsWith('=')) say(place, 'a formula that begins with =');
  if (formula.length > 8192) say(place, `a formula of ${formula.length} characters`);
  for (const [text] of formula.matchAll(QUOTED))
    if (text.slice(1, -1).replaceAll('""', '"').length > 255)
      say(place, `a text of ${text.length - 2} characters in a formula`);
  const bare = formula.replace(QUOTED, '""');
  if (depthOf(bare) > 64) say(place, `a formula ${depthOf(bare)} levels deep`);
  for (const [, quoted, plain] of bare.matchAll(SHEET_REFERENCE)) {
    const name = (quoted?.replaceAll("''", "'") ?? plain ?? '').toLowerCase();
    // '[1]表' is a sheet of another workbook; 甲:丙 are all from 甲 to 丙
    if (name.includes('[') || name === 'ref') continue;
    for (const one of name.split(':'))
      if (!sheets.some((sheet) => sheet.name.toLowerCase() === one))
        say(place, `looks at ${one}, which is no sheet`);
  }
}

function depthOf(formula: string): number {
  let [depth, deepest] = [0, 0];
  for (const character of formula.replace(/'(?:[^']|'')*'/g, '')) {
    if (character === '(') deepest = Math.max(deepest, (depth += 1));
    if (character === ')') depth -= 1;
  }
  return deepest;
}
