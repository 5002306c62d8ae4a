import { lazy } from 'react';

/** 提出用コピー is not needed before the report. */
export const LazySubmission = lazy(async () => ({
  default: (await import('./SubmissionCopy')).SubmissionCopy,
}));
