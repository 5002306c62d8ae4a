import { ATTRIBUTES, COUNTS } from './attribute-table';
import { CONTENTS, type Slot } from './element-table';
import type { Say } from './fault';
import { childrenOf, type Element } from './xml';

/** Holds an element and all below it against the tables of elements, attributes and counts. */
export function checkElements(element: Element, say: Say, parent = ''): void {
  const slots = CONTENTS.get(`${parent}/${element.name}`) ?? CONTENTS.get(element.name);
  const children = childrenOf(element);
  if (slots) checkOrder(element, children, slots, say);
  for (const [attribute, { needed, fits }] of ATTRIBUTES.get(element.name) ?? []) {
    const value = element.attributes.get(attribute);
    if (value === undefined) {
      if (needed) say(placeOf(element), `no ${attribute}`);
    } else if (!fits(value)) say(placeOf(element), `${attribute} ${JSON.stringify(value)}`);
  }
  const counted = COUNTS.get(element.name);
  const stated = counted && element.attributes.get(counted.attribute);
  if (counted && stated !== undefined) {
    const there = children.filter(({ name }) => name === counted.child).length;
    if (Number(stated) !== there)
      say(placeOf(element), `${counted.attribute} says ${stated}, there are ${there}`);
  }
  for (const child of children) checkElements(child, say, element.name);
}

/** Walks through the children and the slots side by side. */
function checkOrder(element: Element, children: readonly Element[], slots: readonly Slot[], say: Say): void {
  const found = slots.map(() => 0);
  let at = 0;
  for (const { name } of children) {
    // extensions stand where they like
    if (name.includes('/')) continue;
    const slot = slots.findIndex(({ names }) => names.includes(name));
    if (slot < 0) say(placeOf(element), `${name} in it`);
    else if (slot < at) say(placeOf(element), `${name} behind ${slots[at]?.names[0] ?? ''}`);
    else at = slot;
    if (slot >= 0) found[slot] = (found[slot] ?? 0) + 1;
  }
  slots.forEach(({ names, least, most }, index) => {
    const times = found[index] ?? 0;
    if (times < least) say(placeOf(element), `no ${names.join(' or ')}`);
    if (times > most) say(placeOf(element), `${names.join(' or ')} ${times} times`);
  });
}

/** An element with what tells it from others of its kind. */
export function placeOf({ name, attributes }: Element): string {
  for (const key of ['r', 'ref', 'sqref', 'name', 'id']) {
    const value = attributes.get(key);
    if (value !== undefined) return `${name} ${value}`;
  }
  return name;
}
