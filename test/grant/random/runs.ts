import { runsOf } from '../../series';

/** `npm run mutate` runs the tests once for every mutant, and asks for fewer random workbooks. */
const asked = Number(process.env['RANDOM_RUNS'] ?? Number.POSITIVE_INFINITY);

/** Parameters of a property, a third of the runs in `npm test`; seeded, so that a failure can be repeated. */
export const runs = (most: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: Math.min(runsOf(most), asked),
  seed: 20_260_407,
});
