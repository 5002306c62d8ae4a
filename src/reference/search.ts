import { type Reference, type ReferenceSection, textsOf } from '.';
import { findClauses } from './clause';
import { fold } from './fold';
import { formsOf, has, type Query, queryOf } from './query';
import { type NoticeReading, readingText } from './readings';

/** A piece of a text; a hit is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** What a search has found. */
export interface Found {
  readonly query: Query;
  /** The words as they stand in the texts, to be marked there. */
  readonly words: readonly string[];
  readonly hits: readonly Hit[];
  /** Where the notices can be read in more than one way, or say nothing. */
  readonly readings: readonly NoticeReading[];
}

/** A clause that has every word of a search. */
export interface Hit {
  readonly section: ReferenceSection;
  /** How often the words occur in it. */
  readonly count: number;
  /** The words in their surroundings. */
  readonly excerpt: readonly Segment[];
}

/** Characters of an excerpt before the first hit, and altogether. */
const [BEFORE, EXCERPT] = [16, 72];

/** Where words occur in a text: [from, to), in order and without overlaps. */
function placesOf(text: string, words: readonly string[]): [from: number, to: number][] {
  const folded = fold(text);
  const places: [number, number][] = [];
  for (const word of words.map((one) => fold(one).text)) {
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      const last = folded.from[at + word.length - 1] ?? 0;
      // the end of the last character, not the beginning of the one after the next space
      const to = last + (String.fromCodePoint(text.codePointAt(last) ?? 0).length || 1);
      places.push([folded.from[at] ?? 0, to]);
    }
  }
  places.sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [from, to] of places) {
    const last = merged.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** A text cut at what a search has found in it. */
export function highlight(text: string, words: readonly string[]): readonly Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const [from, to] of placesOf(text, words)) {
    if (from > end) segments.push({ text: text.slice(end, from), hit: false });
    segments.push({ text: text.slice(from, to), hit: true });
    end = to;
  }
  if (end < text.length) segments.push({ text: text.slice(end), hit: false });
  return segments;
}

const haystacks = new WeakMap<ReferenceSection, string>();

function haystackOf(section: ReferenceSection): string {
  const known = haystacks.get(section);
  if (known !== undefined) return known;
  const text = [section.key, section.heading, ...textsOf(section)].map((part) => fold(part).text).join('\n');
  haystacks.set(section, text);
  return text;
}

/**
 * The clauses that have every word of a query, in the order of the notices; those that it names come first. A word may
 * be typed as it is read, as people call it, or in part (see {@link queryOf}). Nothing for a query for nothing.
 */
export function search(reference: Reference, typed: string, readings: readonly NoticeReading[] = []): Found {
  const readingTexts = readings.map((reading) => fold(readingText(reading)).text);
  const query = queryOf(
    typed,
    (word) =>
      reference.sections.some((section) => haystackOf(section).includes(word)) ||
      readingTexts.some((text) => text.includes(word)),
  );
  const words = formsOf(query);
  if (words.length === 0) return { query, words, hits: [], readings: [] };
  const named = findClauses(reference, typed).flatMap(({ section }) => section ?? []);
  const having = reference.sections.filter((section) => has(haystackOf(section), query));
  const hits = [...new Set([...named, ...having])].map((section) => {
    const texts = [section.heading, ...textsOf(section)].filter((text) => text !== '');
    const count = texts.reduce((sum, text) => sum + placesOf(text, words).length, 0);
    return { section, count, excerpt: excerptOf(texts, words) };
  });
  return { query, words, hits, readings: readings.filter((_, at) => has(readingTexts[at] ?? '', query)) };
}

function excerptOf(texts: readonly string[], words: readonly string[]): readonly Segment[] {
  const text = texts.find((candidate) => placesOf(candidate, words).length > 0) ?? texts[0] ?? '';
  const [first] = placesOf(text, words);
  const from = first === undefined || first[0] <= BEFORE ? 0 : first[0] - BEFORE;
  const cut = text.slice(from, from + EXCERPT);
  const whole = `${from > 0 ? '…' : ''}${cut}${from + EXCERPT < text.length ? '…' : ''}`;
  return highlight(whole, words);
}
