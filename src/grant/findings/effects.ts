import type { Each, NoFacts, Text } from './cases';

/** 収支 as planned and as reported, in the unit of the tables. */
interface Improved {
  readonly from: number;
  readonly to: number;
}

/** `years` (令和), a line each; `due` of the first of them. */
interface Overdue {
  readonly years: string;
  readonly due: string;
}

interface Differing {
  readonly rows: string;
  readonly fields: string;
}

/** Cases and facts of 段階 効果. */
export interface EffectFindings {
  'R6-01': Each<'none' | 'blank', Improved> & Each<'unread', Improved & Text>;
  'R6-02': Each<'strayPlan' | 'strayReport' | 'strayResult', Text> &
    /** Positions of rows, from 1, that say different things, and the headers of what. */
    Each<'plansDiffer', Differing> &
    Each<'reportsDiffer', Differing & { readonly year: number }> &
    Each<'noPlan', NoFacts> &
    Each<'noReport', Overdue> &
    /** And there are reports of no year that can be read: their positions, from 1. */
    Each<'maybeReport', Overdue & { readonly rows: string }> &
    /** 年度 of a report; `year` (令和) that is proposed. */
    Each<'yearBlank', NoFacts> &
    Each<'yearUnread', Text> &
    Each<'yearMeant', Text & { readonly year: number }> &
    /** There is no such column, for so many reports. */
    Each<'noYearColumn', { readonly count: number }>;
  /** A cell that cannot be read; the first three as in L-09. */
  'R6-03': Each<
    'error' | 'uncalculated' | 'ditto' | 'figure' | 'day' | 'wages' | 'evaluation' | 'notYet' | 'unit',
    Text & { readonly label: string }
  >;
}
