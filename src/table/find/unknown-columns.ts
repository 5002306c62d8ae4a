import type { CellValue } from '../../base/cells';
import { distance } from '../../base/nearest';
import { isBlank, normalised } from '../../base/text';
import { valueOf } from '../../grant/input/cell';
import { applicationOutput } from '../../report/columns/application';
import { headersOf } from '../../report/columns/column';
import { lineOutput } from '../../report/columns/line';
import { numberCell, textCell, wordCell, yenCell } from '../cells/values';
import * as words from '../cells/words';
import { type ColumnSpec, headerKey } from '../columns';
import { columnKey } from './headings';

/** What a column of which nobody knows the header may be. */
export interface Guess {
  readonly variant: 'resembles' | 'fits' | 'further';
  /** Headers of the contract, the likeliest first. */
  readonly columns: readonly string[];
}

const OURS: ReadonlySet<string> = new Set(
  [...headersOf(applicationOutput), ...headersOf(lineOutput)].map(headerKey),
);

/** A column that we have written beside the clerk's. */
export const isOurHeader = (header: string): boolean => OURS.has(columnKey(header));

const LINE_VERDICT = headerKey(lineOutput.verdict.header);

/**
 * The columns that we have written beside 経費: a 補助区分 of a clerk's may be her 経費区分, the one before our 行判定 is ours,
 * and a table must be read alike before and after it stands there.
 */
export function writtenBeside(texts: ReadonlyMap<number, string>): ReadonlySet<number> {
  const verdicts = [...texts].flatMap(([column, text]) => (columnKey(text) === LINE_VERDICT ? [column] : []));
  const isOurs = (column: number): boolean => isOurHeader(texts.get(column) ?? '');
  return new Set(
    verdicts.flatMap((verdict) => {
      let from = verdict;
      while (isOurs(from - 1)) from -= 1;
      return Array.from({ length: verdict - from + 1 }, (_, n) => from + n);
    }),
  );
}

/** Columns that the contract knows for later stages, and our own: they are none of the missing ones. */
const OTHERS: ReadonlySet<string> = new Set([
  ...OURS,
  ...[
    '総事業費',
    '内示日',
    '内示額',
    '着手日',
    '指令前着手届',
    '備考',
    'No',
    'No.',
    '番号',
    '連番',
    '項番',
  ].map(headerKey),
]);

export const isKnownOtherwise = (header: string): boolean => OTHERS.has(columnKey(header));

/** Shorter names are part of too many others. */
const LEAST_CONTAINED = 3;
/** But nothing else than 取下げ and 辞退 is called so. */
const TELLING = /取下|取り下|辞退/u;

/** One of the two names contains the other, or they differ in less than a third. */
function resembles(written: string, names: readonly string[]): boolean {
  const key = columnKey(written);
  return names.some((name) => {
    const known = headerKey(name);
    const [short, long] = key.length < known.length ? [key, known] : [known, key];
    return (
      ((short.length >= LEAST_CONTAINED || TELLING.test(short)) && long.includes(short)) ||
      distance(key, known) * 3 < long.length
    );
  });
}

/** The missing columns that an unknown header resembles, or that all values of its column fit. */
export function guessOf(
  header: string,
  missing: readonly ColumnSpec<string>[],
  values: readonly CellValue[],
): Guess | null {
  const alike = missing.filter(({ header: name, synonyms = [] }) => resembles(header, [name, ...synonyms]));
  const filled = values.filter((value) => !isBlank(value));
  const fitting = missing.filter(({ field }) => fits(field, filled));
  const [variant, found] = alike.length > 0 ? (['resembles', alike] as const) : (['fits', fitting] as const);
  // a column without any value changes nothing, whatever it is
  return found.length === 0 || filled.length === 0
    ? null
    : { variant, columns: found.map(({ header: name }) => name) };
}

type Fit = (value: CellValue) => boolean;

const whole =
  (least: number, most: number): Fit =>
  (value) => {
    const read = valueOf(numberCell(value));
    return read !== null && Number.isInteger(read) && read >= least && read <= most;
  };
const oneOf =
  <T>(list: words.WordList<T>): Fit =>
  (value) =>
    wordCell(value, list).kind === 'value';
const yen: Fit = (value) => {
  const read = valueOf(yenCell(value));
  return read !== null && Number.isSafeInteger(read) && read >= 0;
};
/** Serial numbers of days of this century look like amounts; no amount of money is asked for them. */
const isDay = whole(36_526, 73_050);
const word = (pattern: RegExp): Fit => {
  return (value) => pattern.test(normalised(String(valueOf(textCell(value)) ?? '')));
};

/** What the values of a missing column that can change an amount look like. */
const fit: Readonly<Partial<Record<string, Fit>>> = {
  donation: yen,
  claimedAmount: yen,
  cost: yen,
  units: whole(1, 9999),
  headcount: whole(0, 9999),
  fullTimeEquivalent: (value) => {
    const read = valueOf(numberCell(value));
    return read !== null && read >= 0 && read <= 9999;
  },
  linkedEstablishments: whole(0, 999),
  inPackage: oneOf(words.mark),
  otherGrant: oneOf(words.yesNo),
  contract: oneOf(words.contract),
  listing: oneOf(words.listing),
  securityAction: oneOf(words.securityAction),
  improvementPlan: oneOf(words.improvementPlan),
  improvementSupport: oneOf(words.improvementSupport),
  withdrawn: word(/^(?:取下|取り下)/),
  declined: word(/^辞退/),
};

function fits(field: string, filled: readonly CellValue[]): boolean {
  const test = fit[field];
  if (test === undefined || filled.length === 0 || isRunning(filled)) return false;
  if (!filled.every(test)) return false;
  return test !== yen || !filled.every(isDay);
}

/** 1, 2, 3 …: a number of the row, which says nothing of it. */
function isRunning(filled: readonly CellValue[]): boolean {
  const numbers = filled.map((value) => valueOf(numberCell(value)));
  return (
    numbers.every((number, at) => number !== null && (at === 0 || number === (numbers[at - 1] ?? 0) + 1)) &&
    filled.length > 1
  );
}
