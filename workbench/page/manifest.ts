import type { RibbonIds } from '../host/addin';

/** What a button does: call a function of the add-in, or show its pane. */
export type Action = { readonly kind: 'function'; readonly name: string } | { readonly kind: 'pane' };

export interface Control {
  readonly id: string;
  readonly label: string;
  /** The text that Excel shows when the pointer rests on the button. */
  readonly tip: string;
  /** Path of the picture on this server; null where there is none. */
  readonly icon: string | null;
  readonly action: Action;
  readonly enabled: boolean;
}

export interface Group {
  readonly label: string;
  readonly controls: readonly Control[];
}

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly Group[];
}

/** The part of a manifest that shows in the window: ribbon, menu of the cell, keys. */
export interface Manifest {
  readonly name: string;
  readonly tabs: readonly Tab[];
  readonly cellMenu: readonly Control[];
  /** Path of the list of keyboard shortcuts. */
  readonly overrides: string | null;
}

export const NO_MANIFEST: Manifest = { name: '', tabs: [], cellMenu: [], overrides: null };

/** Reads an add-in-only manifest. Menus are taken apart: their items stand as buttons of their own. */
export function parseManifest(xml: string): Manifest {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  const texts = new Map(
    [...all(root, 'String'), ...all(root, 'Image'), ...all(root, 'Url')].map((node) => [
      node.getAttribute('id') ?? '',
      node.getAttribute('DefaultValue') ?? '',
    ]),
  );
  const points = all(root, 'ExtensionPoint');
  const ofType = (type: string): Element[] => points.filter((point) => typeOf(point) === type);
  const overrides = all(root, 'ExtendedOverrides')[0]?.getAttribute('Url');
  return {
    name: all(root, 'DisplayName')[0]?.getAttribute('DefaultValue') ?? '',
    tabs: ofType('PrimaryCommandSurface').flatMap((point) =>
      [...all(point, 'CustomTab'), ...all(point, 'OfficeTab')].map((tab) => ({
        id: tab.getAttribute('id') ?? '',
        label: text(tab, 'Label', texts),
        groups: all(tab, 'Group').map((group) => ({
          label: text(group, 'Label', texts),
          controls: controls(group, texts),
        })),
      })),
    ),
    cellMenu: ofType('ContextMenu')
      .flatMap((point) => all(point, 'OfficeMenu'))
      .filter((menu) => menu.getAttribute('id') === 'ContextMenuCell')
      .flatMap((menu) => controls(menu, texts)),
    overrides: overrides ? pathOf(overrides) : null,
  };
}

/** The ids that `Office.ribbon.requestUpdate` may name. */
export function ribbonIds({ tabs, cellMenu }: Manifest): RibbonIds {
  const buttons = [...tabs.flatMap(({ groups }) => groups.flatMap((group) => group.controls)), ...cellMenu];
  return {
    tabs: tabs.map(({ id }) => id),
    buttons: new Map(buttons.map(({ id, enabled }) => [id, enabled])),
  };
}

type Texts = ReadonlyMap<string, string>;

const all = (node: Element, name: string): Element[] => [...node.getElementsByTagNameNS('*', name)];

const own = (node: Element, name: string): Element | undefined =>
  [...node.children].find(({ localName }) => localName === name);

const typeOf = (node: Element): string | null =>
  node.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type');

function text(node: Element, name: string, texts: Texts): string {
  return texts.get(own(node, name)?.getAttribute('resid') ?? '') ?? '';
}

function controls(node: Element, texts: Texts): Control[] {
  return [...all(node, 'Control'), ...all(node, 'Item')].flatMap((control) => {
    const action = actionOf(own(control, 'Action'));
    if (!action) return [];
    const supertip = own(control, 'Supertip');
    return {
      id: control.getAttribute('id') ?? '',
      label: text(control, 'Label', texts),
      tip: supertip ? text(supertip, 'Description', texts) : '',
      icon: iconOf(control, texts),
      action,
      enabled: own(control, 'Enabled')?.textContent !== 'false',
    };
  });
}

function actionOf(node: Element | undefined): Action | null {
  if (!node) return null;
  if (typeOf(node) === 'ShowTaskpane') return { kind: 'pane' };
  const name = own(node, 'FunctionName')?.textContent;
  return name ? { kind: 'function', name } : null;
}

function iconOf(control: Element, texts: Texts): string | null {
  const images = all(control, 'Image');
  const image = images.find((candidate) => candidate.getAttribute('size') === '32') ?? images[0];
  const url = texts.get(image?.getAttribute('resid') ?? '');
  return url ? pathOf(url) : null;
}

/** The manifest names the server that the add-in will be installed on; here everything comes from this one. */
function pathOf(url: string): string {
  return new URL(url, window.location.origin).pathname;
}
