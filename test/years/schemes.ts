/** The list of years as it stands once 令和9年度 is added: what `src/scheme/index.ts` will be, and nothing else. */
import { newestOf } from '../../src/scheme/books';
import { r8 } from '../../src/scheme/r8';
import type { Scheme } from '../../src/scheme/types';
import { r9 } from './r9';

export * from '../../src/scheme/books';

export const schemes: readonly Scheme[] = [r8, r9];

export const newest: Scheme = newestOf(schemes);
