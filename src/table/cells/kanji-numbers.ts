const DIGITS = '〇一二三四五六七八九';
const NUMBERS = /[〇零一二三四五六七八九十]+/gu;

/** 十二 → 12, 二十 → 20, 二〇二六 → 2026. */
function kanjiNumber(text: string): string {
  const digit = (character: string): number => Math.max(0, DIGITS.indexOf(character));
  if (!text.includes('十')) return [...text].map((character) => digit(character)).join('');
  const [tens = '', ones = ''] = text.split('十');
  return String((tens === '' ? 1 : digit(tens)) * 10 + digit(ones));
}

/** A text with its numbers in digits: 令和八年六月一日 → 令和8年6月1日. */
export const withoutKanji = (text: string): string => text.replace(NUMBERS, kanjiNumber);
