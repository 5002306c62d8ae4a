import { dom, elements } from './dom';
import { partsOf, textOf } from './files';

interface Cell {
  readonly type: string | null;
  readonly style: string | null;
  readonly formula: string | null;
  readonly text: string;
}

/** The shared strings of a package, by a reader of its own; readings are left out. */
export function stringsOf(bytes: Uint8Array, part = 'xl/sharedStrings.xml'): string[] {
  if (!(part in partsOf(bytes))) return [];
  return elements(dom(textOf(bytes, part)), 'si').map((item) =>
    elements(item, 't')
      .filter((text) => text.parentElement?.localName !== 'rPh')
      .map(({ textContent }) => textContent)
      .join(''),
  );
}

/** Cells of a sheet's part by reference, by a reader of its own; `strings` are those it shares. */
export function cellsOf(xml: string, strings: readonly string[] = []): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const cell of elements(dom(xml), 'c')) {
    const type = cell.getAttribute('t');
    const texts = [...elements(cell, 'v'), ...elements(cell, 't')].map(({ textContent }) => textContent);
    cells.set(cell.getAttribute('r') ?? '', {
      type,
      style: cell.getAttribute('s'),
      formula: elements(cell, 'f')[0]?.outerHTML ?? null,
      text: type === 's' ? (strings[Number(texts.join(''))] ?? '') : texts.join(''),
    });
  }
  return cells;
}

export function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
}
