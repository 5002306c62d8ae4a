import type { LetterReply } from './letter-replies';

/** Letters of which something is resolved by now. */
export interface Settling {
  /** Nothing remains: 状態 becomes 済. */
  readonly settled: readonly LetterReply[];
  /** Some of it remains, and no answer is recorded yet: 状態 becomes 回答. */
  readonly partly: readonly LetterReply[];
  /** Everything remains. */
  readonly untouched: readonly LetterReply[];
}

/** What a check has found of open letters, sorted by what becomes of 状態. */
export function settling(replies: readonly LetterReply[]): Settling {
  const changed = replies.filter(
    ({ state, record, resolved, withdrawn }) => state !== record.state && (withdrawn || resolved.length > 0),
  );
  return {
    settled: changed.filter(({ state }) => state === '済'),
    partly: changed.filter(({ state }) => state !== '済'),
    untouched: replies.filter(({ resolved, withdrawn }) => resolved.length === 0 && !withdrawn),
  };
}
