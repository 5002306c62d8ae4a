import { reportForms } from '../../report';
import { SHEET_MARKS } from '../marks';

/** Whether a sheet is one of those that bear the time at which they were made. */
export const isReportMark = (mark: string): boolean =>
  mark === SHEET_MARKS.overview ||
  mark === SHEET_MARKS.awardList ||
  mark === SHEET_MARKS.dutyList ||
  mark === SHEET_MARKS.effectTotals ||
  reportForms.some(({ kind }) => SHEET_MARKS[kind] === mark);
