import type { FuzzBook } from './book';
import { impossibleAmounts } from './bounds';
import type { FuzzInput } from './make-input';
import { type ReadFile, readFile } from './read-file';
import type { Outcome } from './run-product';
import { changedFigures } from './same-figures';
import { wrongSums } from './sums';
import { unfoundedAmounts } from './unclear';
import { touchedCells } from './untouched';
import { writtenIn } from './written';

/** Errors that say a file cannot be read: they come of the check as well, or of neither. */
const UNREADABLE = /^file\/(?:damaged|table-broken|not-workbook|empty|xls|password|xlsb|ods|too-large)$/;

/** What is wrong with what the product has made of the input; empty for nothing. */
export function judge(input: FuzzInput, outcome: Outcome): string[] {
  const { check, process, later, saved, again, undone } = outcome;
  const faults = [check, process, later].flatMap((told) =>
    told?.engine == null ? [] : [`engine: ${told.engine}`],
  );
  if (check.code !== 'done' && process.code !== check.code)
    faults.push(`check says ${check.code}, process ${process.code}`);
  if (check.code === 'done' && UNREADABLE.test(process.code))
    faults.push(`check reads it, process says ${process.code}`);
  if (!input.isDamaged && UNREADABLE.test(check.code)) faults.push(`a sound file is refused: ${check.code}`);
  // cells out of order: Excel opens no such file, and where they are in the way nothing is taken back
  const isDisordered = input.isDamaged && later?.code === 'file/row-order';
  if (later !== null && later.engine === null && later.code !== 'done' && !isDisordered)
    faults.push(`after the run: ${later.code}`);
  if (saved === null) return faults;
  const before = readOrNull(input.bytes);
  if (again !== null && Buffer.compare(again, saved) !== 0)
    faults.push(`second run: ${again.length} bytes after ${saved.length}`);
  if (before === null) return faults;
  return [...faults, ...ofFiles(input, before, saved, undone)];
}

function ofFiles(input: FuzzInput, before: ReadFile, saved: Uint8Array, undone: Uint8Array | null): string[] {
  const after = readFile(saved);
  const faults = touchedCells(before, after).map((what) => `touched: ${what}`);
  if (undone !== null)
    faults.push(...touchedCells(before, readFile(undone), true).map((what) => `not taken back: ${what}`));
  if (input.isDamaged) return faults;
  const written = writtenIn(before, after);
  faults.push(...impossibleAmounts(written, unitOf(input.book)));
  faults.push(...wrongSums(written).map((what) => `sum: ${what}`));
  faults.push(...unfoundedAmounts(input.book, before, written).map((what) => `unfounded: ${what}`));
  if (input.isHarmless)
    faults.push(...changedFigures(input, before, written).map((what) => `changed: ${what}`));
  return faults;
}

/** What amounts are rounded down to, where the settings say nothing of it. */
const unitOf = ({ sheets }: FuzzBook): number | null =>
  sheets.some(({ rows }) =>
    rows.some((line) => line.some(({ value }) => /端数|単位/.test(String(value ?? '').normalize('NFKC')))),
  )
    ? null
    : 1_000;

function readOrNull(bytes: Uint8Array): ReadFile | null {
  try {
    return readFile(bytes);
  } catch {
    return null;
  }
}
