import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A promise of a table in README or SECURITY: what may happen, and the tests that are named for it. */
interface Promised {
  readonly what: string;
  readonly stops: string;
  readonly cell: string;
}

/** Says that nothing stops it; such a row names no test. */
const NOT_STOPPED = '止めません';

/** Rows of the tables of a document whose last column is 試験. */
function promises(document: string): Promised[] {
  const cellsOf = (line: string): string[] =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  const found: Promised[] = [];
  let isTable = false;
  for (const line of document.split('\n')) {
    if (!line.startsWith('|')) isTable = false;
    else if (cellsOf(line).at(-1) === '試験') isTable = true;
    else if (isTable && !/^\|[\s|:-]+\|$/.test(line)) {
      const cells = cellsOf(line);
      found.push({ what: cells[0] ?? '', stops: cells.at(-2) ?? '', cell: cells.at(-1) ?? '' });
    }
  }
  return found;
}

/** Files that a cell names, each with the titles behind it: `test/a.test.ts` `one title` `another`. */
function testsOf(cell: string): { file: string; titles: string[] }[] {
  const tests: { file: string; titles: string[] }[] = [];
  for (const [, text = ''] of cell.matchAll(/`([^`]+)`/g)) {
    if (/^test\/\S+\.tsx?$/.test(text)) tests.push({ file: text, titles: [] });
    else tests.at(-1)?.titles.push(text);
  }
  return tests;
}

/** Whether a source text has it as a whole literal: the title of a test, or a row of a table of tests. */
const holds = (source: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`));

describe.each([
  ['README.md', 10],
  ['SECURITY.md', 20],
])('%s', (document, least) => {
  const rows = promises(readFileSync(document, 'utf8'));

  it('has its table', () => {
    expect(rows.length).toBeGreaterThanOrEqual(least);
  });

  it.each(rows.map(({ what, stops, cell }): [string, string, string] => [what, stops, cell]))(
    '%s',
    (_what, stops, cell) => {
      const tests = testsOf(cell);
      expect([stops.startsWith(NOT_STOPPED), tests.length === 0]).toEqual(
        tests.length === 0 ? [true, true] : [false, false],
      );
      for (const { file, titles } of tests) {
        expect(existsSync(file), file).toBe(true);
        const source = readFileSync(file, 'utf8');
        expect(titles.filter((title) => !holds(source, title))).toEqual([]);
        // the file alone says too little where the table is about who could do what
        if (document === 'SECURITY.md') expect(titles.length, file).toBeGreaterThan(0);
      }
    },
  );
});

describe('the reader of the tables', () => {
  it('finds files and titles, and takes a row without a test for what it is', () => {
    const text = [
      '| 誰が | 試験 |',
      '| --- | --- |',
      '| 甲 | `test/a.test.ts` `is so` `b`、`test/c.ts` |',
      '',
      '| 乙 | 丙 |',
    ];
    const rows = promises(text.join('\n'));
    expect(rows.map(({ what }) => what)).toEqual(['甲']);
    expect(testsOf(rows[0]?.cell ?? '')).toEqual([
      { file: 'test/a.test.ts', titles: ['is so', 'b'] },
      { file: 'test/c.ts', titles: [] },
    ]);
  });
});
