import { SaxesParser } from 'saxes';

/** An element with its children; names without their namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  line: number;
}

/** The root element of a well-formed document. @throws Error, with line and column, when it is not well-formed. */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const document: Open = { name: '', attributes: {}, children: [], text: '', line: 0 };
  const path: Open[] = [document];
  const current = (): Open => path[path.length - 1] ?? document;

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) attributes[attribute.local] = attribute.value;
    const element: Open = { name: tag.local, attributes, children: [], text: '', line: parser.line };
    current().children.push(element);
    path.push(element);
  });
  parser.on('text', (text) => (current().text += text));
  parser.on('closetag', () => void path.pop());
  parser.write(source).close();

  const [root] = document.children;
  if (root === undefined) throw new Error('the document has no element');
  return root;
}

/** The element and all below it, in document order. */
export function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** Every element of the name at or below. */
export function named(element: XmlElement, name: string): XmlElement[] {
  return descendants(element).filter((found) => found.name === name);
}
