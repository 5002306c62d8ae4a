import { checkComments, checkDrawing } from './drawings';
import { type Fault, sayOf } from './fault';
import { type Book, checkReached, openBook } from './package';
import { checkStrings } from './strings';
import { checkStyles } from './styles';
import { checkWorkbook, type Workbook } from './workbook';
import { checkWorksheet } from './worksheet';
import { everything } from './xml';

export type { Fault } from './fault';

/**
 * What Excel would repair or refuse in a workbook file, as we understand it; empty for a file that is in order. Excel is
 * strict about the order of elements, counts, content types, relationships, tables, names and limits, where other
 * programs are not. Parts of extensions (threaded comments, custom XML) are looked at as parts of the package only.
 *
 * @throws Error where the bytes are no zip file
 */
export function strictFaults(bytes: Uint8Array): Fault[] {
  const faults: Fault[] = [];
  const book = openBook(bytes, faults);
  checkReached(book);
  const workbook = checkWorkbook(book);
  if (!workbook) return faults;
  const styles = checkStyles(book, workbook.part);
  const strings = checkStrings(book, workbook.part);
  const known = new Set<string>();
  const formulas = new Map<string, ReadonlySet<string>>();
  for (const sheet of workbook.sheets.filter(({ isWorksheet }) => isWorksheet)) {
    formulas.set(sheet.name, checkWorksheet(book, sheet, { workbook, styles, strings, known }));
    const drawing = book.related(sheet.part, 'drawing');
    if (drawing !== undefined) checkDrawing(book, drawing, workbook);
    checkComments(book, sheet.part);
  }
  checkChain(book, workbook, formulas);
  book.readRest();
  return faults;
}

/** Excel finds a workbook damaged whose chain of calculation names a cell without a formula. */
function checkChain(
  book: Book,
  { part, sheets }: Workbook,
  formulas: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const chain = book.related(part, 'calcChain');
  const root = chain === undefined ? undefined : book.xml(chain);
  if (chain === undefined || !root) return;
  const say = sayOf(book.faults, chain);
  if (root.children.length === 0) say('calcChain', 'is empty');
  const names = sheetIds(book, part);
  let sheet = '';
  for (const { attributes } of root.children) {
    sheet = names.get(attributes.get('i') ?? '') ?? sheet;
    const cell = attributes.get('r') ?? '';
    if (sheets.some(({ name }) => name === sheet) && !formulas.get(sheet)?.has(cell))
      say(`${sheet}!${cell}`, 'has no formula');
  }
}

function sheetIds(book: Book, workbook: string): ReadonlyMap<string, string> {
  const root = book.xml(workbook);
  const nodes = root ? [...everything(root)].filter(({ name }) => name === 's:sheet') : [];
  return new Map(
    nodes.map(({ attributes }) => [attributes.get('sheetId') ?? '', attributes.get('name') ?? '']),
  );
}

/** Faults of a file that the file it was made of did not have. */
export function newFaults(before: Uint8Array, after: Uint8Array): Fault[] {
  // how many formats there are may have grown; the one that is not there is the same
  const key = ({ part, place, what }: Fault): string =>
    `${part}: ${place}: ${what.replace(/, there are \d+$/, '')}`;
  const known = new Set(strictFaults(before).map(key));
  return strictFaults(after).filter((fault) => !known.has(key(fault)));
}
