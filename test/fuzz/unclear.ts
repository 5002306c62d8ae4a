import type { FuzzBook } from './book';
import { lettersOf, type ReadFile } from './read-file';
import type { Written } from './written';

const key = (value: unknown): string =>
  String(value ?? '')
    .normalize('NFKC')
    .replace(/[\s\u200b\u2060\u00ad\ufeff]/g, '')
    .toLowerCase();

/** No digit of whatever script, or words that are known to be no number of yen: nothing can be read of it. */
const NO_YEN = /^[^0-9０-９〇一二三四五六七八九十]+$|万|千|約|以上|^300\.000$/;

/**
 * Amounts that stand where a cost that decides them cannot be read, and costs above what the cell says. By the cells of
 * the input alone: a blank line, an error, a fraction, a negative or a text without a digit is no cost.
 */
export function unfoundedAmounts(
  book: FuzzBook,
  input: ReadFile,
  { lines, applications }: Written,
): string[] {
  const faults: string[] = [];
  const computed = new Map<string, unknown>();
  const seen = new Map<string, number>();
  for (const block of applications) {
    const at = columnOf(book, block.sheet, '受付番号');
    if (at === null) return faults;
    for (const { row, at: own } of block.rows) {
      if (!['適', '要確認', '不備'].includes(String(own.get('判定')))) continue;
      const name = key(input.sheets.get(block.sheet)?.cells.get(`${at}${row}`)?.value);
      seen.set(name, (seen.get(name) ?? 0) + 1);
      computed.set(name, own.get('算定額') ?? null);
    }
  }
  for (const block of lines) {
    const [at, cost] = [columnOf(book, block.sheet, '受付番号'), columnOf(book, block.sheet, '支出額')];
    if (at === null || cost === null) continue;
    const cells = input.sheets.get(block.sheet)?.cells;
    for (const { row, at: own } of block.rows) {
      if (own.get('行判定') === null || own.get('行判定') === '行判定' || own.get('行判定') === '対象外')
        continue;
      const cell = cells?.get(`${cost}${row}`);
      const eligible = own.get('対象経費') ?? null;
      const value = cell?.value ?? null;
      const name = key(cells?.get(`${at}${row}`)?.value);
      if (isNoCost(value, cell?.isError === true)) {
        if (eligible !== null)
          faults.push(`${block.sheet} R${row}: 対象経費 ${String(eligible)} of 支出額 ${String(value)}`);
        if (seen.get(name) === 1 && computed.get(name) !== null)
          faults.push(`${name}: 算定額 ${String(computed.get(name))} with 支出額 ${String(value)}`);
      } else if (typeof value === 'number' && typeof eligible === 'number' && eligible > Math.round(value))
        faults.push(`${block.sheet} R${row}: 対象経費 ${eligible} above 支出額 ${value}`);
    }
  }
  return faults;
}

function isNoCost(value: string | number | boolean | null, isError: boolean): boolean {
  if (value === null || isError || typeof value === 'boolean') return true;
  if (typeof value === 'number')
    return value < 0 || value > 1e12 || Math.abs(value - Math.round(value)) > 0.01;
  return NO_YEN.test(value);
}

/** Where the column of that name stands on a sheet that is one list. */
function columnOf(book: FuzzBook, name: string, column: string): string | null {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  const at = sheet?.kind === 'other' ? -1 : (sheet?.columns.indexOf(column) ?? -1);
  return at < 0 ? null : lettersOf(at + 1);
}
