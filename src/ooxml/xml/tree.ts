import { LimitError, LIMITS } from '../package/limits';
import { CLOSE, END, TEXT, XmlScanner } from './xml';
import { XmlError } from './xml-text';

export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** An element and where it stands: open tag [start, openEnd), end tag [closeStart, end). */
export interface XmlNode {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly selfClosing: boolean;
  attributes: readonly XmlAttribute[];
  children: XmlNode[];
  parent: XmlNode | null;
  /** The element's own text, that of its children left out. */
  text: string;
}

/** Takes over the content of one kind of child of the root; the scanner stands behind its open tag. */
export interface ContentReader {
  readonly local: string;
  /** Must consume up to and including the CLOSE token of the element. */
  read(scanner: XmlScanner, node: XmlNode): void;
}

export function attributeOf(node: XmlNode, name: string): string | undefined {
  return node.attributes.find((attribute) => attribute.name === name)?.value;
}

/** Namespace that a prefix stands for at this element; '' is the default namespace. */
export function namespaceOf(node: XmlNode, prefix: string): string | undefined {
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let at: XmlNode | null = node; at; at = at.parent) {
    const value = attributeOf(at, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Value of an attribute `id` and the like in one of the namespaces given, whatever its prefix. */
export function attributeInNamespace(
  node: XmlNode,
  local: string,
  namespaces: readonly string[],
): string | undefined {
  for (const { name, value } of node.attributes) {
    const [prefix, rest] = splitName(name);
    if (rest === local && prefix !== '' && namespaces.includes(namespaceOf(node, prefix) ?? '')) return value;
  }
  return undefined;
}

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** Reads a whole part. @throws {@link XmlError} when it is not well-formed */
export function parseTree(xml: string, content: ContentReader | undefined, byBytes = false): XmlNode {
  const scanner = new XmlScanner(xml, byBytes);
  let root = null as XmlNode | null;
  let current = null as XmlNode | null;
  let nodes = 0;
  for (;;) {
    const token = scanner.next();
    if (token === END) break;
    if (token === TEXT) {
      if (current) current.text += scanner.text;
    } else if (token === CLOSE) {
      closeNode(current, scanner);
      current = current?.parent ?? null;
    } else {
      if (root && !current) throw new XmlError('second root', scanner.start);
      const node: XmlNode = openNode(scanner, current);
      nodes += 1 + node.attributes.length;
      if (nodes > LIMITS.nodes) throw new LimitError('nodes', scanner.start);
      if (current) current.children.push(node);
      else root = node;
      if (content?.local === node.local && current === root && current !== null) {
        content.read(scanner, node);
        closeNode(node, scanner);
      } else current = node;
    }
  }
  if (!root) throw new XmlError('no root', 0);
  return root;
}

function closeNode(node: XmlNode | null, scanner: XmlScanner): void {
  if (!node) return;
  node.closeStart = scanner.start;
  node.end = scanner.end;
}

function openNode(scanner: XmlScanner, parent: XmlNode | null): XmlNode {
  const attributes: XmlAttribute[] = [];
  const { name, start, end, selfClosing } = scanner;
  const [prefix, local] = splitName(name);
  while (scanner.nextAttribute()) {
    if (attributes.length === LIMITS.attributes) throw new LimitError('attributes', start);
    attributes.push({
      name: scanner.attributeName,
      value: scanner.attributeValue,
      start: scanner.attributeStart,
      valueStart: scanner.valueStart,
      valueEnd: scanner.valueEnd,
    });
  }
  if (attributes.length > 1 && new Set(attributes.map((one) => one.name)).size < attributes.length)
    throw new XmlError('attribute twice', start);
  return {
    name,
    prefix,
    local,
    start,
    openEnd: end,
    closeStart: end,
    end,
    selfClosing,
    attributes,
    children: [],
    parent,
    text: '',
  };
}
