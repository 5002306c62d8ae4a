import type { ReadingKind } from '../input/cell';
import type { SettingKey } from '../input/settings';
import type { Each, Single, Text, Unanswered } from './cases';
import type { IdentityFindings } from './identity';

/** What is claimed against what was computed, in yen. */
interface Claim {
  readonly claimed: number;
  readonly computed: number;
  /** How many there are; 0 is what nothing was computed from. */
  readonly lines: number;
}

/** A setting and what the table 設定 says of it. */
interface Answer extends Text {
  readonly setting: SettingKey;
  readonly label: string;
  readonly allowed: string;
}

/** Cases and facts of the rules of any 事業. */
export interface CommonFindings extends IdentityFindings {
  'L-01': Each<'blank' | 'unknown' | 'unreadable', Text>;
  'L-02': Each<'blank' | 'unknown', Text & { readonly programme: string }>;
  'L-03': Each<'blank' | 'uncalculated' | 'notNumber' | 'notWhole' | 'negative' | 'tooLarge', Text> &
    Each<'readAs' | 'proposed', Text & { readonly yen: number }> &
    // of 総事業費, where 寄付金等 are taken off it
    Each<'total', Text> &
    Each<'totalReadAs', Text & { readonly yen: number }> &
    // of an application with so many lines
    Each<'sum', { readonly lines: number }>;
  'L-04': Single;
  'L-05': Each<'blank'> & Each<'twice', Text>;
  'L-06': Each<'notNumber' | 'negative' | 'notWhole' | 'moreThanCost', Text & { readonly cost: number }>;
  'L-07': Single;
  /**
   * `amount`: the word decides an amount, which is undetermined; `judged`: it was read, as `readAs`; `links`: of
   * 連携事業所数, on which the addition depends; `linksAside`: there is none, whatever it says.
   */
  'L-08': Each<'word' | 'amount' | 'links' | 'linksAside', Text> &
    Each<'judged', Text & { readonly readAs: string }>;
  'L-09': Each<'error' | 'uncalculated' | 'ditto', Text & { readonly label: string }>;
  /** `others`: 明細番号. */
  'L-10': Single<{ readonly others: string }>;
  'S-01': Each<'outOfRange' | 'uncalculated', Answer> & Each<'needed', Pick<Answer, 'setting'>>;
  'S-02': Each<'unanswered', Answer> & Each<'donation', { readonly yen: number }>;
  'S-03': Each<'unknown' | 'resembles' | 'twice', Text & { readonly label: string }>;
  /** `samples`: a line each: as written, a tab, what it was read as. */
  'Y-06': Each<ReadingKind, { readonly label: string; readonly count: number; readonly samples: string }>;
  'R1-06': Each<'granted'> & Unanswered;
  'R1-70': Single<Claim>;
  'R1-71': Single<Claim>;
  'R1-72': Single<Text>;
}
