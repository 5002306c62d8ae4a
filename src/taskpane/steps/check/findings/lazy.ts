import { lazy } from 'react';

/** The list with its filters is not needed before the first check; to be called once the pane stands. */
export const loadFindings = () => import('./Findings');

export const LazyFindings = lazy(async () => ({ default: (await loadFindings()).Findings }));
