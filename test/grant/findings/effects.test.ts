import { describe, expect, it } from 'vitest';
import { checkEffects } from '../../../src/grant/checks/effects';
import { BLANK, type Cell, read, unreadable } from '../../../src/grant/input/cell';
import type { MonthDay } from '../../../src/grant/input/settings';
import type {
  EffectRecord,
  PlanRecord,
  ResultRecord,
  UnreadCell,
} from '../../../src/grant/joint/effect-records';
import { FISCAL_YEAR_END } from '../../../src/grant/joint/effect-reports';
import { r8 } from '../../../src/scheme/r8';
import type { Row } from '../../cases/cases';
import { answered } from '../readings/reading';
import { applicationOf, assessTables, lineOf, twoMembers } from '../rows';

/** R6-01 to R6-03 on the records alone (rules.md 2.3, 4): which row, and with what facts. */

const amount = (value: number | string | null): Cell<number> =>
  value === null ? BLANK : typeof value === 'number' ? read(value) : unreadable(value);

const planOf = (receiptNumber: string, balance: number | string | null, row: number): PlanRecord => ({
  row,
  receiptNumber,
  balance: amount(balance),
});

const effectOf = (
  receiptNumber: string,
  fiscalYear: number | null,
  balance: number | string | null,
  row: number,
  wages: EffectRecord['wages'] = read('no'),
): EffectRecord => ({ row, receiptNumber, fiscalYear, balance: amount(balance), wages });

interface Input {
  readonly applications?: readonly Row[];
  readonly lines?: readonly Row[];
  readonly plans?: readonly PlanRecord[] | null;
  readonly effects?: readonly EffectRecord[] | null;
  readonly unread?: readonly UnreadCell[];
  readonly results?: readonly ResultRecord[];
  readonly withoutYears?: true;
  readonly deadline?: MonthDay | null;
  readonly today?: string;
}

const A1 = applicationOf('定着支援', 'A1');
const A2 = applicationOf('定着支援', 'A2', { 事業所番号: '13A0100027' });
const watch = (number: string, cost = 300_000): Row => lineOf(number, 1, '見守り', cost, { 台数: 1 });

function found({ applications = [A1], plans = null, effects = null, ...input }: Input) {
  const {
    deadline = FISCAL_YEAR_END,
    lines = applications.map((row) => watch(String(row['受付番号']))),
    today = '2026-11-29',
    withoutYears,
    unread,
    results = null,
  } = input;
  const members = twoMembers('M1');
  const result = assessTables({ settings: answered, applications, lines, members });
  const findings = checkEffects(
    result,
    { plans, effects, results, ...(withoutYears && { withoutYears }), ...(unread && { unread }) },
    r8,
    deadline,
    today,
  );
  // none of them is about a row of 経費
  expect(findings.filter(({ lineNumber }) => lineNumber !== '')).toEqual([]);
  return findings;
}

const said = (input: Input) =>
  found(input).map(({ rule, variant, receiptNumber, place, facts }) => ({
    rule: variant === '' ? rule : `${rule} ${variant}`,
    receiptNumber,
    at: place !== null && place.table !== 'sheet' ? `${place.table} ${String(place.row)}` : null,
    facts,
  }));

describe('R6-01 with several rows of 計画', () => {
  it.each<[text: string, plans: readonly (number | string | null)[], to: number, from: number | null]>([
    ['above the lower one', [1_000, 500], 501, 500],
    ['whichever stands first', [500, 1_000], 501, 500],
    ['above both', [500, 1_000], 1_001, 500],
    ['not above the lower one', [1_000, 500], 500, null],
    ['a loss is the lower one', [-500, 0], -499, -500],
    ['a blank row counts for none, and not as 0', [null, 1_000], 500, null],
    ['nor does one that cannot be read', ['不明', 1_000], 500, null],
    ['beside one that is read', ['不明', 1_000], 1_001, 1_000],
    ['none that is read', [null, '不明'], 1_001, null],
  ])('%s: %j → %j', (_text, balances, to, from) => {
    const plans = balances.map((balance, row) => planOf('A1', balance, row));
    expect(said({ plans, effects: [effectOf('A1', 9, to, 4)] })).toEqual(
      from === null
        ? []
        : [{ rule: 'R6-01 none', receiptNumber: 'A1', at: 'effects 4', facts: { from, to } }],
    );
  });

  it('each report by itself, against the plans of its own application', () => {
    const plans = [planOf('A2', 1_000, 0), planOf('A1', 100, 1), planOf('A2', 900, 2)];
    const effects = [9, 10, 11].flatMap((year, at) => [
      effectOf('A1', year, 100 + at, at * 2),
      effectOf('A2', year, 899 + at, at * 2 + 1),
    ]);
    expect(said({ applications: [A1, A2], plans, effects }).map(({ at, facts }) => [at, facts])).toEqual([
      ['effects 2', { from: 100, to: 101 }],
      ['effects 4', { from: 100, to: 102 }],
      ['effects 5', { from: 900, to: 901 }],
    ]);
  });

  it.each<[string, EffectRecord['wages'], variant: string | null, facts?: object]>([
    ['有', read('yes'), null],
    ['該当なし', read('notApplicable'), null],
    ['無', read('no'), 'none', {}],
    ['blank', BLANK, 'blank', {}],
    ['no agreed word', unreadable('検討中'), 'unread', { text: '検討中' }],
  ])('賃金還元 %s', (_text, wages, variant, facts) => {
    const said = (to: number) =>
      found({ plans: [planOf('A1', 1, 0)], effects: [effectOf('A1', 9, to, 0, wages)] }).map((finding) => [
        `${finding.rule} ${finding.variant}`,
        finding.place,
        finding.facts,
      ]);
    const place = { table: 'effects', row: 0, field: '賃金還元' };
    expect(said(2)).toEqual(
      variant === null ? [] : [[`R6-01 ${variant}`, place, { from: 1, to: 2, ...facts }]],
    );
    // 収支 that is no better asks for nothing
    expect(said(1)).toEqual([]);
  });

  it('is in the column 賃金還元, of 段階 効果 by its rule', () => {
    const [finding] = found({ plans: [planOf('A1', 1, 0)], effects: [effectOf('A1', 9, 2, 3)] });
    expect(finding?.place).toEqual({ table: 'effects', row: 3, field: '賃金還元' });
    expect(finding?.severity).toBe('要確認');
    expect(r8.rules['R6-01']?.stage).toBe('効果');
  });

  it('is asked of 定着支援 alone (6⑥): 別紙2 and 別紙3 have no such duty', () => {
    const model = applicationOf('面的支援モデル', 'M1');
    const lines = [lineOf('M1', 1, '研修', 100_000)];
    const tables = { plans: [planOf('M1', 1, 0)], effects: [effectOf('M1', 9, 2, 0)] };
    expect(said({ applications: [model], lines, ...tables })).toEqual([]);
    expect(said({ applications: [applicationOf('ロボット', 'M1')], lines: [], ...tables })).toEqual([]);
  });
});

describe('R6-02: rows that contradict each other', () => {
  const says = (said: Readonly<Record<string, string>>) => ({ said: new Map(Object.entries(said)) });
  const plans = (...rows: readonly Readonly<Record<string, string>>[]) =>
    rows.map((row, at) => ({ ...planOf('A1', null, at * 2), ...says(row) }));
  const reports = (...rows: readonly (readonly [number | null, Readonly<Record<string, string>>])[]) =>
    rows.map(([year, row], at) => ({ ...effectOf('A1', year, null, at), ...says(row) }));
  const saidOf = (input: Input) =>
    found(input).map(({ rule, variant, receiptNumber, place, facts }) => [
      rule,
      variant,
      receiptNumber,
      place,
      facts,
    ]);
  const differ = (variant: string, row: number, field: string, facts: object) => [
    ['R6-02', variant, 'A1', { table: variant === 'plansDiffer' ? 'plans' : 'effects', row, field }, facts],
  ];

  it.each<[string, Input, unknown[]]>([
    ['two plans', { plans: plans({ 課題: '夜勤', 収支: '5' }, { 課題: '夜勤', 収支: '6' }) }, differ('plansDiffer', 2, '収支', { rows: '1・3', fields: '収支' })],
    ['in several columns, beside one that agrees', { plans: plans({ 収支: '5', 課題: '甲' }, { 収支: '5' }, { 収支: '6', 課題: '乙' }) }, differ('plansDiffer', 4, '収支', { rows: '1・5', fields: '収支・課題' })],
    ['rows in their order, whatever column comes first', { plans: plans({ 課題: '甲' }, { 収支: '5' }, { 収支: '6' }, { 課題: '乙' }) }, differ('plansDiffer', 4, '収支', { rows: '1・3・5・7', fields: '収支・課題' })],
    ['plans that agree', { plans: plans({ 収支: '5' }, { 収支: '5' }) }, []],
    ['plans that complete each other', { plans: plans({ 収支: '5' }, { 職員数: '6' }) }, []],
    ['one plan', { plans: plans({ 収支: '5' }) }, []],
    ['reports of one year', { effects: reports([9, { 収支: '5' }], [9, { 収支: '6' }]) }, differ('reportsDiffer', 1, '収支', { rows: '1・2', fields: '収支', year: 9 })],
    ['reports of two years', { effects: reports([9, { 収支: '5' }], [10, { 収支: '6' }]) }, []],
    ['reports of no year', { effects: reports([null, { 収支: '5' }], [null, { 収支: '6' }]) }, []],
    ['reports that agree', { effects: reports([9, { 収支: '5' }], [9, { 収支: '5' }]) }, []],
    ['a later year', { effects: reports([9, { 収支: '5' }], [10, { 収支: '1' }], [10, { 収支: '2' }]) }, differ('reportsDiffer', 2, '収支', { rows: '2・3', fields: '収支', year: 10 })],
    ['nothing said', { plans: [planOf('A1', 5, 0), planOf('A1', 6, 1)] }, []],
  ])('%s', (_text, input, expected) => {
    expect(saidOf(input)).toEqual(expected);
  }); // prettier-ignore

  it('not where they are of two applications', () => {
    const rows = plans({ 収支: '5' }, { 収支: '6' }).map((row, at) => ({
      ...row,
      receiptNumber: `A${String(at + 1)}`,
    }));
    expect(saidOf({ applications: [A1, A2], plans: rows })).toEqual([]);
  });
});

it('R6-02: 実績報告 of no application', () => {
  const results = ['A1', 'Q9', ''].map((receiptNumber, row) => ({ row, receiptNumber, isEvaluated: true }));
  expect(said({ results }).map(({ rule, receiptNumber, at }) => [rule, receiptNumber, at])).toEqual([
    ['R6-02 strayResult', 'Q9', 'results 1'],
    ['R6-02 strayResult', '', 'results 2'],
  ]);
});

describe('R6-03: a cell that cannot be read', () => {
  const cell = (own: Partial<UnreadCell> = {}): UnreadCell => ({
    ...{
      table: 'effects',
      row: 2,
      receiptNumber: 'A1',
      field: '収支',
      kind: 'figure',
      label: '収支',
      text: '約5',
    },
    ...own,
  });
  const saidOf = (input: Input) =>
    found(input).map(({ rule, variant, place, facts, receiptNumber }) => [
      rule,
      variant,
      receiptNumber,
      place,
      facts,
    ]);
  const place = { table: 'effects', row: 2, field: '収支' };
  const facts = { label: '収支', text: '約5' };

  it.each<[string, Partial<UnreadCell>, unknown[]]>([
    ['no number', {}, ['R6-03', 'figure', 'A1', place, facts]],
    ['no day', { kind: 'day', field: '提出日' }, ['R6-03', 'day', 'A1', { ...place, field: '提出日' }, facts]],
    ['an error value', { kind: 'error', text: '#N/A' }, ['R6-03', 'error', 'A1', place, { ...facts, text: '#N/A' }]],
    ['no value yet', { kind: 'error', text: '#未計算' }, ['R6-03', 'uncalculated', 'A1', place, { ...facts, text: '#未計算' }]],
    ['〃', { kind: 'error', text: '〃' }, ['R6-03', 'ditto', 'A1', place, { ...facts, text: '〃' }]],
    ['of 計画', { table: 'plans', row: 0 }, ['R6-03', 'figure', 'A1', { ...place, table: 'plans', row: 0 }, facts]],
    ['of nobody’s 実績報告', { table: 'results', kind: 'evaluation', receiptNumber: 'Z9' }, ['R6-03', 'evaluation', 'Z9', { ...place, table: 'results' }, facts]],
  ])('%s', (_text, own, expected) => {
    expect(saidOf({ unread: [cell(own)] })).toEqual([expected]);
  }); // prettier-ignore

  it('each by itself, in their order', () => {
    const cells = [cell(), cell({ field: '職員数' }), cell({ row: 3 })];
    expect(saidOf({ unread: cells }).map(([, , , at]) => at)).toEqual([
      place,
      { ...place, field: '職員数' },
      { ...place, row: 3 },
    ]);
  });

  it('not where R6-01 says so of the same cell', () => {
    const wages = { field: '賃金還元', kind: 'wages', text: '検討中' } as const;
    const effects = [effectOf('A1', 9, 2, 2, unreadable('検討中'))];
    const rules = (to: number) =>
      saidOf({ plans: [planOf('A1', to, 0)], effects, unread: [cell(wages), cell()] }).map(([rule, variant]) => [rule, variant]);
    expect(rules(1)).toEqual([['R6-01', 'unread'], ['R6-03', 'figure']]);
    expect(rules(2)).toEqual([['R6-03', 'wages'], ['R6-03', 'figure']]);
  }); // prettier-ignore

  it('not of an application that was taken back', () => {
    const applications = [A1, { ...A2, 取下げ: '○' }];
    const unread = [cell({ receiptNumber: 'A2' }), cell()];
    expect(saidOf({ applications, unread }).map(([, , number]) => number)).toEqual(['A1']);
  });
});

describe('R6-02', () => {
  const late = (years: string, due: string) => ({
    rule: 'R6-02 noReport',
    receiptNumber: 'A1',
    at: 'applications 0',
    facts: { years, due },
  });

  it.each<[today: string, years: readonly (number | null)[], object[]]>([
    ['2028-03-31', [], []],
    ['2028-04-01', [], [late('9', '2028-03-31')]],
    ['2028-04-01', [10], [late('9', '2028-03-31')]],
    ['2028-04-01', [9], []],
    ['2030-03-31', [9], [late('10', '2029-03-31')]],
    ['2030-04-01', [9], [late('10\n11', '2029-03-31')]],
    ['2030-04-01', [9, 10, 11], []],
  ])('on %s with reports of %j', (today, years, expected) => {
    const effects = years.map((year, row) => effectOf('A1', year, null, row));
    expect(said({ today, effects })).toEqual(expected);
  });

  it.each<[string, Partial<EffectRecord>, variant: string | null, facts?: object]>([
    ['blank', { yearText: '' }, 'yearBlank', {}],
    ['a word', { yearText: '来年度' }, 'yearUnread', { text: '来年度' }],
    [
      'the first after the grant',
      { yearText: '１年目', nthYear: 1 },
      'yearMeant',
      { text: '１年目', year: 9 },
    ],
    ['the third', { yearText: '3年目', nthYear: 3 }, 'yearMeant', { text: '3年目', year: 11 }],
    ['the fourth, which nobody owes', { yearText: '4年目', nthYear: 4 }, 'yearUnread', { text: '4年目' }],
    ['none before the first', { yearText: '0年目', nthYear: 0 }, 'yearUnread', { text: '0年目' }],
    ['no column: it is said once', {}, null],
  ])('年度 that cannot be read: %s', (_text, year, variant, facts) => {
    const effects = [effectOf('A1', 10, null, 0), { ...effectOf('A1', null, null, 4), ...year }];
    const [finding, ...others] = found({ effects });
    expect(others).toEqual([]);
    expect(
      finding && [finding.rule, finding.variant, finding.receiptNumber, finding.place, finding.facts],
    ).toEqual(
      variant === null
        ? undefined
        : ['R6-02', variant, 'A1', { table: 'effects', row: 4, field: '年度' }, facts],
    );
  });

  it('年目 of a 事業 that asks for one report, or is not known, means no later year', () => {
    const lines = [lineOf('A1', 1, '支援費', 100_000)];
    const effects = [1, 2].map((nthYear) => ({
      ...effectOf('A1', null, null, nthYear),
      yearText: '年目',
      nthYear,
    }));
    const said = (programme: string) =>
      found({ applications: [applicationOf(programme, 'A1')], lines, effects }).map(({ variant }) => variant);
    expect(said('経営改善')).toEqual(['yearMeant', 'yearUnread']);
    expect(said('ロボット')).toEqual(['yearUnread', 'yearUnread']);
  });

  it('a report of no year may be the one that is overdue, and where it stands is said', () => {
    const effects = [
      effectOf('A1', null, null, 0),
      effectOf('A1', 9, null, 1),
      effectOf('A1', null, null, 5),
    ];
    expect(said({ today: '2029-04-01', effects })).toEqual([
      {
        ...{ rule: 'R6-02 maybeReport', receiptNumber: 'A1', at: 'applications 0' },
        facts: { years: '10', due: '2029-03-31', rows: '1・6' },
      },
    ]);
    expect(said({ today: '2029-03-31', effects })).toEqual([]);
  });

  it('a table without 年度 is said once, and only where there are rows', () => {
    const rows = [effectOf('A1', null, null, 3), effectOf('A2', null, null, 4)];
    const [finding, ...others] = found({ applications: [A1, A2], effects: rows, withoutYears: true });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ...{ rule: 'R6-02', variant: 'noYearColumn', receiptNumber: '', facts: { count: 2 } },
      place: { table: 'effects', row: 3, field: '年度' },
    });
    expect(found({ effects: [], withoutYears: true })).toEqual([]);
    expect(found({ effects: null, withoutYears: true })).toEqual([]);
  });

  const noPlan = { rule: 'R6-02 noPlan', receiptNumber: 'A1', at: 'applications 0', facts: {} };

  it.each<[string, Input, object[]]>([
    ['a plan is due with the application', { plans: [] }, [noPlan]],
    ['and is there', { plans: [planOf('A1', null, 0)] }, []],
    ['nobody keeps such tables', { plans: null, effects: null, today: '2031-01-01' }, []],
  ])('%s', (_text, input, expected) => {
    expect(said(input)).toEqual(expected);
  });

  it.each<[string, Input]>([
    ['nothing is granted: 0円', { lines: [watch('A1', 0)] }],
    ['undetermined', { lines: [lineOf('A1', 1, '見守り', 300_000, { 台数: null })] }],
    ['不備', { applications: [{ ...A1, 業務改善計画: null }] }],
    ['a 事業 that is not known', { applications: [{ ...A1, 事業: 'ロボット' }] }],
  ])('is asked of nobody who gets nothing: %s', (_text, input) => {
    expect(said({ ...input, plans: [], effects: [], today: '2031-01-01' })).toEqual([]);
  });

  it('a row of no application, or without 受付番号, is nobody’s', () => {
    const plans = [planOf('Z9', 1, 0), planOf('A1', 1, 1), planOf('', 1, 2)];
    const effects = [effectOf('', 9, 1, 0), effectOf('Z8', 9, 1, 1)];
    const stray = (variant: string, receiptNumber: string, at: string) => ({
      rule: `R6-02 ${variant}`,
      receiptNumber,
      at,
      facts: { text: receiptNumber },
    });
    expect(said({ plans, effects })).toEqual([
      stray('strayPlan', 'Z9', 'plans 0'),
      stray('strayPlan', '', 'plans 2'),
      stray('strayReport', '', 'effects 0'),
      stray('strayReport', 'Z8', 'effects 1'),
    ]);
  });

  it('a row without 受付番号 is nobody’s, though an application has none either', () => {
    const tables = { plans: [planOf('', 1, 0)], effects: [effectOf('', 9, 1, 0)] };
    const rows = said({ applications: [{ ...A1, 受付番号: null }], lines: [], ...tables });
    expect(rows.map(({ rule }) => rule)).toEqual(['R6-02 strayPlan', 'R6-02 strayReport']);
  });

  it('a row of an application that was taken back is no stray', () => {
    const applications = [{ ...A1, 取下げ: '○' }];
    const tables = { plans: [planOf('A1', 1, 0)], effects: [effectOf('A1', 9, 2, 0)] };
    expect(said({ applications, ...tables })).toEqual([]);
  });
});
