import { strToU8, zipSync } from 'fflate';
import { pickBase } from './bases';
import type { FuzzBook, Mutation } from './book';
import { byteMutations } from './byte-mutations';
import { cellMutations } from './cell-mutations';
import { Dice } from './dice';
import { headerMutations } from './header-mutations';
import { malform } from './malformations';
import { packageMutations } from './package-mutations';
import { layTable, tableMutations } from './table-mutations';
import { type Dialect, type Parts, writeBook } from './write-book';

export interface FuzzInput {
  readonly base: string;
  readonly book: FuzzBook;
  readonly bytes: Uint8Array;
  /** What was done, in order. */
  readonly mutations: readonly string[];
  /** Nothing was done that can change a figure. */
  readonly isHarmless: boolean;
  /** The package may be damaged: it need not be readable. */
  readonly isDamaged: boolean;
  /** The same file before one of its parts was made not well-formed, and the name of that part. */
  readonly sound: { readonly bytes: Uint8Array; readonly part: string } | null;
  readonly dice: Dice;
}

const PLAIN: Dialect = {
  prefix: '',
  isStrict: false,
  texts: 'shared',
  hasStyles: true,
  hasPlaces: true,
  folder: 'xl',
};

/** The input with the number, of the seed; the same on every call. */
export function makeInput(seed: number, index: number): FuzzInput {
  const dice = new Dice(seed, index);
  const { name, book } = pickBase(dice);
  const said: string[] = [];
  let isHarmless = true;
  const mutate = <T>(subject: T, from: readonly Mutation<T>[]): void => {
    const weighed = from.flatMap((mutation) => Array<Mutation<T>>(mutation.weight ?? 1).fill(mutation));
    const mutation = dice.pick(weighed);
    const what = mutation.apply(subject, dice);
    if (what === null) return;
    said.push(`${mutation.name}: ${what}`);
    isHarmless &&= mutation.isHarmless === true;
  };
  // a third are written otherwise alone: their figures must be those of the base
  const gentle = dice.chance(33);
  const kinds = [cellMutations, cellMutations, headerMutations, tableMutations].map((list) =>
    gentle ? list.filter((mutation) => mutation.isHarmless) : list,
  );
  const filled = kinds.filter((list) => list.length > 0);
  for (let left = dice.below(dice.chance(30) ? 9 : 5); left > 0; left--) {
    // what one mutation has made of the lists may leave nothing to another
    if (book.sheets.some(({ kind }) => kind === '申請') && book.sheets.some(({ kind }) => kind === '経費'))
      mutate(book, dice.pick(filled));
  }
  book.sheets.forEach((sheet, at) => {
    if (sheet.kind !== '設定' && dice.chance(40) && layTable(sheet, `表${at + 1}`))
      said.push(`ListObject over ${sheet.name}`);
  });
  const dialect = dice.chance(50) ? PLAIN : anyDialect(dice);
  said.push(`dialect ${JSON.stringify(dialect)}`);
  const parts = writeBook(book, dialect);
  const damaged = !gentle && dice.chance(35);
  if (damaged) for (let left = 1 + dice.below(2); left > 0; left--) mutate(parts, packageMutations);
  const level = dice.chance(20) ? 6 : 0;
  const bytes = zipped(parts, level);
  const malformed = !gentle && dice.chance(12) ? malform(parts, dice) : null;
  if (malformed !== null) said.push(malformed.what);
  const file = { bytes: malformed === null ? bytes : zipped(parts, level) };
  if (malformed === null && !gentle && dice.chance(12)) mutate(file, byteMutations);
  return {
    base: name,
    book,
    bytes: file.bytes,
    mutations: said,
    isHarmless: isHarmless && malformed === null,
    isDamaged: said.some((what) => /^(?:package|bytes|malformed):/.test(what)),
    sound: malformed === null ? null : { bytes, part: malformed.part },
    dice,
  };
}

function zipped(parts: Parts, level: 0 | 6): Uint8Array {
  const files = Object.fromEntries([...parts].map(([part, text]) => [part, strToU8(text)]));
  return zipSync(files, { level, mtime: new Date(2026, 5, 1) });
}

function anyDialect(dice: Dice): Dialect {
  return {
    prefix: dice.pick(['', 'x:', 'ss:']),
    isStrict: dice.chance(25),
    texts: dice.pick(['shared', 'inline', 'str']),
    hasStyles: dice.chance(80),
    hasPlaces: dice.chance(80),
    folder: dice.pick(['xl', 'XL', 'book', 'a b']),
  };
}
