import { type Yen, yen } from '../../scheme/units';
import type { Settings } from '../input/settings';
import type { AwardOutcome } from './award-records';

/** Why an application comes out as it does; what it is made of is beside it. */
export type AwardCause =
  | 'within' // 予算額 suffices
  | 'remainder' // 一部交付: what is left
  | 'short' // the first for which it does not suffice
  | 'behind' // after that one: nobody jumps the queue
  | 'byHand'
  | 'open' // it depends on a 手修正 that cannot be used
  | 'setting'; // it depends on a setting that is out of range

/** What is decided of an application; amounts in yen, null: not determined. */
export interface Decided {
  readonly outcome: AwardOutcome | null;
  readonly amount: Yen | null;
  readonly cause: AwardCause;
  /** What was left of 予算額 when it was this application's turn; null of what is decided by hand. */
  readonly room: Yen | null;
}

/** What 予算額 leaves for those who are not decided by hand, from the first of them on. */
export class Queue {
  private cut = false;

  /** @param room in yen; null: not determined */
  constructor(
    private room: number | null,
    private readonly settings: Pick<Settings, 'partialGrants' | 'roundingUnit'>,
  ) {}

  next(planned: Yen): Decided {
    const { room } = this;
    if (room === null)
      return { outcome: null, amount: null, cause: this.cut ? 'setting' : 'open', room: null };
    const at = yen(room);
    if (this.cut) return { outcome: '補欠', amount: yen(0), cause: 'behind', room: at };
    if (planned <= room) {
      this.room = room - planned;
      return { outcome: '採択', amount: planned, cause: 'within', room: at };
    }
    this.cut = true;
    const { partialGrants, roundingUnit } = this.settings;
    if (partialGrants === null || roundingUnit === null) {
      this.room = null;
      return { outcome: null, amount: null, cause: 'setting', room: at };
    }
    const part = partialGrants ? yen(room - (room % roundingUnit)) : yen(0);
    this.room = room - part;
    return part > 0
      ? { outcome: '一部採択', amount: part, cause: 'remainder', room: at }
      : { outcome: '補欠', amount: part, cause: 'short', room: at };
  }
}
