import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantDue } from '../../src/functions/due';
import { BLANK } from '../../src/grant/input/cell';
import { applicationDuties } from '../../src/grant/joint/application-duties';
import type {
  DutyTables,
  EffectRecord,
  PlanRecord,
  ResultRecord,
} from '../../src/grant/joint/effect-records';
import { FISCAL_YEAR_END } from '../../src/grant/joint/effect-reports';
import { dutyOn, type OwedReport, type ReportDuty, reportsOf } from '../../src/grant/joint/report-duties';
import { dutyListColumns, dutyRowsOf } from '../../src/report/stages/duty-list';
import { r8 } from '../../src/scheme/r8';
import type { Row } from '../cases/cases';
import { answered } from './readings/reading';
import { applicationOf, assessTables, lineOf, memberOf, twoMembers } from './rows';

const planRow = (receiptNumber: string, row = 0): PlanRecord => ({ row, receiptNumber, balance: BLANK });

const effectRow = (
  receiptNumber: string,
  fiscalYear: number | null,
  row = 0,
  submittedOn = '',
): EffectRecord => ({
  ...{ row, receiptNumber, fiscalYear, balance: BLANK, wages: BLANK },
  ...(submittedOn !== '' && { submittedOn }),
});

const resultRow = (receiptNumber: string, isEvaluated: boolean, row = 0): ResultRecord => ({
  ...{ row, receiptNumber, isEvaluated, submittedOn: '2027-03-20' },
});

const NONE: DutyTables = { plans: null, effects: null, results: null };

const LINES: Readonly<Record<string, Row>> = {
  定着支援: lineOf('A1', 1, '見守り', 300_000, { 台数: 1 }),
  面的支援モデル: lineOf('A1', 1, '機器', 1_000_000, { 掲載: 'TAIS' }),
  連携モデル: lineOf('A1', 1, 'システム', 1_000_000),
  協働化: lineOf('A1', 1, '合同研修', 3_000_000),
  経営改善: lineOf('A1', 1, '支援費', 437_500),
  モデル施設: lineOf('A1', 1, 'コンサル', 600_000),
  第三者支援: lineOf('A1', 1, '支援費', 600_000),
  事務費: lineOf('A1', 1, '委託', 1_000_000),
};

const GROUP = [memberOf('A1', '甲会', '11', { 小規模: '○', 代表: '○' }), memberOf('A1', '乙会', '43')];

const MEMBERS: Readonly<Record<string, readonly Row[]>> = {
  面的支援モデル: twoMembers('A1'),
  連携モデル: GROUP,
  協働化: GROUP,
};

interface Given extends Partial<DutyTables> {
  readonly own?: Row;
  readonly deadline?: typeof FISCAL_YEAR_END | null;
}

/** All that the one application A1 of a 事業 owes on a day. */
function dutiesOf(
  programme: string,
  today: string,
  { own = {}, deadline = FISCAL_YEAR_END, ...tables }: Given,
) {
  const result = assessTables({
    settings: answered,
    applications: [applicationOf(programme, 'A1', own)],
    lines: [LINES[programme] ?? {}],
    members: MEMBERS[programme] ?? [],
  });
  const [first, ...more] = applicationDuties(result, r8, { ...NONE, ...tables }, deadline, today);
  expect(more).toEqual([]);
  return first?.duties ?? [];
}

const when = ({ deadline }: OwedReport): string =>
  deadline === null ? '' : deadline.kind === 'day' ? deadline.on : deadline.kind;

const said = (duty: ReportDuty): string =>
  [
    duty.kind + (duty.fiscalYear === null ? '' : ` R${duty.fiscalYear}`),
    when(duty),
    duty.state + (duty.daysOver > 0 ? ` ${duty.daysOver}` : ''),
    duty.notOwed ?? '',
    duty.filed === null ? '' : `${duty.filed.table} ${duty.filed.row}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

/** Those with a 期限 that is a day: `expect.期限` of the cases. */
const dated = (duties: readonly ReportDuty[]): string[] =>
  duties.flatMap((duty) => (duty.deadline?.kind === 'day' ? [said(duty)] : []));

describe('提出状況 of one application (rules.md 4)', () => {
  it.each<[id: string, programme: string, today: string, given: Given, days: string[]]>([
    ['S48', '第三者支援', '2028-04-01', { results: [resultRow('A1', true)] }, []],
    ['S56', '定着支援', '2028-03-31', {}, ['effect R9 2028-03-31 due', 'effect R10 2029-03-31 due', 'effect R11 2030-03-31 due']],
    ['S57', '定着支援', '2028-04-01', {}, ['effect R9 2028-03-31 overdue 1', 'effect R10 2029-03-31 due', 'effect R11 2030-03-31 due']],
    ['S58', '定着支援', '2028-04-01', { effects: [effectRow('A1', 9)] }, ['effect R9 2028-03-31 in effects 0', 'effect R10 2029-03-31 due', 'effect R11 2030-03-31 due']],
    ['S59', '協働化', '2028-04-01', {}, ['effect R9 2028-03-31 overdue 1']],
    ['S60', '経営改善', '2027-10-01', {}, ['effect R9 2028-03-31 due']],
    ['S61', '面的支援モデル', '2027-10-01', {}, ['effect R9 2028-03-31 due', 'effect R10 2029-03-31 due', 'effect R11 2030-03-31 due']],
  ])('%s: %s on %s', (_id, programme, today, given, days) => {
    expect(dated(dutiesOf(programme, today, given))).toEqual(days);
  }); // prettier-ignore

  const TODAY = '2027-10-01';
  const NO_PLAN: Row = { 業務改善計画: '未提出' };
  const LATER = ['effect R9 2028-03-31 due', 'effect R10 2029-03-31 due', 'effect R11 2030-03-31 due'];
  it.each<[text: string, programme: string, given: Given, all: string[]]>([
    ['a plan that 申請 has is in, though its row has yet to be entered', '定着支援', { plans: [] }, ['plan withApplication in applications 0', ...LATER, 'evaluation notOwed notAsked']],
    ['a plan is in by its row', '定着支援', { plans: [planRow('A1', 7), planRow('A1', 4)] }, ['plan withApplication in plans 4', ...LATER, 'evaluation notOwed notAsked']],
    ['the plan of another is none', '経営改善', { own: NO_PLAN, plans: [planRow('A2')] }, ['plan withResult due', 'effect R9 2028-03-31 due', 'evaluation notOwed notAsked']],
    ['who keeps no plans goes by 申請', '定着支援', {}, ['plan withApplication in applications 0', ...LATER, 'evaluation notOwed notAsked']],
    ['a plan out of the support comes with 実績報告', '経営改善', { own: NO_PLAN, plans: [] }, ['plan withResult due', 'effect R9 2028-03-31 due', 'evaluation notOwed notAsked']],
    ['and is late once that has come without it', '経営改善', { own: NO_PLAN, plans: [], results: [resultRow('A1', false)] }, ['plan withResult overdue', 'effect R9 2028-03-31 due', 'evaluation notOwed notAsked']],
    ['事後評価 is to come', '第三者支援', { plans: [planRow('A1')] }, ['plan withResult in plans 0', 'effect notOwed notAsked', 'evaluation withResult due']],
    ['事後評価 is in', 'モデル施設', { results: [resultRow('A1', false, 2), resultRow('A1', true, 3)] }, ['plan withResult in applications 0', 'effect notOwed notAsked', 'evaluation withResult in results 3']],
    ['事後評価 is missing from 実績報告', 'モデル施設', { results: [resultRow('A1', false)] }, ['plan withResult in applications 0', 'effect notOwed notAsked', 'evaluation withResult overdue']],
    ['nor is it late where 申請 has it', '経営改善', { plans: [], results: [resultRow('A1', false)] }, ['plan withResult in applications 0', 'effect R9 2028-03-31 due', 'evaluation notOwed notAsked']],
    ['a plan that is only wished for', '連携モデル', { own: NO_PLAN, plans: [] }, ['plan notOwed wished', 'effect notOwed notAsked', 'evaluation notOwed notAsked']],
    ['a 事業 without reports', '事務費', {}, ['plan notOwed notAsked applications 0', 'effect notOwed notAsked', 'evaluation notOwed notAsked']],
    ['不備', '定着支援', { own: { 賃金還元の周知: '無' }, effects: [effectRow('A1', 9, 3)] }, ['plan notOwed deficient applications 0', 'effect notOwed deficient effects 3', 'evaluation notOwed notAsked']],
    ['取下げ', '定着支援', { own: { 取下げ: '○' } }, ['plan notOwed withdrawn applications 0', 'effect notOwed withdrawn', 'evaluation notOwed withdrawn']],
    ['交付予定額 of 0', '定着支援', { own: { 申請額: 0 } }, ['plan notOwed zero applications 0', 'effect notOwed zero', 'evaluation notOwed notAsked']],
    ['an amount that is not determined', '定着支援', { own: { 取下げ: '不明' } }, ['plan notOwed undetermined applications 0', 'effect notOwed undetermined', 'evaluation notOwed notAsked']],
    ['a 期限 out of range', '協働化', { deadline: null }, ['plan withApplication in applications 0', 'effect R9 open due', 'evaluation notOwed notAsked']],
    ['an unknown 事業', '新事業', { effects: [effectRow('A1', 9)] }, ['plan notOwed unknownProgramme applications 0', 'effect notOwed unknownProgramme effects 0', 'evaluation notOwed unknownProgramme']],
  ])('%s', (_text, programme, given, all) => {
    expect(dutiesOf(programme, TODAY, given).map(said)).toEqual(all);
  }); // prettier-ignore

  it('a plan that is due with the application is late once that is here', () => {
    const programme = r8.programmes.find(({ name }) => name === '定着支援') ?? null;
    const subject = { row: 0, programme, granted: 8, notGranted: null, hasNotedPlan: false };
    const [plan] = reportsOf(subject, { plans: null, effects: [], results: [] }, FISCAL_YEAR_END);
    expect(plan && said(dutyOn(plan, TODAY))).toBe('plan withApplication overdue');
  });

  it('says which row reports it, and on what day where one is written', () => {
    const effects = [effectRow('A1', 9, 4), effectRow('A1', 9, 2), effectRow('A1', 10, 3, '2029-01-05')];
    const filed = dutiesOf('定着支援', TODAY, { effects }).map((duty) => duty.filed);
    expect(filed).toEqual([
      { table: 'applications', row: 0, submittedOn: '' },
      { table: 'effects', row: 2, submittedOn: '' },
      { table: 'effects', row: 3, submittedOn: '2029-01-05' },
      null,
      null,
    ]);
  });

  it('a report of no year may be any that is not there, and is none of those that are', () => {
    const doubtful = (effects: readonly EffectRecord[]) =>
      dutiesOf('定着支援', TODAY, { effects }).map(({ isInDoubt }) => isInDoubt);
    const [none, yes] = [undefined, true];
    expect(doubtful([effectRow('A1', 10), effectRow('A1', null, 1)])).toEqual([none, yes, none, yes, none]);
    expect(doubtful([effectRow('A1', 10), effectRow('A2', null, 1)])).toEqual(Array(5).fill(none));
    const [row] = dutyRowsOf(
      { receiptNumber: 'A1', programme: '', corporationName: '', establishmentName: '' },
      dutiesOf('協働化', TODAY, { plans: [planRow('A1')], effects: [effectRow('A1', null)] }).slice(1),
    );
    expect(row && dutyListColumns.reason.cell(row)).toBe('年度が読めない報告がある');
  });

  it('is said in the order of 申請, those that were taken back in their places', () => {
    const numbers = ['A1', 'A2', 'A3', 'A4'];
    const result = assessTables({
      settings: answered,
      applications: numbers.map((number, at) =>
        applicationOf('事務費', number, { 取下げ: at % 2 === 0 ? '○' : null }),
      ),
    });
    const all = applicationDuties(result, r8, NONE, FISCAL_YEAR_END, TODAY);
    expect(
      all.map(({ application: { receiptNumber }, duties }) => [receiptNumber, duties[0]?.notOwed]),
    ).toEqual([
      ['A1', 'withdrawn'],
      ['A2', 'notAsked'],
      ['A3', 'withdrawn'],
      ['A4', 'notAsked'],
    ]);
  });

  it('a row without a year, or of a year that is not owed, reports no year that is', () => {
    const effects = [effectRow('A1', null), effectRow('A1', 12, 1), effectRow('A1', 10, 2, '2029-01-05')];
    const [r9, r10] = dutiesOf('定着支援', '2028-04-10', { effects }).filter(({ kind }) => kind === 'effect');
    expect(r9).toMatchObject({ fiscalYear: 9, state: 'overdue', daysOver: 10, filed: null });
    expect(r10).toMatchObject({ state: 'in', filed: { row: 2, submittedOn: '2029-01-05' } });
  });
});

describe('of any applications and rows', () => {
  const programmes = r8.programmes;
  const rows = fc.array(fc.record({ row: fc.nat(40), year: fc.integer({ min: 8, max: 12 }) }), {
    maxLength: 6,
  });
  const given = fc.record({
    programme: fc.constantFrom(...programmes),
    notGranted: fc.constantFrom(null, null, 'deficient', 'undetermined', 'zero', 'withdrawn'),
    plans: fc.option(rows),
    effects: rows,
    results: fc.array(fc.record({ row: fc.nat(40), isEvaluated: fc.boolean() }), { maxLength: 3 }),
    today: fc
      .integer({ min: 0, max: 2_500 })
      .map((days) => new Date(Date.UTC(2026, 3, 1 + days)).toISOString().slice(0, 10)),
    shuffled: fc.func(fc.integer()),
  });

  it('the order of rows says nothing; each kind is there once, each year that GRANT_DUE names, and the states add up', () => {
    fc.assert(
      fc.property(given, ({ programme, notGranted, plans, effects, results, today, shuffled }) => {
        const subject = { row: 0, programme, granted: 8, notGranted, hasNotedPlan: false };
        const all = { plans, effects: effects.map(({ row, year }) => ({ row, fiscalYear: year })), results };
        const duties = (filed: typeof all) =>
          reportsOf(subject, filed, FISCAL_YEAR_END).map((report) => dutyOn(report, today));
        const made = duties(all);
        const mixed = <T>(list: readonly T[]): T[] => [...list].sort((a, b) => shuffled(a) - shuffled(b));
        const placed = (list: readonly ReportDuty[]) => list.map(said);
        expect(
          placed(
            duties({ plans: plans && mixed(plans), effects: mixed(all.effects), results: mixed(results) }),
          ),
        ).toEqual(placed(made));
        const count = (state: ReportDuty['state']) => made.filter((duty) => duty.state === state).length;
        const owed = made.filter(({ notOwed }) => notOwed === null);
        expect(count('in') + count('due') + count('overdue')).toBe(owed.length);
        expect(owed.every(({ deadline }) => deadline !== null)).toBe(true);
        for (const kind of ['plan', 'evaluation'])
          expect(made.filter((duty) => duty.kind === kind)).toHaveLength(1);
        const years = made.flatMap(({ fiscalYear }) => fiscalYear ?? []);
        const asks = programme.effectReportYears > 0 && notGranted === null;
        expect(years).toEqual(asks ? grantDue(programme.name, 8).flat() : []);
        expect(made.filter(({ kind }) => kind === 'effect')).toHaveLength(Math.max(1, years.length));
        expect(made.every(({ state, daysOver }) => daysOver === 0 || state === 'overdue')).toBe(true);
      }),
    );
  });
});
