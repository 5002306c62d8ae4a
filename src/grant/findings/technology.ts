import type { Asked, Each, Single, Text, Unanswered } from './cases';

/** 経費区分 of the line. */
interface OfCategory {
  readonly category: string;
}

/** Software that has to be on a list of the ministry. */
type Listed = Asked & Each<'unlisted'>;

/** Cases and facts of the rules of 別紙1 (定着支援). */
export interface TechnologyFindings {
  'R1-05': Single;
  'R1-20': Each<'blank' | 'unknown', Text>;
  'R1-21': Each<
    | 'added'
    | 'notByFlat'
    | 'communityBased'
    | 'communityBasedWithin'
    | 'backOffice'
    | 'backOfficeWithin'
    | 'notListed',
    {
      readonly linked: number;
      readonly amount: number;
      /** How many the notice asks for. */
      readonly establishments: number;
      /** The last day of the fiscal year. */
      readonly until: string;
    }
  >;
  'R1-25': Single<{ readonly fte: string; readonly headcount: string }>;
  'R1-30': Each<'blank' | 'form', Text>;
  /** `…Other`: of ウ②, which has a test of its own. */
  'R1-31': Each<'blank' | 'unreadable' | 'filled' | 'blankOther' | 'unreadableOther' | 'filledOther', Text>;
  'R1-32': Each<'unpublished'> & Unanswered;
  'R1-33': Each<'blank' | 'form', Text & OfCategory> &
    Each<'tooMany', Text & OfCategory & { readonly most: number }>;
  'R1-34': Single<OfCategory & { readonly units: number; readonly limit: number }>;
  'R1-35': Each<'blank' | 'missing', Text> & Each<'unfit' | 'excluded', Text & { readonly parent: string }>;
  'R1-36': Single<OfCategory>;
  /** `mark` and `unmark`: the mark パッケージ that would put it right. */
  'R1-37': Each<'single' | 'package' | 'mark' | 'unmark' | 'otherGrant'>;
  /** `core`: the 経費区分 of which one is needed. */
  'R1-38': Each<'missing' | 'otherGrant', { readonly core: string }>;
  'R1-39': Asked;
  'R1-40': Listed;
  'R1-41': Listed;
  'R1-43': Asked;
  'R1-44': Single<OfCategory>;
  'R1-45': Single<OfCategory>;
  'R1-46': Single<OfCategory>;
  'R1-48': Single<OfCategory>;
  /** `others`: the 経費区分 that are listed nowhere. */
  'R1-49': Each<'blank' | 'notAllowed', Text & OfCategory & { readonly others: string }>;
  'R1-50': Asked;
  'R1-51': Each<'blank' | 'unreadable' | 'later', Text & { readonly until: string }> &
    Each<'duringYear', { readonly date: string; readonly quote: string }>;
  'R1-52': Asked;
  'R1-53': Asked & Each<'id', Text & { readonly note: string }>;
  'R1-54': Asked;
  'R1-55': Each<'blank' | 'unreadable', Text>;
  'R1-56': Asked;
  'R1-57': Asked;
  'R1-60': Single<{ readonly least: number; readonly most: number }>;
  'R1-61': Single;
}
