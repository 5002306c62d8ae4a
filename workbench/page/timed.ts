/** Does a step of opening and notes how long it took, for `npm run bench`. */
export function timed<T>(step: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  performance.measure(step, { start, end: performance.now() });
  return result;
}
