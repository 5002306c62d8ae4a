import { bookOn } from '../../scheme/books';
import type { Scheme } from '../../scheme/types';
import { type Context, contextOf } from '../context';
import { valueOf } from './cell';
import type { Application } from './records';
import type { Settings } from './settings';

/** A rule book and the settings as it reads them. */
export interface Book {
  readonly scheme: Scheme;
  readonly settings: Settings;
}

/** The rule book of each application. */
export interface BookChoice {
  readonly primary: Context;
  readonly of: (application: Application) => Context;
  /** Whether its 受付日 is given, and in no fiscal year that has a book (ID-11). */
  readonly isForeign: (application: Application) => boolean;
}

/**
 * An application takes the book of the fiscal year in which it was received; one without a 受付日, or of a year that
 * has no book, takes the book of the setting 年度.
 */
export function chooseBooks(primary: Book, others: readonly Book[]): BookChoice {
  const context = contextOf(primary.scheme, primary.settings);
  const contexts = new Map<Scheme | null, Context>([
    [primary.scheme, context],
    ...others.map(({ scheme, settings }) => [scheme, contextOf(scheme, settings)] as const),
  ]);
  const books = [primary, ...others].map(({ scheme }) => scheme);
  return {
    primary: context,
    of: (application) => {
      const received = valueOf(application.receivedOn);
      if (received === null) return context;
      return contexts.get(bookOn(received, books)) ?? context;
    },
    isForeign: ({ receivedOn }) => {
      const received = valueOf(receivedOn);
      return received !== null && bookOn(received, books) === null;
    },
  };
}
