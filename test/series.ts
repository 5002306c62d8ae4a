/**
 * Series of like cases: `npm test` takes some of each and is done in minutes, `npm test -- --all` takes all of them, as
 * CI does.
 */
export const ALL = process.env['TEST_ALL'] === '1';

/** All of a series, or every n-th of it, counted back from its last: what comes last has everything before it. */
export const someOf = <Case>(cases: readonly Case[], every: number): readonly Case[] =>
  ALL ? cases : cases.filter((_, at) => (cases.length - 1 - at) % every === 0);

/** Whole numbers, both ends included. */
export const fromTo = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

/** How many runs of a property: all, or a third of them. */
export const runsOf = (most: number): number => (ALL ? most : Math.ceil(most / 3));
