import { describe, expect, it } from 'vitest';
import { r8 } from '../../src/scheme/r8';
import type { Programme } from '../../src/scheme/types';

/** The 経費区分 of every 事業 of 令和8年度, to be held against the clause beside them. */

const programmeOf = (name: string): Programme => {
  const found = r8.programmes.find((programme) => programme.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

type Marks = readonly ('core' | 'parent' | 'priority' | 'careSoftware')[];

/** 経費区分, 補助区分 that it is summed in, 掲載 that 4(1) allows, what else 4 and 6① say of it, clause. */
const technology: readonly (readonly [string, string | null, string, Marks, string])[] = [
  ['移乗支援', '機器100', 'ア・ウ①', ['parent'], '別紙1 表2 1行'],
  ['入浴支援', '機器100', 'ア・ウ①', ['parent'], '別紙1 表2 1行'],
  ['インカム', '機器100', 'ア・ウ①', ['core', 'parent', 'priority'], '別紙1 表2 1行'],
  ['その他機器', '機器100', 'ウ②', [], '別紙1 表2 1行'],
  ['移動支援', '機器30', 'ア・ウ①', ['parent'], '別紙1 表2 3行'],
  ['排泄支援', '機器30', 'ア・ウ①', ['parent'], '別紙1 表2 3行'],
  ['見守り', '機器30', 'ア・ウ①', ['parent', 'priority'], '別紙1 表2 3行'],
  ['コミュニケーション', '機器30', 'ア・ウ①', ['parent'], '別紙1 表2 3行'],
  ['機能訓練支援', '機器30', 'ア・ウ①', ['parent'], '別紙1 表2 3行'],
  ['食事栄養管理支援', '機器30', 'ア・ウ①', ['parent'], '別紙1 表2 3行'],
  ['認知症支援', '機器30', 'ア・ウ①', ['parent'], '別紙1 表2 3行'],
  ['介護業務支援', '機器30', 'ア・ウ①', ['core', 'parent'], '別紙1 表2 3行'],
  ['介護ソフト', 'ソフト', 'ア・ウ①', ['core', 'priority', 'careSoftware'], '別紙1 表2 2行'],
  ['バックオフィスソフト', 'ソフト', 'ウ②', [], '別紙1 表2 2行'],
  ['定着促進費用', 'ソフト', '', [], '別紙1 4(1)イ'],
  // follows its parent
  ['付帯経費', null, '', [], '別紙1 4 留意事項'],
  ['業務改善支援', '業務改善支援', '', [], '別紙1 4(3)ア'],
  ['県独自研修', '業務改善支援', '', [], '別紙1 4(3)イ'],
  // never eligible
  ['通信費', null, '', [], '別紙1 4 留意事項'],
  ['操作説明', null, '', [], '別紙1 4(3)ア'],
  ['センター研修', null, '', [], '別紙1 4(3)イ'],
  ['開発費', null, '', [], '別紙1 4 留意事項'],
];

const LISTINGS = { tais: 'ア', equivalent: 'ウ①', other: 'ウ②' } as const;

describe('定着支援', () => {
  const categories = programmeOf('定着支援').categories ?? [];

  it('has these 経費区分', () => {
    expect(
      categories.map((category) => [
        category.name,
        category.costCategory,
        (category.listings ?? []).map((listing) => LISTINGS[listing]).join('・'),
        [
          ...(category.packageCore === true ? ['core'] : []),
          ...(category.accessoryParent === true ? ['parent'] : []),
          ...(category.priority === true ? ['priority'] : []),
          ...(category.careSoftware === true ? ['careSoftware'] : []),
        ],
        category.source.clause,
      ]),
    ).toEqual(technology);
  });

  it.each([
    ['device', 12],
    ['software', 2],
    ['adoption', 1],
    ['accessory', 1],
    ['support', 2],
    ['never', 4],
  ])('of which are %s: %d', (kind, count) => {
    expect(categories.filter((category) => category.kind === kind)).toHaveLength(count);
  });

  it('a device has a 基準額 per 台, 定着促進費用 its own kind, and so on', () => {
    const base = (name: string | null) =>
      r8.technology.costCategories.find((costCategory) => costCategory.name === name)?.base.kind ?? null;
    const kinds = categories.map(({ kind, costCategory }) => `${kind} ${base(costCategory) ?? '-'}`);
    expect([...new Set(kinds)]).toEqual([
      'device perUnit',
      'software staffBands',
      'adoption staffBands',
      'accessory -',
      'support flat',
      'never -',
    ]);
  });

  it.each([
    ['通信費', 'R1-36'],
    ['操作説明', 'R1-45'],
    ['センター研修', 'R1-46'],
    ['開発費', 'R1-48'],
  ])('%s is left out by %s', (name, rule) => {
    expect(categories.find((category) => category.name === name)?.excludedBy).toBe(rule);
  });

  it.each([
    ['機器100', true],
    ['機器30', true],
    ['ソフト', false],
    ['パッケージ', false],
    ['業務改善支援', false],
  ])('集計単位 can be finer for %s: %j', (name, divisible) => {
    expect(r8.technology.costCategories.find((each) => each.name === name)?.divisible).toBe(divisible);
  });
});

describe('the other 事業', () => {
  it.each<[programme: string, names: string, clauses: string]>([
    [
      '面的支援モデル',
      '機器 研修 コンサル 事例集 その他',
      '別紙2 3(1)イ①|別紙2 3(1)イ|別紙2 3(1)イ|別紙2 3(1)イ|別紙2 3(1)イ',
    ],
    [
      '連携モデル',
      'システム コンサル 謝礼金 グループ構築 研修 事例集 その他 デモ環境 端末',
      `${'別紙2 3(2)イ|'.repeat(7)}別紙2 3(2)イ⑤|別紙2 3(2)ウ`,
    ],
    [
      '協働化',
      '人材募集 送迎調査 福利厚生 合同研修 制度共通化 業務集約 委員会 ICTインフラ 設備更新 専門家支援 その他 通信費 車輛',
      Array(13).fill('別紙3 3(1)イ').join('|'),
    ],
    ['経営改善', '支援費', '別紙3 3(2)イ'],
    ['モデル施設', 'コンサル 機器 その他', Array(3).fill('基金要綱 3(2)②ア').join('|')],
    ['第三者支援', '支援費', '基金要綱 5(4)'],
  ])('%s has %s', (programme, names, clauses) => {
    const categories = programmeOf(programme).categories ?? [];
    expect(categories.map(({ name }) => name)).toEqual(names.split(' '));
    expect(categories.map(({ source }) => source.clause)).toEqual(clauses.split('|'));
    expect(categories.filter(({ costCategory }) => costCategory !== null)).toEqual([]);
  });

  it('count every cost as it is, but for these', () => {
    const others = r8.programmes
      .filter(({ kind }) => kind !== 'technology')
      .flatMap(({ name: programme, categories }) =>
        (categories ?? []).map((each) => ({ programme, ...each })),
      )
      .filter(({ kind }) => kind !== 'cost')
      .map(({ programme, name, kind, excludedBy }) => [programme, name, kind, excludedBy ?? null]);
    expect(others).toEqual([
      ['連携モデル', 'デモ環境', 'demo', null],
      ['連携モデル', '端末', 'terminal', null],
      ['協働化', '通信費', 'never', 'R3-05'],
      ['協働化', '車輛', 'never', 'R3-05'],
    ]);
  });

  it('bring in devices of one 事業所 by these (ID-10)', () => {
    const introducing = r8.programmes.filter((programme) => programme.introducing !== undefined);
    expect(introducing.map(({ name, introducing: names }) => [name, names])).toEqual([
      ['面的支援モデル', ['機器']],
      ['連携モデル', ['システム', '端末']],
      ['モデル施設', ['機器']],
    ]);
  });

  it('the devices of 面的支援モデル are those of 別紙1 (R2-03)', () => {
    const listed = r8.programmes
      .filter(({ kind }) => kind !== 'technology')
      .flatMap(({ name, categories }) =>
        (categories ?? [])
          .filter(({ listings }) => listings !== null)
          .map((each) => [name, each.name, each.listings]),
      );
    expect(listed).toEqual([['面的支援モデル', '機器', ['tais', 'equivalent']]]);
  });

  it.each([
    ['革新会議', '会場 旅費 謝金'],
    ['相談センター', '謝金 旅費 会場 展示 レンタル 運搬 賃金 共済費 需用費 役務費 使用料 賃借料'],
  ])('%s has the closed list of words %s (R5-08)', (programme, words) => {
    expect(programmeOf(programme).costWords?.value).toEqual(words.split(' '));
  });

  it('are asked for it nowhere else', () => {
    expect(r8.programmes.filter(({ costWords }) => costWords !== undefined)).toHaveLength(2);
  });

  it.each([
    ['相談体制', '予算の範囲内で決定', '別紙4 3(1)イ'],
    ['事務費', '予算の範囲内で決定', '別紙4 3(2)イ'],
    ['革新会議', undefined, undefined],
    ['魅力発信', undefined, undefined],
    ['相談センター', undefined, undefined],
  ])('%s, whose amount is entered: %j', (programme, words, clause) => {
    const { categories, rate, decided } = programmeOf(programme);
    expect([categories, rate, decided?.value, decided?.source.clause]).toEqual([null, null, words, clause]);
  });
});

describe('支援機関 of 経営改善 (別紙3 3(2)イ)', () => {
  const { value, parts } = r8.models.management;
  it('is one of these, 民間のコンサルティング会社 is none', () => {
    expect(value.agencies.join(' ')).toBe(
      'WAM経営診断 WAM経営分析 社会保険労務士会 税理士会 中小企業診断士協会 税理士法人 社会保険労務士法人 経営者協議会 社会福祉協議会 金融機関 商工会議所 その他機関',
    );
    expect(value.excludedAgencies).toEqual(['民間コンサル']);
    expect(value.approvedAgencies).toEqual(['WAM経営分析']);
    expect(value.judgedAgencies).toEqual(['その他機関']);
    expect([...new Set(Object.values(parts ?? {}).map((source) => source.clause))]).toEqual(['別紙3 3(2)イ']);
  });
});
