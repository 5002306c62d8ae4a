import { describe, expect, it } from 'vitest';
import { type Cell, read, unreadable } from '../../../src/grant/input/cell';
import { award } from '../../../src/grant/stages/award';
import { checkAwards } from '../../../src/grant/stages/award-findings';
import type { AwardRecords, HandDecision } from '../../../src/grant/stages/award-records';
import { r8 } from '../../../src/scheme/r8';
import type { Yen } from '../../../src/scheme/units';
import { type Applicant, assessmentsOf, decision, type Setting, settingsOf } from './awarded';

interface Tables {
  readonly applicants?: readonly Applicant[];
  /** Those that have withdrawn. */
  readonly withdrawn?: readonly Applicant[];
  readonly setting?: Partial<Setting>;
  readonly budgets?: ReadonlyMap<string, Yen>;
  readonly points?: ReadonlyMap<number, Cell<number>>;
  readonly decisions?: readonly HandDecision[];
}

const three: readonly Applicant[] = ['A1', 'A2', 'A3'].map((receiptNumber) => ({
  receiptNumber,
  planned: 240_000,
}));

const found = (
  { applicants = three, withdrawn = [], setting = {}, budgets, points = new Map(), decisions = [] }: Tables,
  sheet: string | null = '採択',
) => {
  const settings = { ...settingsOf({ budget: 900_000, ...setting }), ...(budgets && { budgets }) };
  const records: AwardRecords = { points, decisions };
  const result = award(
    {
      assessments: assessmentsOf(applicants),
      withdrawn: assessmentsOf(withdrawn).map(({ application }) => ({ application, lines: [] })),
    },
    settings,
    records,
  );
  return checkAwards(result, records, r8, sheet).map(
    ({ rule, receiptNumber, lineNumber, severity, variant, place, facts }) => ({
      ...{ rule, receiptNumber, lineNumber, severity, variant, place, facts },
    }),
  );
};

const atRow = (row: number) => ({ table: 'applications', row, field: 'receiptNumber' });

describe('S4-06, by the application that it is about', () => {
  it.each<readonly [note: string, tables: Tables, variant: string, facts: Readonly<Record<string, unknown>>]>(
    [
      [
        'points that are no number',
        { points: new Map([[1, unreadable('８０点くらい')]]), setting: { points: '審査点' } },
        'points',
        { text: '８０点くらい' },
      ],
      [
        'a word that is none of the five',
        { decisions: [decision('A2', unreadable('たぶん'))] },
        'word',
        { text: 'たぶん' },
      ],
      ['一部採択 without an amount', { decisions: [decision('A2', read('一部採択'))] }, 'missing', { text: '一部採択' }],
      [
        'an amount that cannot be read',
        { decisions: [decision('A2', read('採択'), unreadable('10万'))] },
        'amount',
        { text: '10万' },
      ],
      [
        'an amount beside 補欠',
        { decisions: [decision('A2', read('補欠'), 50_000)] },
        'unused',
        { text: '補欠', amount: '50000' },
      ],
      [
        'more than 交付予定額, by one yen',
        { decisions: [decision('A2', null, 240_001)] },
        'abovePlanned',
        { amount: 240_001, planned: 240_000 },
      ],
      [
        '累計 above 予算額, by one yen',
        { setting: { budget: 239_999 }, decisions: [decision('A2', read('採択'))] },
        'over',
        { running: 240_000, budget: 239_999 },
      ],
    ],
  )('%s', (_, tables, variant, facts) => {
    expect(found(tables)).toEqual([
      {
        ...{ rule: 'S4-06', receiptNumber: 'A2', lineNumber: '', severity: '要確認' },
        ...{ variant, place: atRow(1), facts },
      },
    ]);
  }); // prettier-ignore

  it.each<readonly [note: string, tables: Tables]>([
    ['points that are a number', { points: new Map([[1, read(80)]]), setting: { points: '審査点' } }],
    ['採択 to the last yen of 予算額', { setting: { budget: 240_000 }, decisions: [decision('A2', read('採択'))] }],
    ['all of 交付予定額', { decisions: [decision('A2', null, 240_000)] }],
    ['0円 beside 補欠', { decisions: [decision('A2', read('補欠'), 0)] }],
    ['採択 with an amount', { decisions: [decision('A2', read('採択'), 50_000)] }],
    ['nothing of those behind, though 予算額 is passed', { setting: { budget: 0 } }],
    [
      '不採択 behind one that passes 予算額 is not said to pass it',
      {
        applicants: [{ ...three[0]!, planned: 0 }, three[1]!, three[2]!],
        setting: { budget: 240_000 },
        decisions: [decision('A2', read('採択')), decision('A3', read('不採択'))],
      },
    ],
  ])('nothing of %s', (_, tables) => {
    expect(found(tables)).toEqual([]);
  }); // prettier-ignore

  it('says of 不採択 no word though 累計 stands above 予算額', () => {
    const decisions = [decision('A1', read('採択')), decision('A2', read('不採択'))];
    expect(found({ setting: { budget: 1 }, decisions }).map((each) => each.receiptNumber)).toEqual(['A1']);
  });
});

describe('by-hand entries beside which nobody is ranked', () => {
  const header = { table: 'sheet', sheet: '採択', row: 0, column: 0 };
  it.each<
    readonly [note: string, tables: Tables, rule: string, variant: string, text: string]
  >([
    ['of no application', { decisions: [decision('Z9', read('採択'))] }, 'L-01', 'unknown', 'Z9'],
    ['a second one', { decisions: [decision('A1', read('採択')), decision('A1', null, 5)] }, 'S4-06', 'twice', '5'],
    [
      'of one without an amount',
      { applicants: [...three, { receiptNumber: 'B1', planned: 0 }], decisions: [decision('B1', read('補欠'), 7)] },
      ...(['S4-06', 'noAmount', '補欠'] as const),
    ],
    [
      'of one that is undetermined',
      { applicants: [...three, { receiptNumber: 'B1', planned: null }], decisions: [decision('B1', read('採択'))] },
      ...(['S4-06', 'noAmount', '採択'] as const),
    ],
    ['of a 事業 without 予算額', { budgets: new Map(), decisions: [decision('A1', read('採択'))] }, 'S4-06', 'noBudget', '採択'],
  ])('%s', (_, tables, rule, variant, text) => {
    const receiptNumber = tables.decisions?.[0]?.receiptNumber;
    expect(found(tables)).toMatchObject([{ rule, receiptNumber, variant, place: header, facts: { text } }]);
    expect(found(tables, null)).toMatchObject([{ rule, receiptNumber, variant, place: null, facts: { text } }]);
  }); // prettier-ignore

  it.each<readonly [note: string, tables: Tables]>([
    [
      'of one that has withdrawn',
      { withdrawn: [{ receiptNumber: 'W1', planned: 1_000 }], decisions: [decision('W1', read('採択'))] },
    ],
    [
      'where 採択:点数 is out of range, which is said of the setting',
      { setting: { points: null }, decisions: [decision('A1', read('採択'))] },
    ],
  ])('nothing %s', (_, tables) => {
    expect(found(tables)).toEqual([]);
  });
});
