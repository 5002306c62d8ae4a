import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/cli/arguments';
import { comparison } from '../../src/cli/compare';
import { compareBooks } from '../../src/report/rule-book-compare';
import { r8 } from '../../src/scheme/r8';
import type { Scheme } from '../../src/scheme/types';
import { ALL } from '../series';
import { r9 } from '../years/r9';

/** `rulebook --compare 8 9`: what differs between two years, in the words of the printed rule book. */

const lines = await comparison([8, 9], [r8, r9]);

describe('the comparison of two rule books', () => {
  it('begins with their names and ends with how much differs', () => {
    expect(lines[0]).toBe(`規則集の比較: ${r8.version} → ${r9.version}`);
    expect(lines.at(-1)).toMatch(/^変更 \d+件、追加 \d+件、削除 \d+件$/);
  });

  it.each([
    ['a changed rate', '変更 定着支援／補助率: 4/5 → 3/4'],
    ['a withdrawn 経費区分', '削除 定着支援 コミュニケーション／扱い: 台数に応じた基準額と比べる'],
    ['a new 経費区分', '追加 定着支援 清掃支援／扱い: 台数に応じた基準額と比べる／補助区分: 機器50'],
    ['a new 補助区分', '追加 機器50／基準額の決め方: 1台あたりの額×台数／基準額（円）: 500,000'],
    ['a new 事業', '追加 伴走支援／補助額の計算: '],
    ['a band that is gone', '削除 1〜10名／職員数（名以上）: 1／職員数（名以下）: 10／'],
    [
      'a new band',
      '追加 1〜25名／職員数（名以上）: 1／職員数（名以下）: 25／第2欄 ソフトだけ（円）: 1,800,000',
    ],
    ['the limit of a setting', '変更 補助率／許される値: 4/5 以下の分数 → 4/5 以下の分数（定着支援は3/4まで'],
    ['a new notice', '追加 試験用／文書番号: 試験用／日付: 令和9年4月1日／件名: 試験用の通知'],
  ])('says %s', (_what, text) => {
    expect(lines.filter((line) => line.startsWith(text))).toHaveLength(1);
  });

  it('says nothing of what is the same', async () => {
    expect(lines.filter((line) => /面的支援モデル|見守り|R1-52|A-01/.test(line))).toEqual([]);
    expect(await comparison([8, 8], [r8])).toEqual([expect.any(String), '違いはありません。']);
  });

  it('backwards, takes back what was added', async () => {
    const back = await comparison([9, 8], [r8, r9]);
    expect(back).toContain('変更 定着支援／補助率: 3/4 → 4/5');
    expect(back.filter((line) => line.startsWith('削除 定着支援 清掃支援／'))).toHaveLength(1);
    expect(back).toHaveLength(lines.length);
  });
});

/** A book with one value changed, for every value there is; the wording of help and forms is compared by eye. */
function* mutants(): Generator<readonly [path: string, book: Scheme]> {
  const { texts: _, ...data } = r8;
  const copy = structuredClone(data) as Record<string, unknown>;
  function* visit(node: Record<string, unknown>, path: string): Generator<readonly [string, Scheme]> {
    for (const [key, value] of Object.entries(node)) {
      const at = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'object' && value !== null) yield* visit(value as Record<string, unknown>, at);
      const other = otherThan(key, value, path);
      if (other === undefined) continue;
      node[key] = other;
      yield [at, { ...structuredClone(copy), texts: r8.texts } as unknown as Scheme];
      node[key] = value;
    }
  }
  yield* visit(copy, '');
}

/** undefined: there is no other value that would be a book still. */
function otherThan(key: string, value: unknown, path: string): unknown {
  // what the code switches on, and the names by which parts of a book refer to each other
  if (['kind', 'setting', 'document', 'excludedBy'].includes(key)) return undefined;
  if (key === 'costCategory' || path.endsWith('.settings') || path.endsWith('.listings')) return undefined;
  if (path.endsWith('.severities')) return value === '情報' ? '注意' : '情報';
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return undefined;
  return /^\d{4}-\d\d-\d\d$/.test(value) ? '2031-05-06' : `${value}改`;
}

const duties = await r8.texts.duties();

describe('every value of a rule book', () => {
  it.each(['item', 'text', 'quote', 'programmes', 'source'] as const)('%s of a duty', (part) => {
    for (const [at, duty] of duties.entries()) {
      const { source, programmes } = duty;
      const other = {
        ...duty,
        ...{
          item: { item: `${duty.item}改` },
          text: { text: `${duty.text}改` },
          quote: { quote: `${duty.quote}改` },
          programmes: { programmes: [...programmes, '別の事業'] },
          source: { source: { ...source, clause: `${source.clause}改` } },
        }[part],
      };
      const now = { scheme: r8, duties: duties.with(at, other) };
      expect(compareBooks({ scheme: r8, duties }, now)).not.toEqual([]);
    }
  });

  it('is held against the other year’s', () => {
    let count = 0;
    const silent: string[] = [];
    for (const [path, book] of mutants()) {
      count += 1;
      if (!ALL && count % 4 !== 0) continue;
      if (compareBooks({ scheme: r8, duties }, { scheme: book, duties }).length === 0) silent.push(path);
    }
    expect(count).toBeGreaterThan(800);
    expect(silent).toEqual([]);
  }, 120_000);
});

describe('rulebook --compare', () => {
  it('takes two years', () => {
    expect(readCommand(['rulebook', '--compare', '8', '9'])).toEqual({ name: 'compare', years: [8, 9] });
  });

  it.each([
    [['rulebook', '--compare', '8'], '比べる2つの年度'],
    [['rulebook', '--compare', '8', '九'], '年度「九」'],
    [['rulebook', '--compare', '8', '9', '10'], '引数「10」は余分です'],
    [['rulebook', '--compare', '8', '9', '-o', 'a.xlsx'], '「--output」は rulebook --compare では使えません'],
    [['check', 'a.xlsx', '--compare'], '「--compare」は check では使えません'],
  ])('%j: %s', (argv, message) => {
    expect(() => readCommand(argv)).toThrow(message);
  });

  it('names the years that there are', async () => {
    await expect(comparison([8, 9], [r8])).rejects.toThrow('規則集があるのは令和8年度です');
  });
});
