import type { Edit, XmlDocument } from '../../src/ooxml/xml/document';
import type { ContentReader, XmlNode } from '../../src/ooxml/xml/tree';
import { CLOSE, OPEN, type XmlScanner } from '../../src/ooxml/xml/xml';

/**
 * Rewrites the cells of a sheet for another workbook: formats by their index there, shared strings as strings of
 * the cells' own. What refers to the workbook's metadata goes.
 */
export class InsertedCells implements ContentReader {
  readonly local = 'sheetData';
  readonly edits: Edit[] = [];

  constructor(
    private readonly format: (index: number) => number,
    private readonly strings: XmlDocument | null,
  ) {}

  read(scanner: XmlScanner, { prefix }: { prefix: string }): void {
    const tag = (local: string): string => (prefix === '' ? local : `${prefix}:${local}`);
    const [row, cell, value] = [tag('row'), tag('c'), tag('v')];
    const outside = scanner.depth - 1;
    let isShared = false;
    for (;;) {
      const token = scanner.next();
      if (token === CLOSE && scanner.depth === outside) return;
      if (token !== OPEN) continue;
      if (scanner.is(cell)) isShared = this.attributes(scanner);
      else if (scanner.is(row)) this.attributes(scanner);
      else if (isShared && scanner.is(value)) this.string(scanner, prefix);
    }
  }

  /** Gives whether the cell holds a shared string. */
  private attributes(scanner: XmlScanner): boolean {
    let isShared = false;
    while (scanner.nextAttribute()) {
      const { attributeName, attributeStart, attributeValue, valueStart, valueEnd } = scanner;
      if (attributeName === 's') {
        this.edits.push({
          start: valueStart,
          end: valueEnd,
          text: String(this.format(Number(attributeValue))),
        });
      } else if (attributeName === 't' && attributeValue === 's') {
        isShared = true;
        this.edits.push({ start: valueStart, end: valueEnd, text: 'inlineStr' });
      } else if (attributeName === 'cm' || attributeName === 'vm') {
        this.edits.push({ start: attributeStart - 1, end: valueEnd + 1, text: '' });
      }
    }
    return isShared;
  }

  private string(scanner: XmlScanner, prefix: string): void {
    const { start, end } = scanner;
    scanner.skip();
    const index = Number(scanner.xml.slice(end, scanner.start));
    this.edits.push({ start, end: scanner.end, text: inlineString(this.strings, index, prefix) });
  }
}

function inlineString(strings: XmlDocument | null, index: number, prefix: string): string {
  const node: XmlNode | undefined = strings?.children(strings.root, 'si')[index];
  if (!strings || !node) return '';
  const own = strings.root.prefix;
  const main = strings.root.attributes.find(({ name }) => name === (own === '' ? 'xmlns' : `xmlns:${own}`));
  // The fragment keeps the prefix that it has among the shared strings.
  const declaration = own === prefix || !main ? '' : ` ${main.name}="${main.value}"`;
  const content = node.selfClosing ? '' : strings.xml.slice(node.openEnd, node.closeStart);
  const tag = strings.qualified('is');
  return `<${tag}${declaration}>${content}</${tag}>`;
}
