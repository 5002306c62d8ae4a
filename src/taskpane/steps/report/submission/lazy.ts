import { lazy } from 'react';

/** What is handed over is not needed before the report. */
export const LazySubmission = lazy(async () => ({
  default: (await import('./Submission')).Submission,
}));
