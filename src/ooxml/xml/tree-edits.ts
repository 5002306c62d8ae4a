import type { Edit } from './edits';
import type { XmlAttribute, XmlNode } from './tree';
import { escapeAttribute } from './xml-text';

/** Edits that give an open tag the attributes that its element has now. */
export function attributeEdits(xml: string, node: XmlNode, before: readonly XmlAttribute[]): Edit[] {
  const now = new Map(node.attributes.map(({ name, value }) => [name, value]));
  const changed = before.flatMap(({ name, value, start, valueStart, valueEnd }): Edit[] => {
    const next = now.get(name);
    now.delete(name);
    // The space before the attribute goes with it.
    if (next === undefined) return [{ start: start - 1, end: valueEnd + 1, text: '' }];
    if (next === value) return [];
    const text = escapeAttribute(next);
    const quoted = xml[valueStart - 1] === "'" ? text.replace(/'/g, '&apos;') : text;
    return [{ start: valueStart, end: valueEnd, text: quoted }];
  });
  const added = [...now].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
  const at = node.openEnd - (node.selfClosing ? 2 : 1);
  return added === '' ? changed : [...changed, { start: at, end: at, text: added }];
}

/** Edits that give an element another content; none where it is the one it has. */
export function contentEdits(xml: string, node: XmlNode, content: string): Edit[] {
  const { openEnd, closeStart } = node;
  if (node.selfClosing) return content === '' ? [] : [opened(node, content)];
  if (xml.slice(openEnd, closeStart) === content) return [];
  return [{ start: openEnd, end: closeStart, text: content }];
}

/**
 * Edits that write the children that were put into an element: before the next one that was written, or where the
 * one stood that they replace.
 */
export function additionEdits(
  parent: XmlNode,
  children: readonly XmlNode[],
  addition: (node: XmlNode) => { readonly text: string; readonly at: number | null } | undefined,
): Edit[] {
  const edits: Edit[] = [];
  let waiting = '';
  const put = (at: number): void => {
    if (waiting !== '') edits.push({ start: at, end: at, text: waiting });
    waiting = '';
  };
  for (const node of children) {
    const added = addition(node);
    if (!added) put(node.start);
    else if (added.at === null) waiting += added.text;
    else {
      put(added.at);
      edits.push({ start: added.at, end: added.at, text: added.text });
    }
  }
  if (!parent.selfClosing) put(parent.closeStart);
  else if (waiting !== '') edits.push(opened(parent, waiting));
  return edits;
}

/** Edits that change nothing in the areas given. */
export function outside(
  edits: readonly Edit[],
  areas: readonly { readonly start: number; readonly end: number }[],
): readonly Edit[] {
  if (edits.length === 0 || areas.length === 0) return edits;
  return edits.filter(
    (edit) =>
      !areas.some(
        ({ start, end }) =>
          start <= edit.start &&
          edit.end <= end &&
          edit.start < end &&
          (start < edit.start || edit.start < edit.end),
      ),
  );
}

function opened({ openEnd, name }: XmlNode, content: string): Edit {
  return { start: openEnd - 2, end: openEnd, text: `>${content}</${name}>` };
}
