import { enter, type Entered, TEXT_FORMAT } from '../host/model/coerce';

/** The signs, figures and brackets of a formula as an input method for Japanese writes them: ＋ ０ （ ， and so on. */
const WIDE = /[\uFF05\uFF06\uFF08-\uFF1E\uFF3E]/u;
/** The name of a function in full width stands right before a bracket. */
const WIDE_NAME = /[\uFF21-\uFF3A\uFF41-\uFF5A\uFF10-\uFF19\uFF3F\uFF0E]+(?=[(\uFF08])/gu;
const WIDE_QUOTES = '“”＂';
const OFFSET = 0xfee0;

const narrow = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - OFFSET);

/**
 * A formula as Excel for Japan takes it: signs of full width count as those of half width, save within texts and the
 * names of sheets. The grid by itself would say #NAME? of `=SUM（１，２）`.
 *
 * @returns the text itself where it is no formula or has no such sign
 */
export function narrowFormula(text: string): string {
  if (!/^[=＝]/.test(text) || text.length === 1) return text;
  let result = '';
  let plain = '';
  let closing = '';
  const flush = (): void => {
    const named = plain.replace(WIDE_NAME, (name) => name.replace(/./gu, narrow));
    result += named.replace(new RegExp(WIDE, 'gu'), narrow).replaceAll('　', ' ');
    plain = '';
  };
  for (const sign of text) {
    if (closing !== '') {
      const ends = closing.includes(sign);
      result += ends && closing !== "'" ? '"' : sign;
      if (ends) closing = '';
    } else if (sign === '"' || sign === "'" || WIDE_QUOTES.includes(sign)) {
      flush();
      closing = WIDE_QUOTES.includes(sign) ? `${WIDE_QUOTES}"` : sign;
      result += sign === "'" ? sign : '"';
    } else plain += sign;
  }
  flush();
  return result;
}

/** What becomes of a text that a clerk types or pastes into a cell of a number format. */
export function typedIn(text: string, format: string): Entered {
  return enter(format === TEXT_FORMAT ? text : narrowFormula(text), format);
}
