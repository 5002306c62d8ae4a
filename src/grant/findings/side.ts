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

/** Cases and facts of what 製品 says beside an application. */
export interface SideFindings {
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
