import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { functionEntries } from '../functions/excel';

/**
 * What names a year or cites a notice stands with its rule book (`src/scheme/rN`) or is made from its data: nothing
 * else has to be gone through when the next notice comes.
 */

const OF_A_YEAR = /令和[0-9元]+年|老発|別紙\s?[0-9]|基金要綱|表[0-9]/u;

/** Texts that show how something is written, and the search of the notices, which are kept by themselves. */
const ALLOWED: readonly (readonly [path: string, text: RegExp])[] = [
  ['catalogue/functions/function-texts.ts', /（例: 8、令和8年度）/],
  ['help/checks.ts', /^年度は、8、令和8年度、R8、2026 のどの書き方/],
  ['catalogue/findings/text.ts', /^日付（例: 2026\/7\/1、令和8年7月1日）/],
  ['reference/texts.ts', /^語句・条項（例：/],
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^scheme\/r\d+\//.test(path))
  .map((path) => ({ path, source: readFileSync(`src/${path}`, 'utf8') }));

/** Literals of a source text that name a year or a notice. */
function yearly(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isPiece = ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || isPiece) {
      const allowed = ALLOWED.some(([where, text]) => where === path && text.test(node.text));
      if (OF_A_YEAR.test(node.text) && !allowed) found.push(`${path}: ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('what belongs to a year', () => {
  it('stands in no text outside the rule books', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap(({ path, source }) => yearly(path, source))).toEqual([]);
  });

  it('nor in what Excel itself shows of the functions', async () => {
    const entries = await functionEntries();
    const texts = entries.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description ?? ''),
    ]);
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter((text) => OF_A_YEAR.test(text))).toEqual([]);
  });

  it('and no rule book is imported by name but into the list of them', () => {
    const byName = files.filter(({ source }) => /from '[^']*scheme\/r\d+[/']|from '\.\/r\d+'/.test(source));
    expect(byName.map(({ path }) => path)).toEqual(['scheme/index.ts']);
  });

  it.each([
    "const note = '令和8年度中に5事業所以上と連携';",
    'const note = `別紙1 6⑤ ${clause}`;',
    "const title = '職員数による基準額（表3）';",
    'const page = <p>老発0407第3号</p>;',
  ])('is found: %s', (source) => {
    expect(yearly('a.tsx', source)).toHaveLength(1);
  });
});
