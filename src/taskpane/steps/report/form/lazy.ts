import { lazy } from 'react';

/** The picker with its lists; asked for rarely. */
export const LazyPicker = lazy(async () => ({ default: (await import('./TagPicker')).TagPicker }));
