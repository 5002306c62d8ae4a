import { lazy } from 'react';

/** 差戻し with its texts; asked for rarely. */
export const LazyLetters = lazy(async () => ({
  default: (await import('../../report/letter/LetterDialog')).LetterDialog,
}));
