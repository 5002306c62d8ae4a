import { describe, expect, it } from 'vitest';
import { cellPlace } from '../../src/base/a1';
import { barText, effectText } from '../../src/catalogue/pane/reason/reason-texts';
import { reasonText, type WordsOf } from '../../src/catalogue/pane/reason/reason-texts-copy';
import { reasonLines } from '../../src/catalogue/pane/reason/reason-texts-lines';
import { totalLines } from '../../src/catalogue/pane/reason/reason-texts-total';
import type { Effect } from '../../src/grant/explain/effects';
import { makeReference } from '../../src/reference';
import { referenceDocuments } from '../../src/reference/notices/documents';
import { clauseWords } from '../../src/reference/words';
import { yen } from '../../src/scheme/units';
import { reasonOf } from '../../src/workbook/read/reasons';
import { sheetsOf, workedCases } from '../cases/cases';
import { assessSheets } from '../cases/engine';
import { type Fixture, reasonFixture } from '../taskpane/reason-fixtures';

const lines = (name: Fixture, row = 0) => {
  const reason = reasonFixture(name);
  return reasonLines(reason.rows[row]!).map(({ label, value, note }) => [label, value, note]);
};

describe('the arithmetic of a 補助区分', () => {
  it.each([
    [
      'capped',
      0,
      [
        ['対象経費（2行の計）', 1_500_000, ''],
        ['補助率額（×4/5）', 1_200_000, ''],
        ['基準額', 1_150_000, '表3 第3欄 1〜10名（職員数8名）'],
        [
          '補助額',
          1_150_000,
          '補助率額1,200,000円 ＞ 基準額1,150,000円。少ない方の基準額により、50,000円は補助されません',
        ],
      ],
    ],
    [
      'several',
      0,
      [
        ['対象経費（5行の計）', 617_295, ''],
        ['補助率額（×4/5）', 493_836, ''],
        ['基準額', 1_500_000, '300,000円×5台'],
        ['補助額', 493_836, '補助率額493,836円 ＜ 基準額1,500,000円。少ない方の補助率額による'],
      ],
    ],
    [
      'group',
      0,
      [
        ['対象経費', 20_000_000, ''],
        ['補助率額（×4/5）', 16_000_000, ''],
        ['基準額', 12_000_000, '合計13,800,000円のうち、1グループの上限12,000,000円まで'],
        [
          '補助額',
          12_000_000,
          '補助率額16,000,000円 ＞ 基準額12,000,000円。少ない方の基準額により、4,000,000円は補助されません',
        ],
      ],
    ],
    [
      'terminals',
      0,
      [
        ['対象経費（2行の計）', 900_000, ''],
        ['基準額', 8_500_000, '通知に定める額'],
        ['補助額', 900_000, '対象経費900,000円 ＜ 基準額8,500,000円。少ない方の対象経費による'],
      ],
    ],
    [
      'undetermined',
      0,
      [
        ['対象経費', 900_000, ''],
        ['補助率額（×4/5）', 720_000, ''],
        ['基準額', null, '表3 第2欄：職員数が決まっていません'],
        ['補助額', null, '基準額が決まらないため、計算できません'],
      ],
    ],
  ] as const)('%s, row %i', (name, row, expected) => {
    expect(lines(name, row)).toEqual(expected);
  });

  it('says of each cost what counts, and of each part of a 基準額 its clause', () => {
    const [cost] = reasonLines(reasonFixture('terminals').rows[0]!);
    expect(cost?.items).toEqual([
      {
        label: '経費!H5 明細1：支出額750,000円のうち100,000円×5台まで',
        value: 500_000,
        source: { document: 'n001', clause: '別紙2 3(2)ウ' },
        link: { place: cellPlace('経費', 4, 7), text: '経費!H5 明細1' },
      },
      {
        label: '経費!H6 明細2',
        value: 400_000,
        source: null,
        link: { place: cellPlace('経費', 5, 7), text: '経費!H6 明細2' },
      },
    ]);
    const base = reasonLines(reasonFixture('group').rows[0]!)[2];
    expect(base?.items.map(({ label, value }) => [label, value])).toEqual([
      ['1,200,000円×11法人', 13_200_000],
      ['300,000円×2法人', 600_000],
    ]);
    expect(base?.source?.clause).toBe('別紙3 3(1)ウ(ii)');
  });
});

describe('from the sum to 交付予定額', () => {
  it.each([
    [
      'several',
      [
        ['補助額の合計', 1_693_836, ''],
        ['算定額', 1_693_000, '1,000円未満切捨て（−836円）'],
        ['申請額', 1_500_000, ''],
        ['交付予定額', 1_500_000, '申請額が算定額より少ないため、申請額による'],
      ],
    ],
    [
      'capped',
      [
        ['算定額', 1_150_000, '1,000円未満切捨て（端数なし）'],
        ['交付予定額', 1_150_000, '申請額の記入がないため、算定額による'],
      ],
    ],
    [
      'undetermined',
      [
        ['算定額', null, '指摘に対応して再点検すると、額が決まります。'],
        ['交付予定額', null, '判定が不備のため、交付予定額は決まりません'],
      ],
    ],
  ] as const)('%s', (name, expected) => {
    const found = totalLines(reasonFixture(name)).map(({ label, value, note }) => [label, value, note]);
    expect(found).toEqual(expected);
  });
});

describe('what would change an amount', () => {
  it.each<[Effect, string]>([
    [
      { kind: 'costBound', over: yen(50_000) },
      '対象経費があと1円増えても補助額は増えません（基準額で頭打ち、50,000円超過）',
    ],
    [
      { kind: 'costBound', over: yen(0) },
      '対象経費があと1円増えても補助額は増えません（ちょうど基準額です）',
    ],
    [
      { kind: 'costFree', until: yen(75_000) },
      '対象経費があと75,000円増えるまで、補助額は基準額で頭打ちになりません',
    ],
    [{ kind: 'unit', gain: yen(100_000) }, 'あと1台で +100,000円'],
    [{ kind: 'corporation', gain: yen(1_200_000) }, 'あと1法人で +1,200,000円'],
    [{ kind: 'staff', from: 11, gain: yen(50_000) }, '職員数が11名になると +50,000円'],
    [{ kind: 'link', establishments: 1, gain: yen(50_000) }, 'あと1事業所の連携で +50,000円'],
  ])('%j', (effect, text) => {
    expect(effectText(effect)).toBe(text);
  });
});

describe('the bar for a reader', () => {
  it.each([
    [1_200_000, 1_150_000, '基準額を50,000円超えた分は補助されません。'],
    [300_000, 300_000, '補助率額は基準額と同じです。'],
    [240_000, 300_000, '基準額まで60,000円の余裕があります。'],
  ])('%i against %i', (subsidised, base, end) => {
    expect(barText(subsidised, base, '補助率額').endsWith(end)).toBe(true);
  });
});

describe('the text for the file', () => {
  const reference = makeReference(referenceDocuments);
  const words: WordsOf = ({ clause }, hint) => clauseWords(reference, clause, hint);

  it('holds the whole explanation', () => {
    const text = reasonText(reasonFixture('capped'), words);
    expect(text.split('\n')).toEqual([
      'R8-0012　みらいの里（定着支援）　なぜこの額か',
      '判定：適',
      '算定額：1,150,000円　交付予定額：1,150,000円',
      '',
      '■ ソフト',
      '　対象経費（2行の計）　1,500,000円',
      '　　・経費!H5 明細1　1,200,000円',
      '　　・経費!H6 明細2　300,000円',
      '　補助率額（×4/5）　1,200,000円（別紙1 5(ア)）',
      '　基準額　1,150,000円（表3 第3欄 1〜10名（職員数8名）、別紙1 表3）',
      '　補助額　1,150,000円（補助率額1,200,000円 ＞ 基準額1,150,000円。少ない方の基準額により、50,000円は補助されません）',
      '　別紙1 5(ア)「4（1）～（3）について、補助率は4/5とし、実支出額に補助率を乗じた額を算出する。」',
      '　別紙1 表3「1名以上10名以下｜100万円｜115万円」',
      '　※ 対象経費があと1円増えても補助額は増えません（基準額で頭打ち、50,000円超過）',
      '　※ 職員数が11名になると +50,000円',
      '　※ あと1事業所の連携で +50,000円',
      '',
      '■ 合計と端数処理',
      '　算定額　1,150,000円（1,000円未満切捨て（端数なし））',
      '　交付予定額　1,150,000円（申請額の記入がないため、算定額による）',
      '',
      reasonFixture('capped').sentence,
    ]);
  });

  const assessments = workedCases.flatMap((entry) =>
    assessSheets(sheetsOf(entry)).assessments.map((assessment) => [entry.id, assessment] as const),
  );

  it.each(assessments)(
    'of worked case %s agrees with its figures and knows every clause',
    (_, assessment) => {
      const reason = reasonOf(assessment);
      for (const row of reason.rows) {
        const found = reasonLines(row);
        expect(found.at(-1)?.value).toBe(row.amount);
        const unknown = found
          .flatMap((line) => [line, ...line.items])
          .filter(({ source, hint }) => source !== null && words(source, hint) === null);
        expect(unknown).toEqual([]);
      }
      expect(totalLines(reason).at(-1)?.value).toBe(assessment.planned);
      expect(reasonText(reason, words)).not.toMatch(/undefined|null|NaN/);
    },
  );
});
