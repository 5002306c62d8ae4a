import type { Package } from '../package/package';
import { CLOSE, END, OPEN, TEXT, XmlScanner } from '../xml/xml';
import { prefixOf } from './shared-strings';

/** Tells of each cell of a sheet that holds a shared string which one it is. */
export function eachSharedCell(parts: Package, part: string, visit: (index: number) => void): void {
  const scanner = new XmlScanner(parts.bytes(part), true);
  if (scanner.next() !== OPEN) return;
  const prefix = prefixOf(scanner.name);
  const [cell, value] = [`${prefix}c`, `${prefix}v`];
  let isShared = false;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.is(cell)) isShared = holdsShared(scanner);
    else if (isShared && scanner.is(value)) visit(sharedIndex(scanner));
  }
}

/** Whether the cell whose OPEN token is current holds a shared string. */
function holdsShared(scanner: XmlScanner): boolean {
  while (scanner.nextAttribute()) {
    if (scanner.attributeName === 't') return scanner.attributeValue === 's';
  }
  return false;
}

/** Number in the value element whose OPEN token is current; ends on its CLOSE token. */
export function sharedIndex(scanner: XmlScanner): number {
  const outside = scanner.depth - 1;
  let text = '';
  for (let token = scanner.next(); token !== CLOSE || scanner.depth !== outside; token = scanner.next())
    if (token === TEXT) text += scanner.text;
  return Number(text);
}
