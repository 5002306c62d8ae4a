/** The characters that a search compares, and where each of them comes from. */
export interface Folded {
  readonly text: string;
  readonly from: readonly number[];
}

/** Compatibility forms as one; ⑤ stays itself, or 6⑤ would be found in 65. */
export const alike = (text: string): string =>
  text.replace(/[^①-⑳]+/g, (part) => part.normalize('NFKC').toLowerCase());

/** How far katakana stand behind hiragana. */
const KATAKANA = 'ァ'.charCodeAt(0) - 'ぁ'.charCodeAt(0);

/** Katakana as hiragana. */
export const kana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - KATAKANA));

/** Width, case, kind of kana and spaces make no difference to a search. */
export function fold(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  let index = 0;
  for (const char of text) {
    for (const one of kana(alike(char)).replace(/\s/g, '')) {
      folded += one;
      from.push(...new Array<number>(one.length).fill(index));
    }
    index += char.length;
  }
  from.push(text.length);
  return { text: folded, from };
}
