import { describe, expect, it } from 'vitest';
import { assess } from '../../src/grant/assess';
import { evaluate } from '../../src/grant/explain/expression';
import type { InDoubt, Question } from '../../src/grant/input/reading';
import { r8 } from '../../src/scheme/r8';
import type { Row } from '../cases/cases';
import { answered } from './readings/reading';
import { amountRow, applicationOf, assessmentOf, lineOf, memberOf, rulesOf, submissionOf } from './rows';

/** What an open question of reading leaves undetermined: all amounts, 交付予定額 alone, or nothing; and of whom. */

type Effect = Question['effect'];

const questionOf = (effect: Effect, receiptNumber: string, about: readonly InDoubt[] = []): Question => {
  const place = { table: 'applications', row: 0, field: 'receiptNumber' } as const;
  return {
    ...{ key: '', rule: 'Y-02', variant: '', facts: {}, answers: [], proposal: null, place, effect, about },
    concerned: new Map([[receiptNumber, place]]),
  };
};

interface Input {
  readonly applications: readonly Row[];
  readonly lines?: readonly Row[];
  readonly members?: readonly Row[];
}

function assessedWith(questions: readonly Question[], input: Input) {
  const { submission, settings } = submissionOf({ settings: answered, ...input });
  return assess({ ...submission, reading: { questions, notes: [], held: [] } }, settings, r8);
}

// 500,000 × 4/5 = 400,000, of which 300,000 a 台; 250,000 are claimed
const watch: Input = {
  applications: [
    applicationOf('定着支援', 'A', { 申請額: 250_000 }),
    applicationOf('定着支援', 'B', { 申請額: 250_000, 事業所番号: '13A0100027' }),
  ],
  lines: ['A', 'B'].flatMap((number) => [
    lineOf(number, 1, '見守り', 500_000, { 台数: 1 }),
    lineOf(number, 2, '通信費', 10_000),
  ]),
};

function amountsOf(questions: readonly Question[], receiptNumber = 'A', input = watch) {
  const one = assessmentOf(assessedWith(questions, input), receiptNumber);
  return {
    rows: one.categories.map(amountRow),
    lines: one.lines.map(({ eligibleCost }) => eligibleCost),
    対象経費計: one.eligibleCost,
    算定額: one.computed,
    交付予定額: one.planned,
  };
}

const KNOWN = {
  rows: [['機器30', 500_000, 400_000, 300_000, 300_000]],
  lines: [500_000, 0],
  対象経費計: 500_000,
  算定額: 300_000,
  交付予定額: 250_000,
};
const NO_AMOUNT = {
  rows: [['機器30', null, null, 300_000, null]],
  lines: [null, null],
  対象経費計: null,
  算定額: null,
  交付予定額: null,
};

describe('an open question', () => {
  const cases: readonly (readonly [text: string, effects: readonly Effect[], amounts: object])[] = [
    ['of none: all is determined', [], KNOWN],
    ['that changes no amount', ['none'], KNOWN],
    ['about 申請額 leaves 交付予定額 open', ['claim'], { ...KNOWN, 交付予定額: null }],
    ['about the costs leaves all open', ['amounts'], NO_AMOUNT],
    ['both', ['claim', 'amounts'], NO_AMOUNT],
    ['one of no effect first', ['none', 'claim'], { ...KNOWN, 交付予定額: null }],
  ];

  it.each(cases)('%s', (_text, effects, amounts) => {
    const questions = effects.map((effect) => questionOf(effect, 'A'));
    expect(amountsOf(questions)).toEqual(amounts);
    // and nobody else's
    expect(amountsOf(questions, 'B')).toEqual(KNOWN);
  });

  it.each<[Effect, string[]]>([
    ['none', ['R1-71 注意']],
    ['claim', ['Y-02 要確認']],
    ['amounts', ['Y-02 要確認']],
  ])(
    'is said of its application where it leaves something open (%s), and 申請額 is not judged',
    (effect, rules) => {
      const said = rulesOf(assessmentOf(assessedWith([questionOf(effect, 'A')], watch), 'A'));
      expect(said.filter((rule) => /^(Y|R1-7)/.test(rule))).toEqual(rules);
    },
  );

  it('no formula of 算定 comes to an amount that is not told', () => {
    const { categories } = assessmentOf(assessedWith([questionOf('amounts', 'A')], watch), 'A');
    expect(categories.map(({ expression }) => evaluate(expression))).toEqual([null]);
  });

  it('leaves open what is nothing but left out: no 対象経費 of 0 is told', () => {
    const input: Input = {
      applications: [applicationOf('協働化', 'A')],
      lines: [lineOf('A', 1, '通信費', 10_000)],
      members: [memberOf('A', '甲会', '15', { 小規模: '○', 代表: '○' }), memberOf('A', '乙会', '11')],
    };
    const row = (...amounts: (number | null)[]) => [[expect.any(String), ...amounts]];
    // 1,200,000 × 2 + 300,000
    expect(amountsOf([], 'A', input)).toMatchObject({ rows: row(0, 0, 2_700_000, 0), lines: [0], 算定額: 0 });
    expect(amountsOf([questionOf('amounts', 'A')], 'A', input)).toEqual({
      ...NO_AMOUNT,
      rows: row(null, null, 2_700_000, null),
      lines: [null],
    });
  });
});

describe('an application of which it is not known', () => {
  it('whether it still stands is given no amount, not 0 either', () => {
    const input = (own: Row): Input => ({ applications: [applicationOf('事務費', 'A', own)] });
    expect(amountsOf([], 'A', input({})).算定額).toBe(0);
    expect(amountsOf([], 'A', input({ 取下げ: '検討中' }))).toMatchObject({ 算定額: null, 交付予定額: null });
  });

  it('is given none for its lines either, and those of others are', () => {
    const [first = {}, ...others] = watch.applications;
    const input = { ...watch, applications: [{ ...first, 取下げ: '検討中' }, ...others] };
    expect(amountsOf([], 'A', input)).toEqual({ ...NO_AMOUNT, lines: [null, 0] });
    expect(amountsOf([], 'B', input)).toEqual(KNOWN);
  });

  it('which 事業 it is, since its column is asked about, is given none', () => {
    const input: Input = {
      applications: [applicationOf('定着支援', 'A', { 事業: null })],
      lines: watch.lines ?? [],
    };
    const about: InDoubt[] = [{ table: 'applications', field: 'programme', what: 'cells' }];
    const one = assessmentOf(assessedWith([questionOf('amounts', 'A', about)], input), 'A');
    expect(rulesOf(one).filter((rule) => rule.endsWith('不備'))).toEqual([]);
    expect([one.verdict, one.computed, one.planned, one.eligibleCost]).toEqual(['要確認', null, null, null]);
  });
});

describe('a line', () => {
  it('is not 不備 for what is said of its application, though both stand in the first row', () => {
    const input: Input = {
      applications: [applicationOf('定着支援', 'A', { 業務改善計画: null })],
      lines: [lineOf('A', 1, '見守り', 500_000, { 台数: 1 })],
    };
    const one = assessmentOf(assessedWith([], input), 'A');
    expect(rulesOf(one)).toEqual(['R1-54 不備']);
    expect(one.lines.map(({ verdict, findings }) => [verdict, findings])).toEqual([['対象', []]]);
  });
});
