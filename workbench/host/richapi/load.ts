import { RichApiError } from './error';
import type { HostObject } from './member';
import type { QueryInfo } from './protocol';

/** A tree of what to load: `format/fill/color` becomes { format: { fill: { color: {} } } }. */
interface Selection {
  readonly all: boolean;
  readonly parts: ReadonlyMap<string, Selection>;
}

const EVERYTHING = new Set(['', '*', '$all']);

function parseSelection(paths: readonly string[]): Selection {
  const groups = new Map<string, string[]>();
  let all = paths.length === 0;
  for (const path of paths) {
    const [head = '', ...rest] = path.split('/');
    if (EVERYTHING.has(head.trim())) {
      all = true;
      continue;
    }
    if (head === '$none') continue;
    const key = head.trim().toLowerCase();
    const group = groups.get(key) ?? [];
    if (rest.length > 0) group.push(rest.join('/'));
    groups.set(key, group);
  }
  const parts = new Map([...groups].map(([key, group]) => [key, parseSelection(group)]));
  return { all, parts };
}

/** What a query action answers for an object: its properties, or those of its items. */
export function load(object: HostObject, query: QueryInfo | null | undefined): unknown {
  const selection = parseSelection([...(query?.Select ?? []), ...(query?.Expand ?? [])]);
  return loadObject(object, selection, query ?? {});
}

function loadObject(object: HostObject, selection: Selection, query: QueryInfo): Record<string, unknown> {
  const items = object.items();
  if (!items) return loadProperties(object, selection);
  const itemSelection = selection.parts.get('items') ?? withoutOwn(object, selection);
  const skip = query.Skip ?? 0;
  const chosen = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  const own = loadProperties(object, ownOnly(object, selection));
  return {
    ...own,
    _Items: chosen.map((item) => ({ ...loadObject(item, itemSelection, {}), ...item.identity() })),
  };
}

/** `collection.load('name')` means the items' names. */
function withoutOwn(object: HostObject, selection: Selection): Selection {
  const own = new Set(object.propertyNames().map((name) => name.toLowerCase()));
  return { all: selection.all, parts: new Map([...selection.parts].filter(([key]) => !own.has(key))) };
}

function ownOnly(object: HostObject, selection: Selection): Selection {
  const own = new Set(object.propertyNames().map((name) => name.toLowerCase()));
  return { all: selection.all, parts: new Map([...selection.parts].filter(([key]) => own.has(key))) };
}

function loadProperties(object: HostObject, selection: Selection): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const properties = new Map(object.propertyNames().map((name) => [name.toLowerCase(), name]));
  const links = new Map(object.linkNames().map((name) => [name.toLowerCase(), name]));
  if (selection.all) for (const name of properties.values()) values[name] = object.read(name);
  for (const [key, part] of selection.parts) {
    const property = properties.get(key);
    const link = links.get(key);
    if (property !== undefined) {
      values[property] = object.read(property);
    } else if (link !== undefined) {
      const linked = object.follow(link);
      values[link] = linked && { ...loadObject(linked, part, {}), ...linked.identity() };
    } else {
      throw new RichApiError('ApiNotFound', `${object.kind}.${key}`);
    }
  }
  return { ...values, ...object.identity() };
}
