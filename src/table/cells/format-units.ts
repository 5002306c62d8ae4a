/** 千円, by which number formats show amounts without their being written so, and yen of each. */
const NAMED: readonly (readonly [word: string, yen: number, pattern: RegExp])[] = [
  ['百万円', 1_000_000, /百万/u],
  ['億円', 100_000_000, /億/u],
  ['万円', 10_000, /万/u],
  ['千円', 1_000, /千/u],
];
const THOUSAND = 1_000;

/** What a cell is shown in by its number format. */
export interface ShownUnit {
  readonly word: string;
  /** Yen that 1 in the cell is where what is shown is right. */
  readonly yen: number;
}

/**
 * The unit that a number format names beside the digits where the number itself is written in it: 300 shown as 300千円.
 * A comma behind the digits divides what is shown by a thousand: 300000 in `#,##0,"千円"` is 300千円 and is yen; null then.
 * @param format number format of the cell, as Excel writes it
 */
export function unitOfFormat(format: string): ShownUnit | null {
  if (!/[千万億]/u.test(format)) return null;
  const sections = format.match(/(?:"[^"]*"|\\.|[^;"\\])+/gu) ?? [];
  for (const section of sections) {
    const shown = section.replace(/\[[^\]]*\]/gu, '').replace(/["\\]/gu, '');
    const named = NAMED.find(([, , pattern]) => pattern.test(shown));
    if (named === undefined) continue;
    const digits = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./gu, ' ');
    const commas = /[0#?](,+)(?![0#?.,])/u.exec(digits)?.[1]?.length ?? 0;
    const [word, yen] = named;
    const written = yen / THOUSAND ** commas;
    if (written !== 1) return { word, yen: written };
  }
  return null;
}

/** Rows from the top of a sheet of which the number formats are read: an Excel on the web is asked for no more. */
export const formatRows = (columns: number): number => Math.max(LEAST_ROWS, Math.floor(MOST_CELLS / columns));
const LEAST_ROWS = 100;
const MOST_CELLS = 10_000;
