/** What may stand between a number and the name behind it. */
const BEHIND = String.raw`(?=$|[\s_.,、。・,()（）【】「」『』[\]-]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])`;

/** 0012_…, R8-0012 …, 12施設A; R8 alone is a year. */
const NUMBER = new RegExp(
  `^\\s*(?<number>[A-Za-z]{1,3}\\d{0,2}(?:-\\d{1,8})+|\\d{1,10}(?:-\\d{1,8})*)${BEHIND}`,
  'u',
);

/** Behind a number these say that it counts or dates something: 2026年, 6月分, 3件, 第2回. */
const COUNTED = /^\s*(?:年|月|日|件|回|版|度|分|期|次|号|枚|部|都道府県)/u;

/** 20260601 and 202606 say when a file was made. */
const DATE = /^20\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?$|^20\d{2}(?:-\d{1,2}){1,2}$/u;

const DASHES = /[‐‑‒–—―−─━﹘﹣]/gu;

/**
 * The 受付番号 with which the name of a file begins, as prefectures call files that come back: 0012_施設A.xlsx is 0012.
 * @returns null where it begins otherwise, or with a date
 */
export function numberOfFile(name: string): string | null {
  const text = name
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(/\.[^.]*$/u, '');
  const number = NUMBER.exec(text)?.groups?.['number'];
  if (number === undefined || DATE.test(number)) return null;
  return COUNTED.test(text.trimStart().slice(number.length)) ? null : number;
}
