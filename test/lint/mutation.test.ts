import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Mutation testing runs in a copy that holds only what its settings name: `npm run mutate`. */

const referenced = [
  ...readFileSync('tsconfig.json', 'utf8').matchAll(/"(?:\.\/)?(tsconfig\.[a-z.]+)"/gu),
].map(([, name = '']) => name);

/** The patterns of what is copied: '!package.json'. */
const copied = [...readFileSync('stryker.config.js', 'utf8').matchAll(/^ +'!([^']+)',$/gmu)].map(
  ([, pattern = '']) => pattern,
);

const isCopied = (file: string): boolean =>
  copied.some((pattern) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`, 'u').test(file),
  );

describe('the copy for mutation testing', () => {
  it('has every tsconfig that tsconfig.json names: without one of them no test is compiled', () => {
    expect(referenced.length).toBeGreaterThan(1);
    expect(referenced.filter((file) => !isCopied(file))).toEqual([]);
  });

  it.each(['package.json', 'tsconfig.json', 'vitest.mutation.config.ts'])('has %s', (file) => {
    expect(isCopied(file)).toBe(true);
  });
});
