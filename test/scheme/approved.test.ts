import { describe, expect, it } from 'vitest';
import { schemes } from '../../src/scheme';

/** Every value of a rule book, a line each, by where it stands: models.management.value.ceiling = 350000 */
function listing(node: unknown, path: string): string[] {
  if (Array.isArray(node)) {
    return node.length === 0 ? [`${path} = []`] : node.flatMap((each, at) => listing(each, `${path}[${at}]`));
  }
  if (typeof node === 'object' && node !== null) {
    const entries = Object.entries(node);
    return entries.flatMap(([key, value]) => listing(value, path === '' ? key : `${path}.${key}`));
  }
  return [`${path} = ${String(node)}`];
}

/*
 * The values themselves are proved by the other tests of this folder, by the worked cases and by the notices' words.
 * Here nothing may change without being seen: a change of the law is a change of the approved listing, line by line.
 */
describe('a rule book is what was approved', () => {
  it.each(schemes.map((scheme) => [scheme.fiscalYear, scheme] as const))(
    '令和%s年度',
    async (year, scheme) => {
      const { texts } = scheme;
      const [functions, duties] = [await texts.functions(), await texts.duties()];
      const whole = { ...scheme, texts: { ...texts, functions, duties } };
      await expect(`${listing(whole, '').join('\n')}\n`).toMatchFileSnapshot(`approved/r${year}.txt`);
    },
  );
});
