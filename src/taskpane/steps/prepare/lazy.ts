import { lazy } from 'react';

/** Asked for once the workbook was read: it stands below everything else. */
export const LazyDuties = lazy(async () => ({ default: (await import('./DutyList')).DutyList }));

/** Most workbooks are read without a question. */
export const LazyQuestions = lazy(async () => ({
  default: (await import('./questions/QuestionList')).QuestionList,
}));
/** Few workbooks hold cells for which something is proposed. */
export const LazyProposals = lazy(async () => ({
  default: (await import('./questions/ProposalList')).ProposalList,
}));
/** Forms for applicants are made once a year. */
export const LazyApplicantForms = lazy(async () => ({
  default: (await import('./applicant/ApplicantForms')).ApplicantForms,
}));
/** What leads on where a table is not found, or has no rows yet; all in one script. */
const pick = () => import(/* webpackChunkName: "pick" */ './pick/panels');
export const LazyNoTable = lazy(async () => ({ default: (await pick()).NoTable }));
export const LazyOffer = lazy(async () => ({ default: (await pick()).Offer }));
export const LazyNeeded = lazy(async () => ({ default: (await pick()).NeededColumns }));
export const LazyFirstFill = lazy(async () => ({ default: (await pick()).FirstFill }));
export const LazyPickTable = lazy(async () => ({ default: (await pick()).PickTable }));
export const LazyReplaced = lazy(async () => ({
  default: (await import('./ReplacedNotice')).ReplacedNotice,
}));
