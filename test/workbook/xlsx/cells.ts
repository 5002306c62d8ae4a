import { dom, elements } from './dom';

interface Cell {
  readonly type: string | null;
  readonly style: string | null;
  readonly formula: string | null;
  readonly text: string;
}

/** Cells of a sheet's part by reference, by a reader of its own. */
export function cellsOf(xml: string): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const cell of elements(dom(xml), 'c')) {
    const texts = [...elements(cell, 'v'), ...elements(cell, 't')].map(({ textContent }) => textContent);
    cells.set(cell.getAttribute('r') ?? '', {
      type: cell.getAttribute('t'),
      style: cell.getAttribute('s'),
      formula: elements(cell, 'f')[0]?.outerHTML ?? null,
      text: texts.join(''),
    });
  }
  return cells;
}

export function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
}
