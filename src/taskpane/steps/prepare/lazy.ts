import { lazy } from 'react';

/** Asked for once the workbook was read: it stands below everything else. */
export const LazyDuties = lazy(async () => ({ default: (await import('./DutyList')).DutyList }));

/** Few workbooks hold cells for which something is proposed. */
export const LazyProposals = lazy(async () => ({
  default: (await import('./questions/ProposalList')).ProposalList,
}));
export const LazyReplaced = lazy(async () => ({
  default: (await import('./ReplacedNotice')).ReplacedNotice,
}));
