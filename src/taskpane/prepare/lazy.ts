import { lazy } from 'react';

/** Asked for once the workbook was read: it stands below everything else. */
export const LazyDuties = lazy(async () => ({ default: (await import('./DutyList')).DutyList }));
