import { describe, expect, it } from 'vitest';
import type { Row } from '../../cases/cases';
import { answered } from '../readings/reading';
import { applicationOf, assessTables, lineOf } from '../rows';
import { type Case, check, type Said, saidOfAll } from './said';

/** S-01, S-02, S-03: what is said of a setting, and of an application that waits for it. */

const MEND = '「設定」の表で値を直してください。直すまで、この設定を使う金額は空欄のままです。';
const ANSWER = '「設定」の表で値を決めてください。通知に定めが無いものは、都道府県の方針で決めます。';
const needed = (item: string, cell = '申請1 事業'): Said => [
  'S-01 不備',
  cell,
  `設定「${item}」が使えないため、計算できません。`,
  MEND,
];
const waits = (item: string, programme = '定着支援', own: Partial<Case> = {}): Case => ({
  text: `${item}, of ${programme}`,
  programme,
  settings: { [item]: '？？' },
  said: [needed(item)],
  算定額: null,
  ...own,
});

describe('an application that waits for a setting', () => {
  check([
    waits('年度'),
    waits('端数処理単位'),
    waits('補助率'),
    waits('補助率', '経営改善', { lines: [['支援費', 400_000]] }),
    waits('モデル補助率', '面的支援モデル', { lines: [['機器', 400_000]] }),
    waits('基金補助率', '第三者支援', { lines: [['支援費', 400_000]] }),
    waits('集計単位'),
    {
      ...waits('集計単位'),
      text: '集計単位, which matters to 機器 alone',
      lines: [['介護ソフト', 400_000]],
      said: [],
      算定額: 320_000,
    },
    {
      ...waits('補助率'),
      text: '端数処理単位 and 補助率',
      settings: { 端数処理単位: 7, 補助率: 2 },
      said: [needed('端数処理単位'), needed('補助率')],
    },
    {
      ...waits('補助率'),
      text: '補助率, which 事務費 has not',
      programme: '事務費',
      lines: [['委託', 2_000]],
      said: [],
      算定額: 2_000,
    },
  ]);
});

describe('the settings themselves', () => {
  const watched = (name: string): Row => lineOf(name, 1, '見守り', 300_000, { 台数: 1 });
  const packed = (name: string): Row[] => [
    lineOf(name, 1, '介護ソフト', 300_000, { パッケージ: '○' }),
    lineOf(name, 2, '見守り', 300_000, { パッケージ: '○', 台数: 1 }),
  ];
  const general = (settings: Row, lines: readonly Row[]) => {
    const applications = [
      applicationOf('定着支援', 'A1'),
      applicationOf('定着支援', 'A2', { 事業所番号: '13A0100027' }),
    ];
    const said = saidOfAll(assessTables({ settings: { ...answered, ...settings }, applications, lines }));
    return said.filter(([name]) => name === '').map(([, ...rest]) => rest);
  };
  const single = [watched('A1'), watched('A2')];

  it('out of range: the cell, what stands in it, what may stand there', () => {
    expect(general({ 端数処理単位: 7 }, single)).toEqual([
      ['S-01 不備', '設定4', '設定「端数処理単位」の値「7」は使えません（1・100・1,000）。', MEND],
    ]);
  });

  it('not answered: asked for', () => {
    expect(general({ 都道府県: null, 税区分: null }, single)).toEqual([
      ['S-02 情報', '設定1', '設定「都道府県」が決められていません。', ANSWER],
      ['S-02 情報', '設定3', '設定「税区分」が決められていません。', ANSWER],
    ]);
  });

  it('a 項目 that there is none of: what it was probably meant to be', () => {
    const meant = (cell: string, written: string, item: string) => [
      'S-03 要確認',
      cell,
      `設定の項目「${written}」は使われません。「${item}」のことではありませんか。`,
      `「設定」の表で項目の名を「${item}」に直してください。直すまで、この行の値は使いません。`,
    ];
    const written = {
      端数処理の単位: 1,
      '限度台数:見守り機器': 3,
      '予算額:定着支援事業': 5_000_000,
      担当: '高齢福祉課',
      県の覚え: '確認済',
      // blank, and one that is known however it is written
      備考: null,
      '予算額：協働化 ': 1,
    };
    expect(general(written, single)).toEqual([
      meant('設定4', '端数処理の単位', '端数処理単位'),
      meant('設定5', '限度台数:見守り機器', '限度台数:見守り'),
      meant('設定6', '予算額:定着支援事業', '予算額:定着支援'),
      meant('設定7', '担当', '差戻し:担当'),
      [
        'S-03 情報',
        '設定8',
        '設定の項目「県の覚え」は使われません。',
        '項目の名を確かめてください。覚え書きであれば、そのままで構いません。',
      ],
    ]);
  });

  it('パッケージ上限額 out of range is said once: of the package, or of the setting', () => {
    const low = { パッケージ上限額: 3_999_999 };
    expect(general(low, [...packed('A1'), watched('A2')])).toEqual([]);
    expect(general(low, [watched('A1'), ...packed('A2')])).toEqual([]);
    const said = general(low, single);
    expect(said.map(([rule, cell]) => [rule, cell])).toEqual([['S-01 不備', '設定4']]);
    expect(general({}, single)).toEqual([]);
  });

  it('another setting is named beside the package', () => {
    const low = { パッケージ上限額: 3_999_999, 端数処理単位: 7 };
    expect(general(low, [...packed('A1'), watched('A2')]).map(([rule, cell]) => [rule, cell])).toEqual([
      ['S-01 不備', '設定5'],
    ]);
  });
});
