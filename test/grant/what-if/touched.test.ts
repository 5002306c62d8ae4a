import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/base/pieces';
import { touchedBy } from '../../../src/grant/what-if/touched';
import { variedPieces } from '../../../src/grant/what-if/varied';
import { r8 } from '../../../src/scheme/r8';
import { applicationOf, lineOf, memberOf, twoMembers } from '../rows';
import { type Change, onceReady, ready } from './what-if';

const members = (receiptNumber: string) => [
  memberOf(receiptNumber, '甲会', '15', { 代表: '○', 小規模: '○' }),
  memberOf(receiptNumber, '乙会', '15'),
];

/** An application of each kind that settings tell apart. */
const workbook = onceReady({
  settings: {
    ...{ 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない', パッケージ上限額: 5_000_000 },
    ...{ '限度台数:見守り': 5, '限度台数:移乗支援': 5 },
  },
  applications: [
    applicationOf('定着支援', '機器'),
    applicationOf('定着支援', '移乗'),
    applicationOf('定着支援', 'パッケージ上限'),
    applicationOf('定着支援', 'パッケージ'),
    applicationOf('定着支援', 'パッケージ未確定'),
    applicationOf('面的支援モデル', '面的'),
    applicationOf('面的支援モデル', '面的二'),
    applicationOf('連携モデル', '連携'),
    applicationOf('協働化', '協働'),
    applicationOf('経営改善', '経営'),
    applicationOf('モデル施設', '施設'),
    applicationOf('第三者支援', '第三者'),
    applicationOf('研究開発', '不明'),
  ],
  lines: [
    lineOf('機器', 1, '見守り', 300_000, { 台数: 1 }),
    lineOf('移乗', 1, '移乗支援', 300_000, { 台数: 1 }),
    lineOf('パッケージ上限', 1, '介護ソフト', 6_000_000, { パッケージ: '○' }),
    lineOf('パッケージ上限', 2, '見守り', 2_000_000, { 台数: 10, パッケージ: '○' }),
    lineOf('パッケージ', 1, '介護ソフト', 1_000_000, { パッケージ: '○' }),
    lineOf('パッケージ', 2, '見守り', 1_000_000, { 台数: 10, パッケージ: '○' }),
    lineOf('パッケージ未確定', 1, '介護ソフト', 1_000_000, { パッケージ: '○', 支出額: null }),
    lineOf('面的', 1, '機器', 1_000_000),
    lineOf('面的二', 1, '機器', 1_000_000),
    lineOf('連携', 1, '機器', 1_000_000),
    lineOf('協働', 1, '合同研修', 3_000_000),
    lineOf('経営', 1, '支援費', 300_000),
    lineOf('施設', 1, '機器', 1_000_000),
    lineOf('第三者', 1, '支援費', 300_000),
  ],
  members: [...twoMembers('面的'), ...twoMembers('面的二'), ...twoMembers('連携'), ...members('協働')],
});

const technology = ['機器', '移乗', 'パッケージ上限', 'パッケージ', 'パッケージ未確定'];
const everybody = [...technology, ...['面的', '面的二', '連携', '協働', '経営', '施設', '第三者', '不明']];

function reached(to: readonly Change[], from: readonly Change[] = []): string[] {
  const { ground, present, with: having } = workbook();
  const standing = atOnce(variedPieces(ground, present, having(from)));
  return touchedBy(ground, standing.books, having([...from, ...to]), standing.outcomes).map(
    (at) => ground.applications[at]?.receiptNumber ?? '',
  );
}

describe('whom a change of settings can reach', () => {
  it.each<readonly [to: readonly Change[], expected: readonly string[]]>([
    [[], []],
    [[['パッケージ上限額', 5_000_000]], []],
    [[['パッケージ上限額', 6_000_000]], ['パッケージ上限', 'パッケージ未確定']],
    [[['パッケージ上限額', 4_000_000]], ['パッケージ上限', 'パッケージ', 'パッケージ未確定']],
    [[['補助率', '1/2']], [...technology, '協働', '経営']],
    [[['モデル補助率', '1/2']], ['面的', '面的二']],
    [[['基金補助率', '1/3']], ['施設', '第三者']],
    [[['集計単位', '明細']], technology],
    [[['限度台数:見守り', 6]], ['機器', 'パッケージ上限', 'パッケージ']],
    [[['限度台数:移乗支援', 6]], ['移乗']],
    [[['限度台数:見守り', 5]], []],
    [[['限度台数:インカム', 1]], []],
    [[['予算額:面的支援モデル', 1_000_000]], ['面的', '面的二']],
    [[['一部交付', 'する']], []],
    [[['操作者の記録', 'しない']], []],
    [[['端数処理単位', 1]], everybody],
    [[['寄付金等の控除', 'する']], everybody],
    [
      [
        ['モデル補助率', '1/2'],
        ['限度台数:移乗支援', 6],
      ],
      ['移乗', '面的', '面的二'],
    ],
  ])('%j', (to, expected) => {
    expect(reached(to)).toEqual(expected);
  });

  it('from no パッケージ上限額, all packages', () => {
    expect(reached([['パッケージ上限額', 6_000_000]], [['パッケージ上限額', 'なし']])).toEqual([
      ...['パッケージ上限', 'パッケージ', 'パッケージ未確定'],
    ]);
  });

  it('all of one 受付番号 where one of them is reached', () => {
    const {
      ground,
      present,
      with: having,
    } = ready({
      settings: { 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない' },
      applications: [
        applicationOf('定着支援', 'A1'),
        applicationOf('経営改善', 'A2'),
        applicationOf('第三者支援', 'A1'),
      ],
      lines: [],
      members: [],
    });
    const books = having([['集計単位', '明細']]);
    expect(touchedBy(ground, present.books, books, present.outcomes)).toEqual([0, 2]);
  });

  it('needs the settings of the same rule books', () => {
    const { ground, present } = workbook();
    const other = { ...present.books, primary: { ...present.books.primary, scheme: { ...r8 } } };
    expect(() => touchedBy(ground, present.books, other, present.outcomes)).toThrow(
      'not the same rule books',
    );
  });
});
