import type { XmlDocument } from '../xml/document';
import { WORKBOOK_ORDER } from '../xml/element-order';
import { sameName } from '../xml/spelling';
import { attributeOf, type XmlNode } from '../xml/tree';
import { escapeAttribute, escapeText } from '../xml/xml-text';

/** A defined name, whoever made it. */
export interface DefinedName {
  readonly node: XmlNode;
  readonly name: string;
  readonly localSheetId: string | undefined;
  readonly reference: string;
}

/** The defined names of a workbook part as they are now, edits that are not written yet included. */
export class DefinedNames {
  constructor(private readonly document: XmlDocument) {}

  get all(): readonly DefinedName[] {
    const { document } = this;
    const list = document.child(document.root, 'definedNames');
    return (list ? document.children(list, 'definedName') : []).map((node) => ({
      node,
      name: attributeOf(node, 'name') ?? '',
      localSheetId: attributeOf(node, 'localSheetId'),
      reference: node.text,
    }));
  }

  /** Defines a name, or lets the one there is refer to something else. */
  set(name: string, localSheetId: string | undefined, reference: string, hidden: boolean): void {
    const { document } = this;
    const existing = this.all.find(
      (candidate) => candidate.localSheetId === localSheetId && sameName(candidate.name, name),
    );
    if (existing) {
      if (existing.reference !== reference) document.replaceContent(existing.node, escapeText(reference));
      return;
    }
    const local = localSheetId === undefined ? '' : ` localSheetId="${localSheetId}"`;
    const tag = document.qualified('definedName');
    const xml =
      `<${tag} name="${escapeAttribute(name)}"${local}${hidden ? ' hidden="1"' : ''}>` +
      `${escapeText(reference)}</${tag}>`;
    const list = document.child(document.root, 'definedNames');
    if (list) document.append(list, xml);
    else {
      const listTag = document.qualified('definedNames');
      document.insert(document.root, 'definedNames', `<${listTag}>${xml}</${listTag}>`, WORKBOOK_ORDER);
    }
  }

  /** Removes all names that are so. */
  remove(which: (name: DefinedName) => boolean): void {
    const { document, all } = this;
    const gone = all.filter(which);
    if (gone.length === 0) return;
    const list = document.child(document.root, 'definedNames');
    // An empty list is not valid.
    if (list && gone.length === all.length) document.remove(list);
    else for (const { node } of gone) document.remove(node);
  }

  /** Lets all names refer to where their cells are now. */
  follow(follow: (reference: string) => string): void {
    for (const { node, reference } of this.all) {
      const followed = follow(reference);
      if (followed !== reference) this.document.replaceContent(node, escapeText(followed));
    }
  }

  /** A sheet has been taken out: the positions of those behind it move up. */
  moveUp(index: number): void {
    for (const { node, localSheetId } of this.all) {
      if (localSheetId !== undefined && Number(localSheetId) > index) {
        this.document.setAttribute(node, 'localSheetId', String(Number(localSheetId) - 1));
      }
    }
  }
}
