import { describe, expect, it } from 'vitest';
import { atOnce, eachPiece, mapPieces, type Pieces } from '../../src/base/pieces';

/** How many items were done before each pause, and what came of it. */
function paused<T>(work: Pieces<T>, done: () => number): { readonly after: number[]; readonly value: T } {
  const after: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done === true) return { after, value: step.value };
    after.push(done());
  }
}

const items = (count: number): number[] => Array.from({ length: count }, (_, at) => at * 10);

describe('long work can be put down after every 32 items', () => {
  it.each<[number, number[]]>([
    [0, []],
    [31, []],
    [32, [32]],
    [33, [32]],
    [100, [32, 64, 96]],
  ])('of %d: after %j', (count, expected) => {
    const mapped: string[] = [];
    const making = mapPieces(items(count), (item, index) => {
      mapped.push(`${index}: ${item}`);
      return item + 1;
    });
    expect(paused(making, () => mapped.length)).toEqual({
      after: expected,
      value: items(count).map((item) => item + 1),
    });
    const acted: string[] = [];
    const acting = eachPiece(items(count), (item, index) => {
      acted.push(`${index}: ${item}`);
    });
    expect(paused(acting, () => acted.length).after).toEqual(expected);
    expect(acted).toEqual(items(count).map((item, index) => `${index}: ${item}`));
    expect(mapped).toEqual(acted);
  });

  it('or done at once', () => {
    expect(atOnce(mapPieces(items(70), (item) => item))).toEqual(items(70));
  });
});
