import type { Dice } from './dice';
import type { Parts } from './write-book';

const TAG = /<[A-Za-z][^<>]*>/g;
const ATTRIBUTE = /\s[\w:]+="[^"]*"/g;

/** What no reader of XML takes: a place that is found, and what becomes of it. */
const KINDS: readonly (readonly [name: string, place: RegExp, to: (found: string, dice: Dice) => string])[] =
  [
    [
      'a control character',
      /="/g,
      (found, dice) => found + dice.pick(['\u0000', '\u0001', '\u000b', '\u001f', '\uffff']),
    ],
    [
      'a reference to no character',
      /="/g,
      (found, dice) => found + dice.pick(['&#0;', '&#x1F;', '&#xD800;', '&nbsp;', '& ']),
    ],
    ['an attribute twice', ATTRIBUTE, (found) => found + found],
    ['a cut tag', TAG, (found, dice) => found.slice(0, 1 + dice.below(found.length - 1))],
    ['a raw <', /="/g, (found) => `${found}<`],
    ['-- in a comment', /$/g, () => '<!-- a -- b -->'],
    ['something behind the root', /$/g, (_, dice) => dice.pick(['<q/>', 'q', '<![CDATA[q]]>'])],
  ];

/** Makes one part of the package not well-formed and says which, and how; null where there was no place for it. */
export function malform(parts: Parts, dice: Dice): { readonly part: string; readonly what: string } | null {
  const part = dice.pick([...parts.keys()]);
  const [name, place, to] = dice.pick(KINDS);
  const text = parts.get(part)!;
  const places = [...text.matchAll(place)];
  if (places.length === 0) return null;
  const { 0: found, index } = dice.pick(places);
  const changed = to(found, dice);
  parts.set(part, text.slice(0, index) + changed + text.slice(index + found.length));
  return { part, what: `malformed: ${name}: ${part} @${index}: ${JSON.stringify(changed.slice(0, 60))}` };
}
