import { SaxesParser } from 'saxes';

/** Short names of the namespaces that rules are stated for, in both forms of the format. */
const NAMESPACES: readonly (readonly [pattern: RegExp, short: string])[] = [
  [/\/spreadsheetml\/(?:2006\/)?main$/, 's'],
  [/\/drawingml\/(?:2006\/)?spreadsheetDrawing$/, 'xdr'],
  [/\/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/package\/2006\/content-types$/, 'ct'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:excel$/, 'x'],
];

const shortOf = (uri: string): string => NAMESPACES.find(([pattern]) => pattern.test(uri))?.[1] ?? uri;

/** An element: its name and the names of its attributes with the short name of their namespace (`s:row`, `r:id`). */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Map<string, string>;
  children: Element[];
  text: string;
}

/**
 * Reads a part with a reader that is not ours. Elements of the name `apart` are handed over one by one and not kept:
 * a sheet may have a million rows.
 *
 * @throws Error where the text is not well-formed, holds a character that XML has not, or a prefix that is not declared
 */
export function readXml(text: string, apart = '', take: (element: Element) => void = () => {}): Element {
  const parser = new SaxesParser({ xmlns: true });
  const short = new Map<string, string>();
  const named = (uri: string, local: string): string => {
    if (uri === '') return local;
    let prefix = short.get(uri);
    if (prefix === undefined) short.set(uri, (prefix = shortOf(uri)));
    return `${prefix}:${local}`;
  };
  const document: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const path: Open[] = [document];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own = new Map<string, string>();
    for (const attribute of Object.values(attributes)) {
      if (attribute.prefix !== 'xmlns' && attribute.local !== 'xmlns')
        own.set(named(attribute.uri, attribute.local), attribute.value);
    }
    path.push({ name: named(uri, local), attributes: own, children: [], text: '' });
  });
  const addText = (piece: string): void => {
    const open = path.at(-1);
    if (open && path.length > 1) open.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const done = path.pop();
    if (!done) return;
    if (done.name === apart) take(done);
    else path.at(-1)?.children.push(done);
  });
  parser.write(text.replace(/^\ufeff/, '')).close();
  const [root] = document.children;
  if (root === undefined) throw new Error('no element');
  return root;
}

/** Children as a reader sees them that knows no extension: the fallback of what markup compatibility wraps. */
export function childrenOf(element: Element): readonly Element[] {
  return element.children.flatMap((child) => {
    if (child.name !== 'mc:AlternateContent') return [child];
    return child.children.find(({ name }) => name === 'mc:Fallback')?.children ?? [];
  });
}

export const child = (element: Element, name: string): Element | undefined =>
  childrenOf(element).find((candidate) => candidate.name === name);

/** Entries of a list, which may be absent. */
export const entries = (element: Element, list: string, entry: string): readonly Element[] =>
  (child(element, list)?.children ?? []).filter(({ name }) => name === entry);

/** The element and all below it. */
export function* everything(element: Element): Generator<Element> {
  yield element;
  for (const inner of childrenOf(element)) yield* everything(inner);
}
