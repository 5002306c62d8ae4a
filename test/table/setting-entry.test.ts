import { describe, expect, it } from 'vitest';
import { settingTextsOf } from '../../src/catalogue/settings';
import { r8 } from '../../src/scheme/r8';
import { settingCell, settingEntry, settingNames } from '../../src/table/settings/setting-entry';

const texts = new Map(settingTextsOf(r8).map((text) => [text.label, text]));

/** What stands in the cell of 設定 after it was typed in the pane; null where it is refused. */
const entered = (item: string, typed: string): string | number | null => {
  const label = item.includes(':') ? item.slice(0, item.indexOf(':') + 1) : item;
  return settingCell(item, typed, settingEntry(texts.get(label)!, r8));
};

describe('a setting that is entered in the pane', () => {
  it.each<[item: string, typed: string, cell: string | number | null]>([
    ['税区分', '税込', '税込'],
    ['税区分', '非課税', null],
    ['補助率', '3/4', '3/4'],
    ['補助率', '5/6', null],
    ['パッケージ上限額', '5,000,000', 5_000_000],
    ['パッケージ上限額', '3999999', null],
    ['端数処理単位', '100', '100'],
    ['端数処理単位', '10', null],
    ['都道府県', '13 東京都', '13 東京都'],
    ['都道府県', '13 大阪府', null],
    ['年度', '8', '8'],
    ['年度', '7', null],
    ['予算額:定着支援', '300000000', 300_000_000],
    ['予算額:定着支援', '-1', null],
    ['予算額:', '300000000', null],
    ['限度台数:見守り', '20', 20],
    ['限度台数:見守り', '0', null],
    ['限度台数:見守', '20', null],
    ['提出用コピーから除く列', '法人名・事業所名', '法人名・事業所名'],
    ['提出用コピーから除く列', '法人の名', null],
  ])('%s %s: %j', (item, typed, cell) => {
    expect(entered(item, typed)).toBe(cell);
  });

  it('is offered each word of a choice, and each is accepted', () => {
    for (const text of texts.values()) {
      const entry = settingEntry(text, r8);
      const [name = ''] = settingNames(text.key, r8) ?? [];
      if (entry.kind === 'choice')
        for (const word of entry.words)
          expect(settingCell(`${text.label}${name}`, String(word), entry)).not.toBeNull();
    }
  });
});
