import { describe, expect, it } from 'vitest';
import type { Row } from '../../cases/cases';
import { answered } from '../readings/reading';
import { applicationOf, assessTables, lineOf, memberOf } from '../rows';
import { saidOf } from './said';

/** ID-10: one establishment or corporation in several 事業. */

type Part = readonly [
  programme: string,
  lines: readonly [string, Row?][],
  own?: Row,
  members?: readonly Row[],
];

const SUPPORT: Part = ['定着支援', [['見守り', { 台数: 1 }], ['業務改善支援']], { 業務改善支援: 'コンサル' }];
const WATCH: Part = ['定着支援', [['見守り', { 台数: 1 }]]];
const MANAGEMENT: Part = ['経営改善', [['支援費']]];
const THIRD: Part = ['第三者支援', [['支援費', { 品名: '第三者による支援' }]]];
const FACILITY: Part = ['モデル施設', [['機器']]];
const OTHER_CORPORATION = { 法人番号: '6123456789013', 法人名: '別の法人' };
const OTHER_PLACE = { 事業所番号: '13A0100027' };

const found = (...parts: readonly Part[]) => {
  const name = (at: number): string => `A${at + 1}`;
  const { assessments } = assessTables({
    settings: answered,
    applications: parts.map(([programme, , own], at) => applicationOf(programme, name(at), own)),
    lines: parts.flatMap(([, lines], at) =>
      lines.map(([category, own], n) => lineOf(name(at), n + 1, category, 300_000, own)),
    ),
    members: parts.flatMap(([, , , members = []], at) =>
      members.map((member) => ({ ...member, 受付番号: name(at) })),
    ),
  });
  return assessments.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'ID-10'));
};
const said = (...parts: readonly Part[]): string[] =>
  found(...parts).map(({ receiptNumber, severity, variant, facts }) =>
    [
      receiptNumber,
      severity,
      variant,
      String(facts['others']).replaceAll('\n', '・').replaceAll('\t', ':'),
    ].join(' '),
  );
const withOwn = ([programme, lines, own]: Part, more: Row): Part => [programme, lines, { ...own, ...more }];
const withItem = ([programme, lines, own]: Part, item: string): Part => [
  programme,
  lines.map(([category, cells]) => [category, { ...cells, 品名: item }]),
  own,
];

describe('ID-10: support for better management', () => {
  it('in three 事業: the graver where one is graver', () => {
    expect(said(SUPPORT, MANAGEMENT, THIRD)).toEqual([
      'A1 要確認 support A3:第三者支援・A2:経営改善',
      'A2 注意 corporation A1:定着支援・A3:第三者支援',
      'A3 要確認 support A1:定着支援・A2:経営改善',
    ]);
  });

  it('names all of them, five at most', () => {
    const of = (count: number): string =>
      Array.from({ length: count }, (_, at) => `A${at + 2}:第三者支援`).join('・');
    expect(said(SUPPORT, THIRD, THIRD)[0]).toBe(`A1 要確認 support ${of(2)}`);
    expect(said(SUPPORT, ...Array.from({ length: 7 }, () => THIRD))[0]).toBe(`A1 要確認 support ${of(5)}`);
    // also where they are found in two ways, by the establishment and by the corporation
    const eight = [...Array.from({ length: 4 }, () => THIRD), ...Array.from({ length: 4 }, () => MANAGEMENT)];
    expect(said(SUPPORT, ...eight)[0]).toBe(`A1 要確認 support ${of(4)}・A6:経営改善`);
    // one of several 業務改善支援 is enough, and it is named once
    const two: Part = [SUPPORT[0], [...SUPPORT[1], ['県独自研修']], SUPPORT[2]];
    expect(said(two, THIRD)).toEqual(['A1 要確認 support A2:第三者支援', 'A2 要確認 support A1:定着支援']);
  });

  it('an application of no 事業 that there is has nothing in common with any', () => {
    expect(said(withOwn(SUPPORT, { 事業: '宇宙開発' }), withOwn(THIRD, { 事業: null }))).toEqual([]);
  });

  it('is a finding on the application, not on a line', () => {
    const all = [...found(SUPPORT, THIRD), ...found(SUPPORT, MANAGEMENT), ...found(WATCH, FACILITY)];
    expect(new Set(all.map(({ variant }) => variant))).toEqual(
      new Set(['support', 'corporation', 'devices']),
    );
    expect(new Set(all.map(({ lineNumber }) => lineNumber))).toEqual(new Set(['']));
  });

  it.each<[string, Part, Part, string | null]>([
    [
      'the 品名 of a device is not that of the support',
      [
        '定着支援',
        [
          ['見守り', { 台数: 1, 品名: '伴走支援' }],
          ['業務改善支援', { 品名: '研修' }],
        ],
        SUPPORT[2],
      ],
      withItem(MANAGEMENT, '伴走支援'),
      '注意',
    ],
    [
      'the 品名 of a line that is left out does not count either',
      [
        '定着支援',
        [
          ['業務改善支援', { 品名: '伴走支援', 他補助: '有' }],
          ['業務改善支援', { 品名: '研修' }],
        ],
        SUPPORT[2],
      ],
      withItem(MANAGEMENT, '伴走支援'),
      '注意',
    ],
    ['定着支援 without 業務改善支援', WATCH, MANAGEMENT, null],
    ['an excluded line', ['定着支援', [['業務改善支援', { 他補助: '有' }]]], MANAGEMENT, null],
    ['県独自研修', ['定着支援', [['県独自研修']]], THIRD, '要確認'],
    ['第三者支援 of another establishment', SUPPORT, withOwn(THIRD, OTHER_PLACE), null],
    ['経営改善 of another corporation', SUPPORT, withOwn(MANAGEMENT, OTHER_CORPORATION), null],
    ['経営改善 of one corporation', SUPPORT, MANAGEMENT, '注意'],
    [
      '経営改善 of one corporation, with the establishment',
      SUPPORT,
      withOwn(MANAGEMENT, { 事業所番号: '13A0100019' }),
      '要確認',
    ],
    ['経営改善 of one corporation, with another one', SUPPORT, withOwn(MANAGEMENT, OTHER_PLACE), '注意'],
    ['経営改善 with one 品名', withItem(SUPPORT, '伴走 支援'), withItem(MANAGEMENT, '伴走支援'), '要確認'],
    ['経営改善 with another 品名', withItem(SUPPORT, '研修'), withItem(MANAGEMENT, '伴走支援'), '注意'],
    [
      'one 品名 of another corporation',
      withItem(SUPPORT, '伴走支援'),
      withOwn(withItem(MANAGEMENT, '伴走支援'), OTHER_CORPORATION),
      null,
    ],
    ['第三者支援 and 経営改善', THIRD, withItem(MANAGEMENT, '診断'), '注意'],
    ['民間コンサル, which is excluded', SUPPORT, withOwn(MANAGEMENT, { 支援機関: '民間コンサル' }), null],
    ['two of 定着支援', SUPPORT, SUPPORT, null],
  ])('%s', (_text, first, second, severity) => {
    expect(found(first, second).map((finding) => finding.severity)).toEqual(
      severity === null ? [] : [severity, severity],
    );
  });

  it('is said with the words of the notice', () => {
    expect(found(SUPPORT, THIRD).map(saidOf)[0]).toEqual([
      'ID-10 要確認',
      '申請1 受付番号',
      '同じ事業所・法人の業務改善の支援が、ほかの事業の申請にもあります（A2（第三者支援））。経営改善では、業務改善支援に「該当する経費は除くもの」とされ、他の補助金等との重複も認められません。',
      '見積書や契約書で支援の内容を突き合わせ、同じ支援の経費は一方の申請から除いてください。',
    ]);
  });
});

describe('ID-10: devices', () => {
  const here = memberOf('', '別の名前', '11', { 事業所名: 'みらいの里', 事業所番号: '13A0100019' });
  const there = memberOf('', '乙会', '43');
  const area = (category: string, members: readonly Row[] = [here, there]): Part => [
    '面的支援モデル',
    [[category]],
    {},
    members,
  ];
  const link = (category: string): Part => ['連携モデル', [[category, { 台数: 3 }]], {}, [here, there]];

  it.each<[string, Part, Part, boolean]>([
    ['機器 of モデル施設', WATCH, FACILITY, true],
    ['コンサル of モデル施設', WATCH, ['モデル施設', [['コンサル']]], false],
    ['モデル施設 elsewhere', WATCH, withOwn(FACILITY, OTHER_PLACE), false],
    ['software', ['定着支援', [['介護ソフト']]], FACILITY, true],
    ['no device', ['定着支援', [['業務改善支援']]], FACILITY, false],
    ['a device that is excluded', ['定着支援', [['見守り', { 台数: 1, 他補助: '有' }]]], FACILITY, false],
    ['機器 of 面的支援モデル', WATCH, area('機器'), true],
    ['研修 of 面的支援モデル', WATCH, area('研修'), false],
    ['面的支援モデル of others', WATCH, area('機器', [there]), false],
    ['システム of 連携モデル', WATCH, link('システム'), true],
    ['端末 of 連携モデル', WATCH, link('端末'), true],
    ['コンサル of 連携モデル', WATCH, link('コンサル'), false],
    ['モデル施設 and 面的支援モデル, without 定着支援', FACILITY, area('機器'), false],
  ])('%s', (_text, first, second, overlaps) => {
    expect(found(first, second).map(({ severity, variant }) => `${severity} ${variant}`)).toEqual(
      overlaps ? ['要確認 devices', '要確認 devices'] : [],
    );
  });
});
