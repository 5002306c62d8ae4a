import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { settingTextsOf } from '../../src/catalogue/settings';
import { letterSettings } from '../../src/catalogue/settings/letter-settings';
import { r8 } from '../../src/scheme/r8';
import { readSettings } from '../../src/table/settings/settings';
import { settingDoubts } from '../../src/table/settings/settings-doubts';
import { templateSettings } from '../../src/table/settings/template-settings';
import { r9 } from '../years/r9';

const doubts = (...rows: readonly (readonly [item: string, value: CellValue])[]) =>
  settingDoubts(
    rows.map(([item, value], row) => ({ item, value, row, column: 1, itemColumn: 0 })),
    [r8],
  ).map(({ kind, label, text, row }) => [kind, label, text, row]);

describe('rows of 設定 whose value takes no effect', () => {
  it('none of the settings that there are, written in any width', () => {
    expect(
      doubts(...settingTextsOf(r8).map(({ label }) => [label.replace(/:$/u, ':見守り'), 1] as const)),
    ).toEqual(
      // 予算額 is of a 事業
      [['resembles', '予算額:見守り', expect.stringMatching(/^予算額:/u), expect.any(Number)]],
    );
    expect(doubts(...Object.values(letterSettings).map(({ label }) => [label, 'x'] as const))).toEqual([]);
    expect(doubts(['確認:サービス種別の制限なし', '○'], ['確認：来年度の項目', '○'])).toEqual([]);
    expect(doubts(['限度台数：インカム', 2], [' 端数処理単位', 1], ['ﾓﾃﾞﾙ補助率', '10/10'])).toEqual([]);
  });

  it('none of the template', () => {
    expect(doubts(...templateSettings(r8).map(({ item, value }) => [item, value] as const))).toEqual([]);
  });

  it('none that is about a 経費区分 or 事業 of another year', () => {
    const rows = [
      { item: '限度台数:清掃支援', value: 2, row: 0, column: 1, itemColumn: 0 },
      { item: '予算額:伴走支援', value: 1_000_000, row: 1, column: 1, itemColumn: 0 },
    ];
    expect(readSettings(rows, [r8, r9]).doubts).toEqual([]);
    expect(readSettings(rows, [r8]).doubts.map(({ label }) => label)).toEqual(rows.map(({ item }) => item));
  });

  it.each([
    ['補助率(定着)', '補助率'],
    ['税区文', '税区分'],
    ['集計の単位', '集計単位'],
    ['限度台数:介護ソフト', '限度台数:'],
    ['差戻し:期限', '差戻し:'],
    ['報告', '報告の表'],
  ])('%s is like another one', (item, meant) => {
    expect(doubts([item, 'x'])).toEqual([['resembles', item, expect.stringContaining(meant), 0]]);
  });

  it.each(['メモ', '備考', '作業者', 'カラーコード', '県の覚え'])('%s is like none', (item) => {
    expect(doubts([item, 'x'])).toEqual([['unknown', item, '', 0]]);
  });

  it.each<readonly [string, CellValue, CellValue, unknown[]]>([
    ['the same', '3/4', '３／４', []],
    ['another value', '3/4', '4/5', [['twice', '補助率', '4/5', 0]]],
    ['a blank one below', '3/4', null, [['twice', '補助率', '', 0]]],
    ['a blank one above', null, '3/4', [['twice', '補助率', '3/4', 0]]],
  ])('a 項目 that stands there twice: %s', (_, above, below, expected) => {
    expect(doubts(['補助率', above], ['税区分', '税込'], ['補助率', below])).toEqual(expected);
  });

  it('three times: once, with the value that is used', () => {
    expect(doubts(['補助率', '1/2'], ['補助率', '3/4'], ['補助率', '4/5'])).toEqual([
      ['twice', '補助率', '4/5', 1],
    ]);
  });

  it('notes under one name are just unknown', () => {
    expect(doubts(['メモ', 'a'], ['メモ', 'b'])).toEqual([
      ['unknown', 'メモ', '', 0],
      ['unknown', 'メモ', '', 1],
    ]);
  });

  it('an error value is said elsewhere', () => {
    expect(doubts(['#REF!', 5], ['県の覚え', '#N/A'])).toEqual([]);
  });
});
