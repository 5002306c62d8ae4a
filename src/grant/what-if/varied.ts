import type { Pieces } from '../../base/pieces';
import { assessSome } from '../assess';
import { chooseBooks } from '../input/book';
import { type Books, type Ground, type Outcome, outcomeOf } from './ground';
import { touchedBy } from './touched';

/** What all applications come to under one choice of settings. */
export interface Standing {
  readonly books: Books;
  readonly outcomes: readonly Outcome[];
}

/** The same applications under other settings; only what the difference reaches is assessed anew. */
export function* variedPieces(ground: Ground, from: Standing, books: Books): Pieces<Standing> {
  const touched = touchedBy(ground, from.books, books, from.outcomes);
  yield;
  if (touched.length === 0) return { books, outcomes: from.outcomes };
  const applications = touched.flatMap((at) => ground.applications[at] ?? []);
  const choice = chooseBooks(books.primary, books.others);
  const assessments = yield* assessSome(ground.index, applications, choice);
  const outcomes = [...from.outcomes];
  for (const [n, at] of touched.entries()) {
    const assessment = assessments[n];
    if (assessment !== undefined) outcomes[at] = outcomeOf(assessment);
  }
  return { books, outcomes };
}
