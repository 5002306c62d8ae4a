import { lazy } from 'react';

/** 差戻し with its texts; asked for rarely. */
export const LazyLetters = lazy(async () => ({
  default: (await import('../../report/letter/LetterDialog')).LetterDialog,
}));

/** The look at cells that can be mended in one way only; few workbooks have any. */
export const LazyFixes = lazy(async () => ({ default: (await import('./FixDialog')).FixDialog }));
