import type { Compliance } from '../input/records';
import type { Each, Text } from './cases';

/** What 製品 says; `item` as the line calls it, `product` as 製品 does, `row` its position from 1, `text` of the cell. */
interface Suggestion extends Text {
  readonly item: string;
  readonly product: string;
  readonly row: number;
  /** 版; '' where none is given. */
  readonly version: string;
  readonly value: Compliance;
}

/** 過年度分の扱い is the prefecture's own: no clause says anything of it. */
interface BySetting {
  readonly setting: 'earlierGrants';
}

/** Of one 補助区分: 年度 of the rows, a line each (令和 in figures; '': not given), Σ 交付額 and how many rows. */
interface Granted extends BySetting {
  readonly category: string;
  readonly years: string;
  readonly yen: number;
  readonly count: number;
}

/** Cases and facts of what 製品 and 過年度交付 say beside an application. */
export interface SideFindings {
  /**
   * On an application `noted`, `deducted`, `noBase` (nothing to deduct it from), `open` (rows that cannot be read),
   * `unmatched` (without 事業所番号); the others on 過年度交付 itself.
   */
  'L-11': Each<'noted' | 'deducted' | 'noBase', Granted> &
    Each<'open', BySetting & { readonly category: string; readonly rows: string; readonly count: number }> &
    Each<'unmatched', BySetting & { readonly category: string }> &
    Each<'amount' | 'number' | 'category' | 'notEarlier', BySetting & Text> &
    Each<'amountBlank' | 'numberBlank' | 'categoryBlank' | 'noTable', BySetting>;
  /**
   * `differ`: rows of one product; `several`: products of one application; `partly`: another 介護ソフト is not in 製品;
   * `word`: a cell of 製品 itself.
   */
  'L-12': Each<'blank' | 'other' | 'blankNear' | 'otherNear', Suggestion> &
    Each<'differ', { readonly item: string; readonly rows: string }> &
    Each<'several', { readonly item: string }> &
    Each<'partly', { readonly item: string; readonly other: string }> &
    Each<'word', Text>;
}
