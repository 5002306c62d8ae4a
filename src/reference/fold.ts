/** The characters that a search compares, and where each of them comes from. */
export interface Folded {
  readonly text: string;
  readonly from: readonly number[];
}

/** Compatibility forms as one; ⑤ stays itself, or 6⑤ would be found in 65. */
const alike = (text: string): string =>
  text.replace(/[^①-⑳]+/g, (part) => part.normalize('NFKC').toLowerCase());

/** Width, case and spaces make no difference to a search. */
export function fold(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  let index = 0;
  for (const char of text) {
    for (const one of alike(char).replace(/\s/g, '')) {
      folded += one;
      from.push(...new Array<number>(one.length).fill(index));
    }
    index += char.length;
  }
  from.push(text.length);
  return { text: folded, from };
}

/** The words of a search; empty for a search for nothing. */
export function wordsOf(query: string): readonly string[] {
  return alike(query).split(/\s+/).filter(Boolean);
}
