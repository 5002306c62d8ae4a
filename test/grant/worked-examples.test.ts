import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { assessed } from './built';

/** The examples that stand at the functions they explain are run as they stand there. */

const GRANT = path.resolve('src/grant');
const KNOWN = `
import { r8 } from '${path.resolve('src/scheme/r8')}';
import { rate, yen } from '${path.resolve('src/scheme/units')}';
import { evaluate, leaf, scaleDown } from '${GRANT}/explain/expression';
import { baseOf } from '${GRANT}/programmes/technology/base';
`;

/** The lines of the examples in the comments of a file. */
function examplesOf(file: string): string[] {
  const comments = readFileSync(path.join(GRANT, file), 'utf8').match(/\/\*\*.*?\*\//gsu) ?? [];
  return comments.flatMap((comment) =>
    comment
      .split(/^ \* @example .*$/mu)
      .slice(1)
      .flatMap((example) => [...example.matchAll(/^ \* (.+)$/gmu)].map(([, line]) => line ?? '')),
  );
}

const folder = mkdtempSync(path.join(tmpdir(), 'kaigo-examples-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the calls of a file's examples give, each with what the example says. */
async function calls(
  file: string,
): Promise<readonly (readonly [call: string, value: unknown, said: unknown])[]> {
  const lines = examplesOf(file).map((line) => {
    const [call = '', said] = line.split(' // → ');
    return said === undefined ? call : `results.push([${JSON.stringify(call)}, ${call}, ${said}]);`;
  });
  const module = path.join(folder, file.replaceAll('/', '-'));
  writeFileSync(module, [KNOWN, 'export const results = [];', ...lines].join('\n'));
  return ((await import(pathToFileURL(module).href)) as { results: [string, unknown, unknown][] }).results;
}

describe('the calls at', () => {
  it.each([
    ['explain/expression.ts', 5],
    ['programmes/technology/base.ts', 7],
  ])('%s', async (file, count) => {
    const results = await calls(file);
    expect(results).toHaveLength(count);
    for (const [call, value, said] of results) expect(value, call).toBe(said);
  });
});

describe('the rows at lines/single-row.ts', () => {
  const FORM =
    /^(?<programme>\S+) (?<category>\S+) (?<cost>[\d,]+)円(?: (?<units>\d+)台)? → 対象経費 (?<eligible>[\d,]+)(?:、補助率額 (?<subsidised>[\d,]+))?(?:、基準額 (?<base>[\d,]+))?、補助額 (?<amount>[\d,]+)$/u;
  const yen = (text: string | undefined): number | null =>
    text === undefined ? null : Number(text.replaceAll(',', ''));

  it.each(examplesOf('lines/single-row.ts'))('%s', (example) => {
    const said = FORM.exec(example)?.groups;
    expect(said).toBeDefined();
    const { programme = '', category = '', cost, units, eligible, subsidised, base, amount } = said ?? {};
    const { categories } = assessed(programme, [[category, yen(cost) ?? 0, { 台数: yen(units) }]]);
    expect(categories).toHaveLength(1);
    expect(categories[0]).toMatchObject({
      eligibleCost: yen(eligible),
      subsidised: yen(subsidised),
      base: yen(base),
      amount: yen(amount),
    });
  });

  it('are one for each kind of row', () => {
    expect(examplesOf('lines/single-row.ts')).toHaveLength(5);
  });
});
