import { alike, kana } from './fold';
import { terms } from './thesaurus';

/** A word of a search: any of `alternatives` will do. */
export interface AskedWord {
  readonly typed: string;
  readonly alternatives: readonly string[];
}

/** What a search asks for: every word, each in one of its forms. */
export interface Query {
  readonly words: readonly AskedWord[];
  /** What was looked for instead of words that the texts don't have, as 見守り for 見守りカメラ; '' for nothing. */
  readonly instead: string;
}

/** A single character says too little of what follows. */
const LEAST_BEGINNING = 2;
/** Kana are shorter in meaning than kanji: つう is in many words. */
const leastPart = (part: string): number => (/^[ぁ-ん]+$/.test(part) ? 3 : 2);

const folded = terms.map(({ word, reading, also = [] }) => ({
  word,
  reading: formOf(reading),
  forms: [word, ...also].map(formOf),
}));

/** As {@link fold} compares; a last ー makes no difference (センサー, センサ). */
function formOf(word: string): string {
  const form = kana(alike(word)).replace(/\s/g, '');
  return form.length > LEAST_BEGINNING ? form.replace(/ー$/, '') : form;
}

/**
 * The words of a search with what they are read and called besides; empty for a search for nothing.
 * @param occurs whether a text to be searched has a word, in the form that {@link fold} gives it
 */
export function queryOf(typed: string, occurs: (word: string) => boolean): Query {
  const words: AskedWord[] = [];
  const instead: string[] = [];
  for (const one of typed.split(/[\s　]+/)) {
    const form = formOf(one);
    if (form === '') continue;
    // a word of the texts is meant as it stands
    const alternatives = occurs(form) ? [form] : called(form).filter(occurs);
    if (alternatives.length > 0) {
      words.push({ typed: one, alternatives });
      continue;
    }
    const part = partOf(form, occurs);
    words.push({ typed: one, alternatives: part === null ? [form] : [part] });
    if (part !== null) instead.push(part);
  }
  return { words, instead: instead.join('・') };
}

/** Other forms of the terms that a word is, or the beginning of whose reading it is. */
function called(form: string): string[] {
  const meant = folded.filter(
    ({ reading, forms }) =>
      forms.includes(form) || (form.length >= LEAST_BEGINNING && reading.startsWith(form)),
  );
  return [...new Set(meant.flatMap(({ forms }) => forms))];
}

/**
 * The longest piece of a word that the texts have, a term before another of the same length; what is no term must be
 * the greater part of the word, or it says something else.
 */
function partOf(form: string, occurs: (word: string) => boolean): string | null {
  for (let length = form.length - 1; length >= 2; length -= 1) {
    const parts = Array.from({ length: form.length - length + 1 }, (_, at) => form.slice(at, at + length));
    const known = parts.find((part) => folded.some(({ forms }) => forms.includes(part)));
    const others = length * 2 > form.length ? parts : [];
    const found = [...(known === undefined ? [] : [known]), ...others].find(
      (part) => part.length >= leastPart(part) && occurs(part),
    );
    if (found !== undefined) return found;
  }
  return null;
}

/** Whether a folded text has every word of a search. */
export const has = (text: string, { words }: Query): boolean =>
  words.every(({ alternatives }) => alternatives.some((word) => text.includes(word)));

/** All forms of all words, the longer first, so that the whole is marked and not its part. */
export const formsOf = ({ words }: Query): readonly string[] =>
  [...new Set(words.flatMap(({ alternatives }) => alternatives))].sort((a, b) => b.length - a.length);
