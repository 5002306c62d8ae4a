import { XmlError } from './xml-text';
import type { XmlScanner } from './xml';

/** What a row's open tag says. */
export interface RowTag {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  readonly spans: { readonly from: number; readonly to: number } | null;
  /** Nothing is said about the row but its number and its spans. */
  readonly bare: boolean;
}

/** Reads the row whose OPEN token is current; `counted` is its number if it does not say one. */
export function readRowTag(scanner: XmlScanner, counted: number): RowTag {
  const { start, end: openEnd, selfClosing } = scanner;
  let row = counted;
  let spans: RowTag['spans'] = null;
  let bare = true;
  while (scanner.nextAttribute()) {
    const name = scanner.attributeName;
    if (name === 'r') {
      row = Number(scanner.attributeValue) - 1;
      if (!Number.isInteger(row) || row < 0) throw new XmlError('row', start);
    } else if (name === 'spans') spans = { from: scanner.valueStart, to: scanner.valueEnd };
    else bare = false;
  }
  return { row, start, openEnd, selfClosing, spans, bare };
}
