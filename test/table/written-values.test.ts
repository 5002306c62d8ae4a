import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { isUncalculated, UNCALCULATED } from '../../src/base/text';
import { categoryNames, programmeNames } from '../../src/catalogue/settings/usual-names';
import { valueOf } from '../../src/grant/input/cell';
import { schemes } from '../../src/scheme';
import { categoryNamed, programmeNamed } from '../../src/table/cells/names';
import { decimalCell, donationCell } from '../../src/table/cells/numbers';
import { receiptKey } from '../../src/table/cells/receipts';
import { corporationNumberCell, establishmentNumberCell } from '../../src/table/cells/texts';
import { countCell, dateCell, nameCell, wordCell, yenCell } from '../../src/table/cells/values';
import { withdrawnCell } from '../../src/table/cells/withdrawn';
import * as words from '../../src/table/cells/words';
import { locateSettings, readSettings } from '../../src/table/settings/settings';
import { gridOf } from '../cases/engine';

/** What is written, and what it is read as; null: it is not read. */
type Table<T> = readonly (readonly [written: CellValue, readAs: T | null])[];

describe('amounts', () => {
  const table: Table<number> = [
    ['￥３００，０００', 300_000],
    ['300,000円', 300_000],
    ['¥300,000-', 300_000],
    ['300、000', 300_000],
    ['300 000', 300_000],
    ['(1,234)', -1_234],
    ['▲1,234', -1_234],
    ['△ 1,234', -1_234],
    ['0円', 0],
    ['300.000', null],
    ['約300,000', null],
    ['\u202d300,000\u202c円\u2060', 300_000],
    ['300,000〜', null],
    ['300,000以上', null],
    ['30万', null],
    ['300千円', null],
    ['-', null],
    ['なし', null],
  ];
  it.each(table)('%s is %s', (written, value) => {
    expect(valueOf(yenCell(written))).toBe(value);
  });

  it.each(['－', '-', 'なし', '無', '0円', '０'])('寄付金等 %s is 0', (written) => {
    expect(valueOf(donationCell(written))).toBe(0);
  });

  it.each([
    ['30万円', 300_000],
    ['300千円', 300_000],
    ['300.000', 300_000],
  ])('%s is not read; %d is proposed', (written, proposed) => {
    expect(yenCell(written)).toEqual({ kind: 'unreadable', text: written, proposed });
  });
});

describe('counts', () => {
  const table: Table<number> = [
    ['3台', 3],
    ['３　式', 3],
    ['12人', 12],
    ['5事業所', 5],
    ['1,000件', 1_000],
    ['3台以上', null],
    ['約3台', null],
    ['1.000', null],
    ['1千', null],
  ];
  it.each(table)('%s is %s', (written, value) => {
    expect(valueOf(countCell(written))).toBe(value);
  });
  it('persons may have decimals', () => {
    expect(valueOf(decimalCell('10.5人'))).toBe(10.5);
  });
});

describe('dates', () => {
  it.each([
    '2026.6.1',
    '2026・6・1',
    '20260601',
    20_260_601,
    '令和八年六月一日',
    'R8.6.1',
    'R80601',
    'R080601',
    '令8.6.1',
    '2026/6/1(月)',
    '令和8年6月1日（月）',
    '2026年6月1日 月曜日',
  ])('%s is the first of June', (written) => {
    expect(dateCell(written, false)).toMatchObject({ kind: 'value', value: '2026-06-01', reading: 'date' });
  });
  it.each(['8.4.1', '4月1日', '1/4/2026', '2026/6/1頃', 'R8.13.1'])('%s is none', (written) => {
    expect(dateCell(written, false).kind).toBe('unreadable');
  });
});

describe('codes', () => {
  it.each(['T7123456789012', '7-1234-5678-9012', '7123 4567 8901 2', 'Ｔ７１２３４５６７８９０１２'])(
    '%s is a 法人番号',
    (written) => {
      expect(corporationNumberCell(written)).toMatchObject({ value: '7123456789012', reading: 'code' });
    },
  );
  it('of a 事業所番号 the letter stays', () => {
    expect(establishmentNumberCell('13-7A000001-3')).toMatchObject({ value: '13-7A000001-3' });
    expect(establishmentNumberCell('13A-0000 013')).toMatchObject({ value: '13A0000013', reading: 'code' });
  });
});

describe('words', () => {
  const yesNo: Table<'yes' | 'no'> = [
    ['有（県単独）', 'yes'],
    ['あり。', 'yes'],
    [true, 'yes'],
    ['レ', 'yes'],
    ['✓', 'yes'],
    ['⚪︎', 'yes'],
    ['◯', 'yes'],
    ['無（確認済）', 'no'],
    ['なし（該当しない）', 'no'],
    ['有無', null],
    ['有・無', null],
    ['ありません', null],
    ['無償', null],
    ['なしではない', null],
    ['有？', null],
    ['不明', null],
  ];
  it.each(yesNo)('他補助 %s is %s', (written, value) => {
    expect(valueOf(wordCell(written, words.yesNo))).toBe(value);
  });

  const marks: Table<boolean> = [
    ['有', true],
    ['有（2名）', true],
    ['TRUE', true],
    ['●', true],
    ['無', false],
    ['対象', null],
  ];
  it.each(marks)('小規模 %s is %s', (written, value) => {
    expect(valueOf(wordCell(written, words.mark))).toBe(value);
  });

  const withdrawn: Table<boolean> = [
    ['R8.9.1取下げ', true],
    ['取下げ（令和8年9月1日）', true],
    ['取下げ申出あり', true],
    ['2026/9/1', true],
    ['辞退届受理', null],
    ['取下げなし', null],
    ['取下げ予定', null],
    ['取下げ撤回', null],
    ['要確認', null],
  ];
  it.each(withdrawn)('取下げ %s is %s', (written, value) => {
    expect(valueOf(withdrawnCell(written, false))).toBe(value);
  });

  it.each([
    ['従量', 'perStaff', undefined],
    ['職員数に連動', 'perStaff', undefined],
    ['月額', 'flat', true],
    ['定額', 'flat', true],
  ])('契約方式 %s is %s', (written, value, judged) => {
    const cell = wordCell(written, words.contract);
    expect(cell).toMatchObject({ value, reading: 'word' });
    expect(cell.kind === 'value' && cell.judged).toBe(judged);
  });

  it('the contract’s own are no reading', () => {
    const lists: words.WordList<unknown>[] = [words.yesNo, words.mark, words.contract, words.listing];
    for (const list of lists)
      for (const own of list.own.values()) expect(wordCell(own, list)).not.toHaveProperty('reading');
  });
});

describe('names', () => {
  it.each([
    ['介護テクノロジー定着支援事業', '定着支援'],
    ['令和８年度（令和７年度からの繰越分）介護テクノロジー定着支援事業', '定着支援'],
    ['令和8年度 介護テクノロジー定着支援事業', '定着支援'],
    ['令和7年度介護テクノロジー定着支援事業', '令和7年度介護テクノロジー定着支援事業'],
    ['都道府県の事務費支援', '事務費'],
    ['定着 支援', '定着支援'],
    ['協働化・大規模化等による職場環境改善事業', '協働化'],
    ['何かの事業', '何かの事業'],
  ])('事業 %s is %s', (written, name) => {
    expect(programmeNamed(written)).toBe(name);
  });
  it.each([
    ['見守り機器', '見守り'],
    ['みまもり', '見守り'],
    ['ｲﾝｶﾑ機器', 'インカム'],
    ['見守り・コミュニケーション', '見守り・コミュニケーション'],
  ])('経費区分 %s is %s', (written, name) => {
    expect(categoryNamed(written)).toBe(name);
  });
  it('no synonym is a name of a rule book that means another thing', () => {
    const programmes = schemes.flatMap((scheme) => scheme.programmes);
    const own = new Set([
      ...programmes.map(({ name }) => name),
      ...programmes.flatMap(({ categories }) => (categories ?? []).map(({ name }) => name)),
      ...programmes.flatMap(({ costWords }) => costWords?.value ?? []),
    ]);
    const others = [programmeNames, categoryNames].flatMap((names) => Object.values(names).flat());
    expect(others.filter((name) => own.has(name))).toEqual([]);
    expect(new Set(others).size).toBe(others.length);
    expect(Object.keys({ ...programmeNames, ...categoryNames }).filter((name) => !own.has(name))).toEqual([]);
  });
  it.each(['㈱みらい', 'ｹｱﾎｰﾑ さくら①番館', '\ufa19戸'])('%s is shown as entered', (written) => {
    expect(nameCell(written)).toMatchObject({ text: written, value: written.normalize('NFKC') });
  });
});

describe('受付番号', () => {
  it.each(['K8−001', 'Ｋ８－００１', 'k8-001', ' K8 - 001 ', 'K8–001', 'K8ー001'])(
    '%s is K8-001',
    (written) => {
      expect(receiptKey(written)).toBe('K8-001');
    },
  );
  it.each([
    ['a word joiner and a space of no width', '\u200bK8-001\u2060'],
    ['marks of direction', '\u200eK8\u200f-\u202d001\u202c'],
    ['a soft hyphen', 'K8-\u00ad001'],
  ])('what no screen shows does not count: %s', (_, written) => {
    expect(receiptKey(written)).toBe('K8-001');
  });
  it('leading zeros count', () => {
    expect(receiptKey('0001')).not.toBe(receiptKey('1'));
  });
});

it('a formula without a value is neither blank nor a number', () => {
  expect(isUncalculated(UNCALCULATED)).toBe(true);
  for (const cell of [yenCell(UNCALCULATED), wordCell(UNCALCULATED, words.yesNo), nameCell(UNCALCULATED)])
    expect(cell.kind).toBe('unreadable');
});

describe('寄付金等の控除', () => {
  it.each([
    ['する', 'fromCost'],
    ['有', 'fromCost'],
    ['しない', 'ignored'],
    ['無', 'ignored'],
    ['総事業費から', 'fromTotal'],
    ['はい', null],
  ])('%s', (value, read) => {
    const located = locateSettings(
      [
        gridOf('設定', [
          ['項目', '値'],
          ['寄付金等の控除', value],
        ]),
      ],
      [],
    );
    expect(readSettings(located?.rows ?? []).deductDonations).toBe(read);
  });
});
