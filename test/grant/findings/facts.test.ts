import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../src/grant/explain/expression';
import { areaModel, areaModelBase } from '../../../src/grant/programmes/area-model';
import { groupBase } from '../../../src/grant/programmes/collaboration';
import { linkModelBase } from '../../../src/grant/programmes/link-model';
import { managementBase } from '../../../src/grant/programmes/management';
import { r8 } from '../../../src/scheme/r8';
import type { Row } from '../../cases/cases';
import { leaf, n001 } from '../built';
import { memberOf, twoMembers } from '../rows';
import { assessedCase, type Line, WATCH } from './said';

/** What a finding tells of the cell that it is about: its text as it was written, and what it is held against. */

interface Told {
  readonly programme?: string;
  readonly application?: Row;
  readonly lines?: readonly Line[];
  readonly members?: readonly Row[];
}

const of = (input: Told, rule: string) =>
  assessedCase(input)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ variant, facts }) => [variant, facts]);

const member = (own: Row): readonly Row[] => [
  memberOf('A1', '甲会', '11', own),
  memberOf('A1', '乙会', '43'),
];

describe('the facts of', () => {
  it.each<readonly [rule: string, text: string, input: Told, told: readonly unknown[]]>([
    ['L-08', '取下げ', { application: { 取下げ: '検討中' } }, [['amount', { text: '検討中' }]]],
    ['L-08', 'an error value in 取下げ, which is L-09', { application: { 取下げ: '#N/A' } }, []],
    [
      'ID-07',
      'two services that there are not',
      { application: { サービス種類: '98・99・11' } },
      [['unknown', { text: '98、99' }]],
    ],
    [
      'ID-12',
      'a 事業所番号 of another prefecture',
      {
        programme: '連携モデル',
        lines: [['システム', 1]],
        members: member({ 指定権者都道府県: '1', 事業所番号: '13A0100019' }),
      },
      [['prefecture', { text: '13A0100019', prefecture: '01' }]],
    ],
    [
      'ID-12',
      'a 指定権者都道府県 that is none: that of 設定 counts',
      {
        programme: '連携モデル',
        lines: [['システム', 1]],
        members: member({ 指定権者都道府県: null, 事業所番号: '13A0100019' }),
      },
      [],
    ],
    [
      'ID-12',
      'a 事業所番号 that is none',
      { programme: '連携モデル', lines: [['システム', 1]], members: member({ 事業所番号: '13A01' }) },
      [['form', { text: '13A01' }]],
    ],
    [
      'ID-12',
      'services of a member that there are not',
      { programme: '連携モデル', lines: [['システム', 1]], members: member({ サービス種類: '11・98・99' }) },
      [['unknown', { text: '98、99' }]],
    ],
    [
      'R2-03',
      'その他 in 面的支援モデル',
      { programme: '面的支援モデル', lines: [['機器', 1, { 掲載: 'その他' }]], members: twoMembers('A1') },
      [['other', { text: 'その他' }]],
    ],
    [
      'R2-03',
      'blank 掲載',
      { programme: '面的支援モデル', lines: [['機器', 1, { 掲載: null }]], members: twoMembers('A1') },
      [['blank', { text: '' }]],
    ],
    [
      'R2-03',
      'a price that is not public',
      { programme: '面的支援モデル', lines: [['機器', 1, { 価格公表: '無' }]], members: twoMembers('A1') },
      [['price', { text: '無' }]],
    ],
    [
      'R2-03',
      'a cost of no 経費区分, and one that is no 機器',
      {
        programme: '面的支援モデル',
        lines: [
          ['何か', 1],
          ['研修', 1, { 掲載: 'その他' }],
        ],
        members: twoMembers('A1'),
      },
      [],
    ],
    ...['月額', '定額'].map(
      (text) =>
        [
          'L-08',
          `契約方式 ${text}, which may be either`,
          { lines: [['介護ソフト', 1]], application: { 契約方式: text } },
          [['judged', { text, readAs: 'その他' }]],
        ] as const,
    ),
    ...['その他', '一律', '職員数連動', null].map(
      (text) =>
        [
          'L-08',
          `契約方式 ${text ?? 'blank'}`,
          { lines: [['介護ソフト', 1]], application: { 契約方式: text } },
          [],
        ] as const,
    ),
    ['R1-33', '台数', { lines: [['見守り', 1]] }, [['blank', { text: '', category: '見守り' }]]],
    [
      'R1-33',
      '台数 in words',
      { lines: [['見守り', 1, { 台数: '数台' }]] },
      [['form', { text: '数台', category: '見守り' }]],
    ],
    [
      'R1-33',
      '台数 beyond what there can be',
      { lines: [['見守り', 1, { 台数: 100_001 }]] },
      [['tooMany', { text: '100001', category: '見守り', most: 100_000 }]],
    ],
    ...['関東', '04区', '地区04'].map(
      (text) =>
        [
          'ID-12',
          `a 指定権者都道府県 that is no code (${text}): that of 設定 counts`,
          {
            programme: '連携モデル',
            lines: [['システム', 1]],
            members: member({ 指定権者都道府県: text, 事業所番号: '13A0100019' }),
          },
          [],
        ] as const,
    ),
    [
      'ID-12',
      'a 法人番号 that is none',
      {
        programme: '連携モデル',
        lines: [['システム', 1]],
        members: member({ 法人番号: '123' }),
      },
      [['numberForm', { text: '123' }]],
    ],
    [
      'ID-12',
      'names of a member that stand for several codes',
      {
        programme: '連携モデル',
        lines: [['システム', 1]],
        members: member({ サービス種類: '11・短期入所療養介護・訪問型サービス' }),
      },
      [['several', { text: '短期入所療養介護、訪問型サービス' }]],
    ],
    ['R5-08', 'no 経費区分, which is L-02', { programme: '革新会議', lines: [[null, 1]] }, []],
    [
      'ID-07',
      'names that stand for several codes',
      { application: { サービス種類: '短期入所療養介護・訪問型サービス' } },
      [['several', { text: '短期入所療養介護、訪問型サービス' }]],
    ],
    [
      'L-03',
      'a cell that is as the one above: what that is, for the clerk to enter',
      {
        lines: [
          ['見守り', 300_000, { 台数: 1 }],
          ['見守り', '〃', { 台数: 1 }],
        ],
      },
      [['proposed', { text: '〃', yen: 300_000 }]],
    ],
    [
      'R1-31',
      '判断理由 of a device of 同水準',
      { lines: [['見守り', 1, { 台数: 1, 掲載: '同水準', 判断理由: '同じ機能' }]] },
      [['filled', { text: '同じ機能' }]],
    ],
  ])('%s: %s', (rule, _text, input, told) => {
    expect(of(input, rule)).toEqual(told);
  });
});

describe('the mark パッケージ', () => {
  const parts: readonly Line[] = [
    WATCH,
    ['付帯経費', 10_000, { 親明細: 1, パッケージ: '？' }],
    ['業務改善支援', 10_000, { パッケージ: '？' }],
  ];
  it('is not looked at on 付帯経費 and 業務改善支援', () => {
    expect(of({ lines: parts }, 'L-08')).toEqual([]);
    expect(assessedCase({ lines: parts }).computed).toBe(248_000 + 8_000);
  });

  it('that is none of the agreed words is asked about on 定着促進費用', () => {
    const lines: readonly Line[] = [
      ['介護ソフト', 1_000_000],
      ['定着促進費用', 100_000, { パッケージ: '？' }],
    ];
    expect(of({ lines }, 'L-08')).toHaveLength(1);
  });
});

describe('基準額 as it is explained', () => {
  it('of those with one amount is 一律, by its clause', () => {
    expect(linkModelBase(r8)).toEqual(leaf(8_500_000, 'flat', n001('別紙2 3(2)ウ')));
    expect(managementBase(r8)).toEqual(leaf(350_000, 'flat', n001('別紙3 3(2)ウ(ii)')));
    expect(areaModelBase(r8)).toEqual(leaf(20_000_000, 'flat', n001('別紙2 3(1)ウ')));
    // 3 × 20,000,000
    expect(areaModel.prefectureCeiling?.(r8)).toBe(60_000_000);
  });

  it.each([
    [2, 0, ['perCorporation']],
    [2, 1, ['perCorporation', 'homeVisit']],
  ])('of a group of %d, %d of them with 訪問介護, has these parts: %j', (corporations, homeVisit, parts) => {
    const base: Expression = groupBase(r8, corporations, homeVisit);
    const terms = base.kind === 'cap' && base.amount.kind === 'sum' ? base.amount.terms : [];
    expect(terms).toHaveLength(parts.length);
    // given as such, they were counted nowhere
    for (const term of terms) expect(term).toMatchObject({ kind: 'perUnit', counted: undefined });
  });
});
