import { describe, expect, it } from 'vitest';
import { clauseText } from '../../src/catalogue/clauses';
import { settingTextsOf } from '../../src/catalogue/settings';
import { ruleBookBytes } from '../../src/cli/rule-book';
import { schemes } from '../../src/scheme';
import { ruleBookDigest } from '../../src/scheme/digest';
import type { Source } from '../../src/scheme/types';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { readCells } from '../cases/workbooks';

const newest = schemes.at(-1)!;
const bytes = await ruleBookBytes(null);
const { sheets } = await openXlsx(bytes).describe();
const cells = new Map(
  await Promise.all(sheets.map(async ({ name }) => [name, await readCells(bytes, name)] as const)),
);
const rowsOf = (sheet: string): (string | number)[][] => cells.get(sheet) ?? [];
const everything = [...cells.values()].flat(2);
const numbers = new Set(everything.filter((cell) => typeof cell === 'number'));
const texts = everything.filter((cell) => typeof cell === 'string');

/** Everything under a node that the guard takes. */
function allOf<T>(node: unknown, is: (candidate: unknown) => candidate is T): T[] {
  if (is(node)) return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap((child) => allOf(child, is));
}
const isNumber = (node: unknown): node is number => typeof node === 'number';
const isSource = (node: unknown): node is Source =>
  typeof node === 'object' && node !== null && 'document' in node && 'clause' in node;

describe('the printed rule book holds all of the scheme', () => {
  it('its version, its documents and its fingerprint', async () => {
    const cover = rowsOf('表紙').flat().join('\n');
    for (const { title, number } of Object.values(newest.documents)) {
      expect(cover).toContain(title);
      expect(cover).toContain(number);
    }
    expect(cover).toContain(newest.version);
    expect(cover).toContain(await ruleBookDigest(newest));
    expect(cover).toContain('令和8年4月7日');
  });

  it('every figure', () => {
    const { technology, models, rounding } = newest;
    const figures = allOf([technology, models, rounding.value.unit], isNumber);
    expect(figures.length).toBeGreaterThan(25);
    expect(figures.filter((figure) => !numbers.has(figure))).toEqual([]);
    expect(texts).toContain('1・100・1,000');
  });

  it.each([
    ['定着支援', '4/5'],
    ['面的支援モデル', '10/10'],
    ['連携モデル', '―'],
    ['協働化', '4/5'],
    ['経営改善', '4/5'],
    ['モデル施設', '1/2'],
    ['第三者支援', '1/2'],
    ['相談体制', '―'],
  ])('the rate of %s: %s', (programme, rate) => {
    expect(rowsOf('事業').find(([name]) => name === programme)?.[2]).toBe(rate);
  });

  it('every clause', () => {
    const clauses = new Set(allOf(newest, isSource).map(({ clause }) => clause));
    const lines = new Set(
      texts.flatMap((text) => text.split('\n').map((line) => line.replace(/^[^:]+: /, ''))),
    );
    expect(clauses.size).toBeGreaterThan(50);
    expect([...clauses].filter((clause) => !lines.has(clause))).toEqual([]);
  });

  it('every rule with what it asks, its severities, its clause and the quotation', () => {
    const rows = new Map(rowsOf('ルール').map((row) => [row[0], row]));
    for (const [number, rule] of Object.entries(newest.rules)) {
      const { requirement, severities, source, stage, ofProgramme = {} } = rule;
      const [, asks, severity, , clause, words = ''] = rows.get(number) ?? [];
      const whole = stage === undefined ? requirement : `${requirement}（段階: ${stage}）`;
      expect([number, asks, severity]).toEqual([number, whole, severities.join('・')]);
      const [first, ...others] = String(clause).split('\n');
      expect(first).toBe(source?.clause ?? 'データの点検（通知によらない）');
      for (const [name, own] of Object.entries(ofProgramme))
        expect(others).toContain(`${name}: ${own.clause}`);
      const cases = Object.values(rule.ofVariant ?? {});
      const quotes = [
        rule.quote,
        ...Object.values(rule.quoteOfProgramme ?? {}),
        ...cases.map(({ quote }) => quote),
      ].flatMap((quote) => quote ?? []);
      for (const { source: own } of cases) if (own !== undefined) expect(others).toContain(own.clause);
      expect(String(words).split('\n')).toEqual(
        quotes.length === 0 ? [''] : [...new Set(quotes)].map((quote) => `「${quote}」`),
      );
    }
    expect(rows.size).toBe(Object.keys(newest.rules).length + 4);
  });

  it('every 経費区分 of every 事業', () => {
    const printed = rowsOf('経費区分').map(([programme, category]) => `${programme} ${category}`);
    const wanted = newest.programmes.flatMap(({ name, categories }) =>
      (categories ?? [{ name: '（自由記入）' }]).map((category) => `${name} ${category.name}`),
    );
    expect(printed.slice(-wanted.length)).toEqual(wanted);
  });

  it.each([
    ['委員会の設置', 'committee', 16],
    ['データ連携システム', 'dataLink', 43],
    ['5事業所連携の加算', 'linkBonus', 11],
    ['地域密着型', 'communityBased', 4],
    ['連携標準仕様', 'standardSpec', 6],
    ['LIFE CSV連携', 'lifeLink', 4],
    ['居宅サービス', 'homeServices', 9],
    ['居宅介護支援', 'carePlanning', 2],
  ] as const)('the services of %s', (name, list, items) => {
    const { value, source } = newest.services[list];
    const [headers = [], ...rows] = rowsOf('サービス一覧').slice(3);
    const column = headers.indexOf(name);
    const circled = rows.filter((row) => row[column] === '○').map(([code]) => code);
    expect(circled.sort()).toEqual(value.flat().sort());
    const listed = rowsOf('一覧の条項').find((row) => row[1] === name);
    expect(listed?.slice(2)).toEqual([items, value.flat().length, source.clause]);
  });

  it('every service with its name', () => {
    const printed = new Map(rowsOf('サービス一覧').map(([code, name]) => [code, name]));
    for (const [code, name] of Object.entries(newest.services.names)) expect(printed.get(code)).toBe(name);
  });

  it('every setting with its limits', () => {
    const printed = new Map(
      rowsOf('設定').map(([label, ...rest]) => [String(label).replace('<名称>', ''), rest]),
    );
    for (const { label, allowed, basis, explanation } of settingTextsOf(newest)) {
      expect(printed.get(label)).toEqual(expect.arrayContaining([allowed, clauseText(basis), explanation]));
    }
    expect(printed.get('補助率')?.slice(0, 2)).toEqual(['4/5', '4/5 以下の分数']);
    expect(printed.get('パッケージ上限額')?.slice(0, 2)).toEqual(['なし（要記入）', '4,000,000〜10,000,000']);
  });

  it('every reading', () => {
    const printed = new Map(rowsOf('読み方').map((row) => [row[0], row]));
    for (const [id, { text, reading, source }] of Object.entries(newest.readings)) {
      expect(printed.get(id)?.slice(0, 4)).toEqual([id, source.clause, text, reading]);
    }
    expect(printed.get('A-18')?.[4]).toBe('税区分・寄付金等の控除');
  });

  it('every agency of 経営改善', () => {
    const printed = new Map(rowsOf('支援機関').map(([agency, treatment]) => [agency, treatment]));
    expect(printed.get('商工会議所')).toBe('対象');
    expect(printed.get('WAM経営分析')).toBe('厚生労働省が認める場合に限り対象');
    expect(printed.get('民間コンサル')).toBe('対象外');
  });
});
