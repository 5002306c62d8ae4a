import { CellCheck } from './cells';
import { checkElements, placeOf } from './elements';
import { type Say, sayOf } from './fault';
import type { Book } from './package';
import { type Box, overlaps, parseBox } from './reference';
import type { Styles } from './styles';
import { checkTable, type Table, tablesOf } from './tables';
import { checkFormula, type Sheet, type Workbook } from './workbook';
import { child, childrenOf, type Element, entries, everything } from './xml';

export interface SheetContext {
  readonly workbook: Workbook;
  readonly styles: Styles;
  readonly strings: readonly string[];
  /** Tables of the sheets before, by name and id. */
  readonly known: Set<string>;
}

/** A worksheet with its cells, lists and tables; gives the references of the cells with formulas. */
export function checkWorksheet(book: Book, { part }: Sheet, context: SheetContext): ReadonlySet<string> {
  const say = sayOf(book.faults, part);
  const { workbook, styles, strings } = context;
  const tables = tablesOf(book, part);
  const headerRows = new Set(tables.flatMap(({ box }) => (box ? [box.top] : [])));
  const cells = new CellCheck({ sheets: workbook.sheets, formats: styles.formats, strings, headerRows }, say);
  const root = book.xml(part, 's:row', (row) => cells.take(row));
  if (!root) return new Set();
  checkElements(root, say);
  const merges = boxesOf(entries(root, 's:mergeCells', 's:mergeCell'));
  for (const [a, b] of overlaps(merges))
    say(`mergeCell ${b.left},${b.top}`, `overlaps that of ${a.left},${a.top}`);
  checkColumns(entries(root, 's:cols', 's:col'), styles, say);
  checkRules(root, context, say);
  checkHeader(child(root, 's:headerFooter'), say);
  checkTableList(root, tables, say);
  for (const table of tables) checkTable(book, table, { merges, texts: cells.texts, ...context });
  for (const [a, b] of overlaps(tables.flatMap(({ box }) => box ?? [])))
    say(`table at ${b.left},${b.top}`, `overlaps that at ${a.left},${a.top}`);
  return cells.formulas;
}

const boxesOf = (nodes: readonly Element[]): Box[] =>
  nodes.flatMap(({ attributes }) => parseBox(attributes.get('ref') ?? '') ?? []);

/** Columns from left to right, each once. */
function checkColumns(columns: readonly Element[], styles: Styles, say: Say): void {
  let last = 0;
  for (const { attributes } of columns) {
    const [min, max] = [Number(attributes.get('min')), Number(attributes.get('max'))];
    if (min <= last || max < min) say(`col ${min}`, `to ${max}, behind ${last}`);
    last = max;
    if (Number(attributes.get('style') ?? 0) >= Math.max(1, styles.formats))
      say(`col ${min}`, 'its format is not there');
  }
}

/** Conditional formats, validation and links. */
function checkRules(root: Element, { workbook, styles }: SheetContext, say: Say): void {
  const formula = (element: Element | undefined, place: string): void => {
    if (element) checkFormula(element.text, place, workbook.sheets, say);
  };
  for (const format of childrenOf(root).filter(({ name }) => name === 's:conditionalFormatting')) {
    for (const rule of format.children.filter(({ name }) => name === 's:cfRule')) {
      const difference = rule.attributes.get('dxfId');
      if (difference !== undefined && !(Number(difference) < styles.differences))
        say(placeOf(format), `dxfId ${difference}, there are ${styles.differences}`);
      const formulas = rule.children.filter(({ name }) => name === 's:formula');
      if (formulas.length > 3) say(placeOf(format), `${formulas.length} formulas`);
      for (const one of formulas) formula(one, placeOf(format));
    }
  }
  for (const validation of entries(root, 's:dataValidations', 's:dataValidation')) {
    const place = placeOf(validation);
    const [first, second] = ['s:formula1', 's:formula2'].map((name) => child(validation, name));
    const type = validation.attributes.get('type') ?? 'none';
    if (type !== 'none' && !first) say(place, 'no formula');
    if ([first, second].some((one) => (one?.text.length ?? 0) > 257))
      say(place, 'a formula of more than 255 characters');
    formula(first, place);
    formula(second, place);
  }
  for (const link of entries(root, 's:hyperlinks', 's:hyperlink')) {
    if (!link.attributes.has('r:id') && !link.attributes.has('location')) say(placeOf(link), 'leads nowhere');
  }
  const names = [...everything(root)].filter(({ name }) => name === 's:protectedRange');
  if (new Set(names.map(({ attributes }) => attributes.get('name'))).size < names.length)
    say('protectedRanges', 'a name twice');
}

/** Excel does not open a header or footer of more than 255 characters. */
function checkHeader(element: Element | undefined, say: Say): void {
  for (const { name, text } of element?.children ?? [])
    if (text.length > 255) say(name, `${text.length} characters`);
}

/** The sheet's list of tables names each of its tables once. */
function checkTableList(root: Element, tables: readonly Table[], say: Say): void {
  const listed = entries(root, 's:tableParts', 's:tablePart').map(
    ({ attributes }) => attributes.get('r:id') ?? '',
  );
  if (new Set(listed).size < listed.length) say('tableParts', 'a table twice');
  for (const { id, part } of tables) if (!listed.includes(id)) say('tableParts', `${part} is not listed`);
  for (const id of listed)
    if (!tables.some((table) => table.id === id)) say('tableParts', `${id} leads to no table`);
}
