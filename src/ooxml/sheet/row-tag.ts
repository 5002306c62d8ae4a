import { rowOf } from '../cells/address';
import type { XmlScanner } from '../xml/xml';

/** What a row's open tag says. */
export interface RowTag {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  readonly spans: { readonly from: number; readonly to: number } | null;
  /** The row says its number; it else is the one after the row before. */
  readonly numbered: boolean;
  /** The row says its number and at most its spans: without it, the others stay where they are. */
  readonly bare: boolean;
}

/** Reads the row whose OPEN token is current; `counted` is its number if it does not say one. */
export function readRowTag(scanner: XmlScanner, counted: number): RowTag {
  const { start, end: openEnd, selfClosing } = scanner;
  let row = counted;
  let spans: RowTag['spans'] = null;
  let numbered = false;
  let bare = true;
  while (scanner.nextAttribute()) {
    const name = scanner.attributeName;
    if (name === 'r') {
      row = rowOf(scanner.attributeValue, start);
      numbered = true;
    } else if (name === 'spans') spans = { from: scanner.valueStart, to: scanner.valueEnd };
    else bare = false;
  }
  return { row, start, openEnd, selfClosing, spans, numbered, bare: bare && numbered };
}
