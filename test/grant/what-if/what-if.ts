import { atOnce } from '../../../src/base/pieces';
import { assess } from '../../../src/grant/assess';
import type { Result } from '../../../src/grant/assessment';
import { type Books, type Ground, groundPieces, outcomeOf } from '../../../src/grant/what-if/ground';
import type { Standing } from '../../../src/grant/what-if/varied';
import { r8 } from '../../../src/scheme/r8';
import { readSettings } from '../../../src/table/settings/settings';
import { variedRows } from '../../../src/table/settings/varied-settings';
import { gridOf, submissionOf } from '../../cases/engine';
import { type RandomWorkbook, sheetsOfWorkbook } from '../random/workbook';

/** 項目 and value. */
export type Change = readonly [item: string, value: string | number];

/** A workbook made ready for もし〜なら. */
export interface Ready {
  readonly ground: Ground;
  readonly present: Standing;
  /** The settings with some of them changed. */
  readonly with: (changes: readonly Change[]) => Books;
  readonly assessed: (books: Books) => Result;
  /** What the whole assessment comes to under them. */
  readonly whole: (books: Books) => Standing['outcomes'];
}

export function ready(workbook: RandomWorkbook): Ready {
  const { submission, settings, rows } = submissionOf(
    sheetsOfWorkbook(workbook).map(({ name, values }) => gridOf(name, values)),
  );
  const booksOf = (read: typeof settings): Books => ({ primary: { scheme: r8, settings: read }, others: [] });
  const assessed = ({ primary }: Books) => assess(submission, primary.settings, primary.scheme);
  const whole = (books: Books) => assessed(books).assessments.map(outcomeOf);
  const books = booksOf(settings);
  return {
    ground: atOnce(groundPieces(submission, [r8])),
    present: { books, outcomes: whole(books) },
    with: (changes) =>
      booksOf(readSettings(changes.reduce((all, [item, value]) => variedRows(all, item, value), [...rows]))),
    assessed,
    whole,
  };
}

/** Made ready by the test that first asks for it: what breaks down outside of any is no failure of one. */
export function onceReady(workbook: RandomWorkbook): () => Ready {
  let made: Ready | null = null;
  return () => (made ??= ready(workbook));
}
