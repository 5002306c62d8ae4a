import { describe, expect, it } from 'vitest';
import { clauseText } from '../../src/catalogue/clauses';
import { returnLetters } from '../../src/report/return-letter';
import { schemes } from '../../src/scheme';
import { r8 } from '../../src/scheme/r8';
import { runCheck } from '../../src/workbook/run/procedure';
import { matrixOf, type Row } from '../cases/cases';
import { applicationOf, lineOf, memberOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

/** What a finding cites is what it rests on: the clause of its own case and of its own 事業. */

async function findings(application: Row, lines: readonly Row[]) {
  const group = [memberOf('A1', '甲会', '11', { 小規模: '○', 代表: '○' }), memberOf('A1', '乙会', '43')];
  const settings = { 都道府県: '13', 寄付金等の控除: 'しない', 税区分: '税込' };
  const port = memoryWorkbook([
    { name: '申請', values: matrixOf([application]) },
    { name: '経費', values: matrixOf(lines) },
    { name: '構成員', values: matrixOf(group) },
    { name: '設定', values: matrixOf(Object.entries(settings).map(([項目, 値]) => ({ 項目, 値 }))) },
  ]);
  return (await runCheck(port, { now: new Date('2026-11-29T00:00:00Z') })).outcome.findings;
}

const cited = async (rule: string, application: Row, line: Row): Promise<string> =>
  clauseText((await findings(application, [line])).find((finding) => finding.rule === rule)?.basis ?? null);

describe('R1-31', () => {
  const of = (listing: string) =>
    cited(
      'R1-31',
      applicationOf('定着支援', 'A1'),
      lineOf('A1', 1, listing === 'その他' ? 'その他機器' : '見守り', 300_000, { 台数: 1, 掲載: listing }),
    );

  it('of ウ① quotes 同水準, of ウ② the test of ウ②', async () => {
    expect(await of('同水準')).toBe('別紙1 4(1)ウ「機能等が同水準と実施主体が判断した機器等」');
    expect(await of('その他')).toBe(
      '別紙1 4(1)ウ②「介護従事者が継続して就労するための職場環境整備として有効であり、介護サービスの質の向上につながると実施主体が判断した機器等」',
    );
  });
});

describe('R1-40 and R1-41', () => {
  const software = lineOf('A1', 1, '介護ソフト', 300_000);
  const of = (rule: string, column: string, services: string, word: string | null) =>
    cited(rule, applicationOf('定着支援', 'A1', { サービス種類: services, [column]: word }), software);
  const VENDOR = '「当該ベンダーに対し、厚生労働省の調査への回答を促すこと」';

  it.each([
    ['R1-40', '標準仕様対応', '11', '別紙1 4 留意事項（介護ソフト）①'],
    ['R1-41', 'LIFE連携対応', '51', '別紙1 4 留意事項（介護ソフト）②'],
  ])('%s quotes what is said of 未掲載 for 未掲載 alone', async (rule, column, services, clause) => {
    expect(await of(rule, column, services, '未掲載')).toBe(`${clause}${VENDOR}`);
    for (const word of ['無', null]) {
      const text = await of(rule, column, services, word);
      expect(text).not.toContain('ベンダー');
      expect(text).toContain(`${clause}「`);
    }
  });
});

describe('R1-70 to R1-72 cite the clause of their own 事業', () => {
  const clauses = {
    定着支援: ['見守り', '別紙1 5'],
    面的支援モデル: ['研修', '別紙2 3(1)ウ'],
    連携モデル: ['システム', '別紙2 3(2)ウ'],
    協働化: ['合同研修', '別紙3 3(1)ウ'],
    経営改善: ['支援費', '別紙3 3(2)ウ'],
    相談体制: ['人件費', '別紙4 3(1)'],
    事務費: ['委託', '別紙4 3(2)'],
    革新会議: ['会場費', '基金要綱 3(2)①'],
    モデル施設: ['コンサル', '基金要綱 3(2)②ア'],
    魅力発信: ['広報', '基金要綱 3(2)②イ'],
    相談センター: ['旅費', '基金要綱 4(2)'],
    第三者支援: ['支援費', '基金要綱 5(4)'],
  } as const;

  it('which is known of every 事業', () => {
    expect(Object.keys(clauses).sort()).toEqual(r8.programmes.map(({ name }) => name).sort());
  });

  it.each(Object.entries(clauses))('%s', async (programme, [category, clause]) => {
    const line = lineOf('A1', 1, category, 100_000, { 台数: 1 });
    for (const [rule, claim] of [
      ['R1-70', 1_000_000],
      ['R1-71', 20_000],
      ['R1-72', -1],
    ] as const) {
      expect(await cited(rule, applicationOf(programme, 'A1', { 申請額: claim }), line)).toBe(clause);
    }
  });

  it('in the letter too', async () => {
    const line = lineOf('A1', 1, '支援費', 100_000);
    const found = await findings(applicationOf('第三者支援', 'A1', { 申請額: -1 }), [line]);
    expect(returnLetters(found, schemes)[0]?.text).toContain('基金要綱 5(4)');
  });
});

describe('R1-06', () => {
  const of = (programme: string, category: string) =>
    cited('R1-06', applicationOf(programme, 'A1'), lineOf('A1', 1, category, 100_000, { 他補助: '有' }));

  it('of 別紙4, which says nothing of other grants, cites and quotes no clause', async () => {
    for (const programme of ['相談体制', '事務費'])
      expect(await of(programme, '人件費')).toBe('（データの点検）');
  });

  it('of 経営改善 quotes its own', async () => {
    expect(await of('経営改善', '支援費')).toBe(
      '別紙3 3(2)エ(i)「他の補助金等によって助成されているものについては、本事業の補助対象外とする」',
    );
  });
});

describe('ID-12 cites the clause of its own 事業', () => {
  it.each([
    ['面的支援モデル', '研修', '別紙2 3(1)ア'],
    ['連携モデル', 'システム', '別紙2 3(2)ア'],
    ['協働化', '合同研修', '別紙3 3(1)ウ(ii)'],
  ])('%s', async (programme, category, clause) => {
    const port = memoryWorkbook([
      { name: '申請', values: matrixOf([applicationOf(programme, 'A1')]) },
      { name: '経費', values: matrixOf([lineOf('A1', 1, category, 100_000)]) },
      { name: '構成員', values: matrixOf([memberOf('A1', '甲会', '11', { 法人番号: '123' })]) },
    ]);
    const { outcome } = await runCheck(port, { now: new Date('2026-11-29T00:00:00Z') });
    expect(
      outcome.findings.filter(({ rule }) => rule === 'ID-12').map((found) => clauseText(found.basis)),
    ).toEqual([clause]);
  });
});
