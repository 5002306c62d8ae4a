import { type Edit, splice } from './edits';
import { ROOT_ORDERS } from './element-order';
import type { XmlNode } from './tree';

/**
 * Position of each child of a part's root in the order of its kind; an element that the order does not name stays
 * behind the one before it. null: the children are in order, or the kind has none.
 */
export function disorder(root: XmlNode): readonly number[] | null {
  const order = ROOT_ORDERS.get(root.local);
  if (order === undefined) return null;
  let last = -1;
  let ordered = true;
  const ranks = root.children.map((node) => {
    const rank = order.indexOf(named(root, node) ?? '');
    if (rank >= 0 && rank < last) ordered = false;
    if (rank >= 0) last = rank;
    return last;
  });
  return ordered ? null : ranks;
}

/** An element, or the one that markup compatibility wraps for readers of a newer or an older form. */
function named(root: XmlNode, node: XmlNode): string | undefined {
  if (node.prefix === root.prefix) return node.local;
  if (node.local !== 'AlternateContent') return undefined;
  const inner = node.children.flatMap(({ children }) => children);
  return inner.find(({ prefix }) => prefix === root.prefix)?.local;
}

/** A part's text, its root, and the children that the root was written with. */
interface Written {
  readonly xml: string;
  readonly root: XmlNode;
  readonly written: readonly XmlNode[];
}

/**
 * The part with the children of its root by their ranks; what stands between two children goes along with the second.
 *
 * @param edits none of them between two children
 * @param textOf text of a child that was put in; null for one that was written
 */
export function arranged(
  { xml, root, written }: Written,
  edits: readonly Edit[],
  children: readonly XmlNode[],
  ranks: readonly number[],
  textOf: (node: XmlNode) => string | null,
): string {
  const before = (node: XmlNode): number => written[written.indexOf(node) - 1]?.end ?? root.openEnd;
  const within = (start: number, end: number): string =>
    splice(
      xml,
      edits.filter((edit) => start <= edit.start && edit.end <= end),
      start,
      end,
    );
  const pieces = children.map((node, index) => ({
    index,
    rank: ranks[index] ?? -1,
    text: textOf(node) ?? xml.slice(before(node), node.start) + within(node.start, node.end),
  }));
  pieces.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const last = written.at(-1)?.end ?? root.openEnd;
  return within(0, root.openEnd) + pieces.map(({ text }) => text).join('') + xml.slice(last);
}
