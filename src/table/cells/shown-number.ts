/**
 * How Excel shows a whole number in a format of fixed digits: 1 as 0001 in `0000`, as R8-0001 in `"R8-"0000`.
 * @param format number format of the cell, as Excel writes it
 * @returns null where the format adds nothing to the digits, or does more than fill and surround them.
 */
export function shownNumber(value: number, format: string): string | null {
  if (!Number.isSafeInteger(value) || value < 0) return null;
  const section = sectionFor(value, format);
  const parts = section === null ? null : partsOf(section);
  if (parts === null || !parts.includes(DIGIT)) return null;
  const digits = [...String(value)];
  const shown: string[] = [];
  let left = parts.filter((part) => part === DIGIT).length;
  for (const part of [...parts].reverse()) {
    if (part !== DIGIT) shown.push(part);
    else {
      left -= 1;
      shown.push(digits.pop() ?? '0');
      // more digits than the format has stand before its first one
      if (left === 0) shown.push(...digits.splice(0).reverse());
    }
  }
  const text = shown.reverse().join('').trim();
  return text === String(value) ? null : text;
}

/** Stands for a digit that is always shown. */
const DIGIT = '\0';

/** The section of the format for zero and for what is above it; conditions of one's own choose otherwise: null. */
function sectionFor(value: number, format: string): string | null {
  const sections = format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;|^)(?=;|$)/gu) ?? [];
  if (/\[[<>=]/u.test(format)) return null;
  return (value === 0 && sections.length > 2 ? sections[2] : sections[0]) ?? null;
}

/** Digits and the characters beside them, in order; null for anything else. */
function partsOf(section: string): string[] | null {
  const parts: string[] = [];
  const tokens = section.match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|./gu) ?? [];
  for (const token of tokens) {
    if (token === '0') parts.push(DIGIT);
    else if (token.startsWith('"')) parts.push(...token.slice(1, -1));
    else if (token.startsWith('\\')) parts.push(token.slice(1));
    else if (token.startsWith('[')) {
      // a colour or a language
      if (/^\[\$?[hms]+\]$/iu.test(token)) return null;
    } else if (token.length === 1 && LITERAL.test(token)) parts.push(token);
    else if (!/^[_*]./u.test(token)) return null;
  }
  return parts;
}

/** What Excel shows without quotation marks. */
const LITERAL = /[-+()/: ¥$'&~{}<>=^!\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
