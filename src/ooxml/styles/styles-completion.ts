import type { Package } from '../package/package';
import { tablesOf } from '../workbook/tables';
import type { WorkbookPart } from '../workbook/workbook-part';
import type { XmlDocument } from '../xml/document';
import { STYLES_ORDER } from '../xml/element-order';
import { attributeOf, type XmlNode } from '../xml/tree';

export const PLAIN_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
const FONT = '<font><sz val="11"/><name val="Yu Gothic"/><family val="3"/><charset val="128"/></font>';
const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';

/** Excel refuses a workbook with more cell formats; no list is longer. */
const MOST = 65_490;

interface List {
  readonly name: string;
  /** What the list begins with, whatever a workbook uses: Excel takes it for granted. */
  readonly beginning: readonly string[];
  readonly plain: string;
  /** How many entries the workbook speaks of. */
  readonly spoken: (styles: XmlDocument, sheets: Sheets) => number;
}

/** What the sheets say of formats; looked at only where it matters, since sheets may be long. */
interface Sheets {
  readonly formats: () => number;
  readonly differences: () => number;
}

const LISTS: readonly List[] = [
  { name: 'fonts', beginning: [FONT], plain: FONT, spoken: (styles) => highest(formats(styles), 'fontId') },
  {
    name: 'fills',
    beginning: [NO_FILL, '<fill><patternFill patternType="gray125"/></fill>'],
    plain: NO_FILL,
    spoken: (styles) => highest(formats(styles), 'fillId'),
  },
  {
    name: 'borders',
    beginning: [NO_BORDER],
    plain: NO_BORDER,
    spoken: (styles) => highest(formats(styles), 'borderId'),
  },
  {
    name: 'cellStyleXfs',
    beginning: [],
    plain: PLAIN_FORMAT,
    spoken: (styles) => highest([...entries(styles, 'cellXfs'), ...entries(styles, 'cellStyles')], 'xfId'),
  },
  {
    name: 'cellXfs',
    beginning: [PLAIN_FORMAT],
    plain: PLAIN_FORMAT,
    // a list of more than one is that of a program that counts its formats
    spoken: (styles, sheets) => (entries(styles, 'cellXfs').length > 1 ? 0 : sheets.formats()),
  },
  { name: 'dxfs', beginning: [], plain: '<dxf/>', spoken: (_, sheets) => sheets.differences() },
];

const completed = new WeakSet<Package>();

/**
 * Gives the lists of a styles part what they lack: a format of ours must become neither the first, which is that of
 * every cell without a format, nor one that the clerk's cells speak of although it is not there.
 */
export function completeStyles(parts: Package, workbook: WorkbookPart, part: string): void {
  if (completed.has(parts)) return;
  completed.add(parts);
  const document = parts.document(part);
  const sheets = sheetsOf(parts, workbook);
  for (const { name, beginning, plain, spoken } of LISTS) {
    const list = document.child(document.root, name);
    const there = list?.children.length ?? 0;
    const wanted = Math.min(MOST, Math.max(beginning.length, spoken(document, sheets)));
    if (there >= wanted) continue;
    const missing = Array.from({ length: wanted - there }, (_, at) => beginning[there + at] ?? plain).join(
      '',
    );
    const xml = prefixed(document, missing);
    const tag = document.qualified(name);
    if (list && there > 0) {
      document.append(list, xml);
      document.setAttribute(list, 'count', String(wanted));
    } else if (list) document.replace(list, `<${tag} count="${wanted}">${xml}</${tag}>`);
    else document.insert(document.root, name, `<${tag} count="${wanted}">${xml}</${tag}>`, STYLES_ORDER);
  }
  nameNumberFormats(document);
  parts.setText(part, document.toString());
}

/** A number format that is spoken of and not there is shown as 標準; one of ours must not become it. */
function nameNumberFormats(document: XmlDocument): void {
  const list = document.child(document.root, 'numFmts');
  const there = new Set((list?.children ?? []).map(numberFormatOf));
  const missing = [...new Set(formats(document).map(numberFormatOf))].filter(
    (id) => id >= FIRST_OWN_FORMAT && !there.has(id),
  );
  if (missing.length === 0) return;
  const xml = prefixed(
    document,
    missing.map((id) => `<numFmt numFmtId="${id}" formatCode="General"/>`).join(''),
  );
  const count = (list?.children.length ?? 0) + missing.length;
  const tag = document.qualified('numFmts');
  if (list && list.children.length > 0) {
    document.append(list, xml);
    document.setAttribute(list, 'count', String(count));
  } else if (list) document.replace(list, `<${tag} count="${count}">${xml}</${tag}>`);
  else document.insert(document.root, 'numFmts', `<${tag} count="${count}">${xml}</${tag}>`, STYLES_ORDER);
}

/** Ids below it are built in. */
const FIRST_OWN_FORMAT = 164;

/** The id of a number format, or the one that a format has; 0 where none is named. */
const numberFormatOf = (node: XmlNode): number => {
  const id = attributeOf(node, 'numFmtId') ?? '';
  return /^\d{1,9}$/.test(id) ? Number(id) : 0;
};

/** A fragment in the way in which the document writes its elements. */
export function prefixed({ root: { prefix } }: XmlDocument, fragment: string): string {
  return prefix === '' ? fragment : fragment.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`);
}

const entries = (document: XmlDocument, list: string): readonly XmlNode[] =>
  document.child(document.root, list)?.children ?? [];

const formats = (document: XmlDocument): XmlNode[] => [
  ...entries(document, 'cellStyleXfs'),
  ...entries(document, 'cellXfs'),
];

/** One more than the highest index; 0 where none is named. */
const highest = (nodes: readonly XmlNode[], attribute: string): number =>
  nodes.reduce((most, node) => Math.max(most, countOf(attributeOf(node, attribute))), 0);

const countOf = (index: string | undefined): number =>
  /^\d{1,5}$/.test(index ?? '') ? Number(index) + 1 : 0;

function sheetsOf(parts: Package, workbook: WorkbookPart): Sheets {
  const sheets = workbook.sheets.filter(({ part }) => parts.has(part));
  const most = (texts: readonly string[], pattern: RegExp): number =>
    texts.reduce((before, text) => {
      let count = before;
      for (const [, index] of text.matchAll(pattern)) count = Math.max(count, countOf(index));
      return count;
    }, 0);
  return {
    formats: () =>
      sheets.reduce(
        (count, { part }) => Math.max(count, most([parts.bytes(part)], /\s(?:s|style)=["'](\d{1,5})["']/g)),
        0,
      ),
    differences: () => {
      // behind the cells: filters and conditional formats
      const behind = sheets.map(({ part }) => {
        const text = parts.bytes(part);
        return text.slice(text.lastIndexOf('sheetData'));
      });
      // those that a sheet names: what else lies in the package is nobody's, and may be damaged
      const tables = sheets.flatMap((sheet) => tablesOf(parts, sheet));
      return most(
        [...behind, ...tables.map(({ part }) => parts.text(part))],
        /\s\w*[dD]xfId=["'](\d{1,5})["']/g,
      );
    },
  };
}
