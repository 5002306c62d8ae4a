import { checkElements } from './elements';
import { sayOf } from './fault';
import type { Book } from './package';
import { columnNumber } from './reference';
import { checkFormula, type Workbook } from './workbook';
import { child, childrenOf, type Element, entries, everything } from './xml';

const textsOf = (element: Element, name: string): string[] =>
  [...everything(element)].filter((inner) => inner.name === name).map(({ text }) => text);

/** A sheet's drawing: each shape has a number of its own, corners are on the sheet, and each chart shows cells that are there. */
export function checkDrawing(book: Book, part: string, { sheets }: Workbook): void {
  const say = sayOf(book.faults, part);
  const root = book.xml(part);
  if (!root) return;
  checkElements(root, say);
  const ids = [...everything(root)]
    .filter(({ name }) => name === 'xdr:cNvPr')
    .map(({ attributes }) => attributes.get('id'));
  if (new Set(ids).size < ids.length) say('cNvPr', 'an id twice');
  for (const anchor of childrenOf(root)) {
    const [from, to] = ['xdr:from', 'xdr:to'].map((corner) => child(anchor, corner));
    for (const [name, most] of [
      ['xdr:row', 1_048_575],
      ['xdr:col', 16_383],
    ] as const) {
      const [start, end] = [from, to].map((corner) => corner && Number(child(corner, name)?.text));
      if (start !== undefined && !(start >= 0 && start <= most)) say('from', `${name} ${start}`);
      if (end !== undefined && !(end >= (start ?? 0))) say('to', `${name} ${end} before ${start ?? 0}`);
    }
  }
  for (const { type, target } of book.relationships(part).values()) {
    if (!type.endsWith('/chart') || target === null) continue;
    const chart = book.xml(target);
    if (!chart) continue;
    const told = sayOf(book.faults, target);
    checkElements(chart, told);
    for (const formula of textsOf(chart, 'c:f')) checkFormula(formula, `f ${formula}`, sheets, told);
    checkAxes(chart, told);
  }
}

/** Axes are there that the bars are drawn along, and each crosses one that is there. */
function checkAxes(chart: Element, say: (place: string, what: string) => void): void {
  const valueOf = (element: Element, name: string): (string | undefined)[] =>
    childrenOf(element)
      .filter((inner) => inner.name === name)
      .map(({ attributes }) => attributes.get('val'));
  const axes = [...everything(chart)].filter(({ name }) => /^c:(?:cat|val|date|ser)Ax$/.test(name));
  const ids = axes.flatMap((axis) => valueOf(axis, 'c:axId'));
  const wanted = [...everything(chart)]
    .filter(({ name }) => name.endsWith('Chart'))
    .flatMap((kind) => valueOf(kind, 'c:axId'));
  const crossed = axes.flatMap((axis) => valueOf(axis, 'c:crossAx'));
  for (const id of [...wanted, ...crossed]) if (!ids.includes(id)) say('axId', `${id ?? ''} is no axis`);
}

/** Notes: each has an author, a cell of its own, and a box in the old drawing. */
export function checkComments(book: Book, sheet: string): void {
  const part = book.related(sheet, 'comments');
  if (part === undefined) return;
  const say = sayOf(book.faults, part);
  const root = book.xml(part);
  if (!root) return;
  checkElements(root, say);
  const authors = child(root, 's:authors')?.children.length ?? 0;
  const cells = new Set<string>();
  for (const { attributes } of entries(root, 's:commentList', 's:comment')) {
    const cell = attributes.get('ref') ?? '';
    if (cells.has(cell)) say(`comment ${cell}`, 'stands twice');
    cells.add(cell);
    if (!(Number(attributes.get('authorId')) < authors)) say(`comment ${cell}`, 'its author is not there');
  }
  const drawing = book.related(sheet, 'vmlDrawing');
  const boxes = drawing === undefined ? undefined : book.xml(drawing);
  if (!boxes) return say('comments', 'no boxes to show them in');
  const notes = [...everything(boxes)].filter(
    ({ name, attributes }) => name === 'x:ClientData' && attributes.get('ObjectType') === 'Note',
  );
  const shown = new Set(
    notes.map(
      (note) => `${child(note, 'x:Row')?.text.trim() ?? ''} ${child(note, 'x:Column')?.text.trim() ?? ''}`,
    ),
  );
  for (const cell of cells) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    if (!shown.has(`${Number(row) - 1} ${columnNumber(letters) - 1}`))
      say(`comment ${cell}`, 'no box to show it in');
  }
}
