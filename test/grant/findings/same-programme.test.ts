import { describe, expect, it } from 'vitest';
import type { Row } from '../../cases/cases';
import { answered } from '../readings/reading';
import { applicationOf, assessTables, lineOf, memberOf } from '../rows';
import { saidOfAll, sorted } from './said';

/** ID-08: one establishment, group or corporation in two applications for one 事業. */

const SETTLE =
  '基準額が重ねて使われていないか確認してください。重複した申請は取下げとし、追加の経費は一つの申請にまとめて、一つの基準額で計算し直してください。';
const NAMES = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'];

const watched = (receiptNumber: string): Row => lineOf(receiptNumber, 1, '見守り', 300_000, { 台数: 1 });
const watching = (own: readonly Row[], lines = NAMES.slice(0, own.length).map(watched)) =>
  assessTables({
    settings: answered,
    applications: own.map((row, at) => applicationOf('定着支援', NAMES[at] ?? '', row)),
    lines,
  });
const repeated = (result: ReturnType<typeof assessTables>) =>
  sorted(saidOfAll(result)).filter(([, rule]) => rule.startsWith('ID-08'));

describe('ID-08: what is said', () => {
  const sum = (count: number): string =>
    `これらの申請の基準額の合計は、機器30 ${(count * 300_000).toLocaleString('en')}円です。`;
  const message = (numbers: string, count: number): string =>
    `同じ事業所「13A0100019」の同じ事業の申請がほかにもあります（受付番号 ${numbers}）。補助額は「介護事業所等ごとに」算出します。${sum(count)}`;

  it('names the other one, and what the two 基準額 come to', () => {
    expect(repeated(watching([{}, {}]))).toEqual([
      ['A1', 'ID-08 要確認', '申請1 事業所番号', message('A2', 2), SETTLE],
      ['A2', 'ID-08 要確認', '申請2 事業所番号', message('A1', 2), SETTLE],
    ]);
  });

  it('names five at most, and says how many more there are', () => {
    const rows = repeated(watching(NAMES.map(() => ({}))));
    expect(rows.map(([, , , text]) => text)).toEqual([
      message('A2、A3、A4、A5、A6ほか1件', 7),
      message('A1、A3、A4、A5、A6ほか1件', 7),
      message('A1、A2、A4、A5、A6ほか1件', 7),
      message('A1、A2、A3、A5、A6ほか1件', 7),
      message('A1、A2、A3、A4、A6ほか1件', 7),
      message('A1、A2、A3、A4、A5ほか1件', 7),
      message('A1、A2、A3、A4、A5ほか1件', 7),
    ]);
  });

  it('sums the 補助区分 alone that both have; 不明 where one is undetermined', () => {
    const lines = [
      ...[watched('A1'), lineOf('A1', 2, '移乗支援', 500_000, { 台数: 1 })],
      ...[lineOf('A2', 1, '見守り', 300_000, { 台数: null }), lineOf('A2', 2, '介護ソフト', 100_000)],
    ];
    for (const [, , , text] of repeated(watching([{}, {}], lines))) {
      expect(text).toMatch(/算出します。これらの申請の基準額の合計は、機器30 不明です。$/);
    }
    const apart = [watched('A1'), lineOf('A2', 1, '介護ソフト', 100_000)];
    for (const [, , , text] of repeated(watching([{}, {}], apart))) expect(text).toMatch(/算出します。$/);
  });
});

describe('ID-08: the cell it is about, and how the one that stands twice is called', () => {
  const home = { サービス種類: '養護', 事業所番号: null };
  it.each<[string, string, Row, string, string]>([
    ['定着支援', 'by its 事業所番号', {}, 'establishmentNumber', '13A0100019'],
    ['定着支援', 'by its 事業所名', home, 'establishmentName', 'みらいの里'],
    [
      '定着支援',
      'by its 事業所名, with 9 digits',
      { 事業所番号: '131234567' },
      'establishmentName',
      'みらいの里',
    ],
    ['第三者支援', 'by its 事業所番号', { 事業所名: null }, 'establishmentNumber', '13A0100019'],
    ['経営改善', 'by its 法人番号', {}, 'corporationNumber', '未来県'],
    ['経営改善', 'by its 法人番号 alone', { 法人名: null }, 'corporationNumber', '7123456789012'],
    ['経営改善', 'by its 法人名', { 法人番号: null }, 'corporationName', '未来県'],
    ['協働化', 'by its 構成員', {}, 'receiptNumber', '甲会'],
  ])('%s %s', (programme, _text, own, field, text) => {
    const { assessments } = assessTables({
      settings: answered,
      applications: ['A1', 'A2'].map((name) => applicationOf(programme, name, own)),
      lines: [],
      members: ['A1', 'A2'].map((name) => memberOf(name, '甲会', '15', { 代表: '○' })),
    });
    const said = assessments.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'ID-08'));
    expect(
      said.map(({ lineNumber, place, facts, receiptNumber }) => [
        ...[receiptNumber, lineNumber, place !== null && 'field' in place ? place.field : ''],
        ...[facts['text'], facts['others'], facts['more']],
      ]),
    ).toEqual([
      ['A1', '', field, text, 'A2', 0],
      ['A2', '', field, text, 'A1', 0],
    ]);
  });
});

describe('ID-08: the same establishment', () => {
  const home = { サービス種類: '養護', 事業所番号: null };
  it.each<[string, boolean, Row, Row]>([
    ['one 事業所番号, whatever the corporation', true, {}, { 法人名: '乙会', 法人番号: '6123456789013' }],
    ['two 事業所番号 under one name', false, {}, { 事業所番号: '13A0100027' }],
    ['a 事業所番号 and none, under one name', true, {}, { 事業所番号: null }],
    ['a 事業所番号 and 9 digits, under one name', true, {}, { 事業所番号: '131234567' }],
    ['none, of another name', false, home, { ...home, 事業所名: '別の里' }],
    ['none, of another corporation', false, home, { ...home, 法人番号: '6123456789013' }],
    ['none, the name with a space', true, home, { ...home, 事業所名: 'みらい　の里' }],
    ['none, without a name', false, { ...home, 事業所名: null }, { ...home, 事業所名: null }],
    ['none, a 法人番号 and the 法人名', true, home, { ...home, 法人番号: null }],
    [
      'none, the 法人名 shortened',
      true,
      { ...home, 法人番号: null },
      { ...home, 法人番号: null, 法人名: '(福)みらい' },
    ],
    ['none, another 法人名 without a number', false, home, { ...home, 法人番号: null, 法人名: '乙会' }],
  ])('%s: %s', (_text, same, first, second) => {
    expect(repeated(watching([first, second])).map(([number]) => number)).toEqual(same ? ['A1', 'A2'] : []);
  });

  it('is compared two by two: one without numbers may be like two that differ', () => {
    const rows = repeated(watching([{}, { 事業所番号: '13A0100027' }, { 事業所番号: null }]));
    expect(rows.map(([number, , , text]) => [number, /受付番号 ([^）]*)/.exec(text)?.[1]])).toEqual([
      ['A1', 'A3'],
      ['A2', 'A3'],
      ['A3', 'A1、A2'],
    ]);
  });

  it('is nothing for another 事業, for one that is not known, and for one that was taken back', () => {
    const lines = [watched('A1'), lineOf('A2', 1, 'コンサル', 1)];
    expect(repeated(watching([{}, { 事業: 'モデル施設' }], lines))).toEqual([]);
    expect(repeated(watching([{ 事業: null }, { 事業: null }]))).toEqual([]);
    expect(repeated(watching([{}, { 取下げ: '○' }]))).toEqual([]);
  });
});

describe('ID-08: groups and corporations', () => {
  const A = '7123456789012';
  const B = '6123456789013';
  const group = (receiptNumber: string, names: readonly string[], leader: string): Row[] =>
    names.map((name) =>
      memberOf(receiptNumber, name, '15', { 小規模: '○', 代表: name === leader ? '○' : null }),
    );
  const groups = (first: readonly Row[], second: readonly Row[]) =>
    repeated(
      assessTables({
        settings: answered,
        applications: ['A1', 'A2'].map((name) => applicationOf('協働化', name)),
        lines: ['A1', 'A2'].map((name) => lineOf(name, 1, '合同研修', 3_000_000)),
        members: [...first, ...second],
      }),
    );

  it.each<[string, boolean, Row[], Row[]]>([
    ['the same 代表', true, group('A1', ['甲', '乙'], '甲'), group('A2', ['甲', '丙', '丁'], '甲')],
    ['the same corporations', true, group('A1', ['甲', '乙'], '甲'), group('A2', ['乙', '甲'], '乙')],
    [
      'a 代表 who is a member elsewhere',
      false,
      group('A1', ['甲', '乙'], '甲'),
      group('A2', ['乙', '丙'], '丙'),
    ],
    ['one corporation more', false, group('A1', ['甲', '乙'], '甲'), group('A2', ['甲', '乙', '丙'], '乙')],
    [
      'the same corporations, one by its name',
      true,
      group('A1', ['甲', '乙'], '甲'),
      group('A2', ['甲', '乙'], '乙').map((row) => ({ ...row, 法人番号: null })),
    ],
  ])('%s: %s', (_text, same, first, second) => {
    const rows = groups(first, second);
    expect(rows.map(([number]) => number)).toEqual(same ? ['A1', 'A2'] : []);
  });

  it('a group is said with its ceilings', () => {
    const [first] = groups(group('A1', ['甲', '乙'], '甲'), group('A2', ['甲', '丙'], '甲'));
    expect(first).toEqual([
      'A1',
      'ID-08 要確認',
      '申請1 受付番号',
      '代表か構成する法人が同じグループ（申請者「甲会」）の申請がほかにもあります（受付番号 A2）。上限額は「１事業者グループあたり」の額です。これらの申請の基準額の合計は、協働化 4,800,000円です。',
      SETTLE,
    ]);
  });

  it.each<[boolean, Row, Row]>([
    [true, { 法人番号: A }, { 法人番号: A, 法人名: '別名' }],
    [false, { 法人番号: A }, { 法人番号: B }],
    [true, { 法人番号: A, 法人名: '株式会社甲' }, { 法人番号: null, 法人名: '㈱ 甲' }],
    [true, { 法人番号: '4.01E+12' }, { 法人番号: '4.01E+12' }],
    [false, { 法人番号: '4.01E+12' }, { 法人番号: '4.01E+12', 法人名: '乙' }],
  ])('経営改善 of one corporation: %s', (same, first, second) => {
    const result = assessTables({
      settings: answered,
      applications: [first, second].map((row, at) => applicationOf('経営改善', NAMES[at] ?? '', row)),
      lines: ['A1', 'A2'].map((name) => lineOf(name, 1, '支援費', 100_000)),
    });
    expect(repeated(result).map(([number]) => number)).toEqual(same ? ['A1', 'A2'] : []);
  });
});
