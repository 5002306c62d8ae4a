import { newestOf } from './books';
import { r8 } from './r8';
import type { Scheme } from './types';

export { bookOn, booksOf, initialOf, newestOf, ruleOf, schemeOf, type Books } from './books';

/** Every rule book there is, oldest first: the one list that a new year is added to. */
export const schemes: readonly Scheme[] = [r8];

/** What is made anew (ひな形, help, a call without 年度) goes by the newest book. */
export const newest: Scheme = newestOf(schemes);
