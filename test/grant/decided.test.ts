import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEffects } from '../../src/grant/checks/effects';
import { BLANK, type Cell, read, unreadable } from '../../src/grant/input/cell';
import { applicationDuties } from '../../src/grant/joint/application-duties';
import {
  type ChangeKind,
  type ChangeRecord,
  decidedOf,
  type DecidedTables,
  type DecisionRecord,
  type SettlementRecord,
} from '../../src/grant/joint/decided';
import { FISCAL_YEAR_END } from '../../src/grant/joint/effect-reports';
import { isGranted, notGranted } from '../../src/grant/joint/granted';
import { r8 } from '../../src/scheme/r8';
import type { Row } from '../cases/cases';
import { answered } from './readings/reading';
import { applicationOf, assessTables, lineOf } from './rows';

/** Who owes a report: by 確定額, before 確定 by 交付決定額, before that by 交付予定額 (rules.md 4). */

type Written = number | string | null;

const yen = (value: Written): Cell<number> =>
  value === null ? BLANK : typeof value === 'number' ? read(value) : unreadable(value);

const decision = (amount: Written, receiptNumber = 'A1'): DecisionRecord => ({
  receiptNumber,
  amount: yen(amount),
});

const settlement = (amount: Written, byHand: Written = null, receiptNumber = 'A1'): SettlementRecord => ({
  ...{ receiptNumber, amount: yen(amount), byHand: yen(byHand) },
});

const change = (kind: ChangeKind | null, approvedOn: string | null, receiptNumber = 'A1'): ChangeRecord => ({
  receiptNumber,
  kind: kind === null ? unreadable('協議中') : read(kind),
  approvedOn: approvedOn === null ? BLANK : approvedOn === '近日' ? unreadable('近日') : read(approvedOn),
});

const tablesOf = (tables: Partial<DecidedTables>): DecidedTables => ({
  ...{ decisions: null, changes: null, settlements: null },
  ...tables,
});

const APPROVED = '2026-10-01';
const planned = { planned: 240_000, verdict: '適' };

describe('who owes a report, once something is decided', () => {
  it.each<[text: string, tables: Partial<DecidedTables>, why: ReturnType<typeof notGranted>]>([
    ['no table at all', {}, null],
    ['tables without a row', { decisions: [], changes: [], settlements: [] }, null],
    ['交付決定', { decisions: [decision(1)] }, null],
    ['交付決定 of 0', { decisions: [decision(0)] }, 'decidedZero'],
    ['交付決定 of another', { decisions: [decision(0, 'A2')] }, null],
    ['a blank 交付決定額 is not 0', { decisions: [decision(null)] }, null],
    ['one that cannot be read is not 0', { decisions: [decision('未定')] }, null],
    ['nor is one below 0 an amount', { decisions: [decision(-1)] }, null],
    ['two rows: neither counts (S4-05)', { decisions: [decision(0), decision(0)] }, null],
    ['確定額', { settlements: [settlement(1)] }, null],
    ['確定額 of 0', { settlements: [settlement(0)] }, 'settledZero'],
    ['確定額 of 0 before 交付決定額', { settlements: [settlement(0)], decisions: [decision(5)] }, 'settledZero'],
    ['確定額 before a 交付決定額 of 0', { settlements: [settlement(5)], decisions: [decision(0)] }, null],
    ['a blank 確定額: as before 確定', { settlements: [settlement(null)], decisions: [decision(0)] }, 'decidedZero'],
    ['so one that cannot be read', { settlements: [settlement('#N/A')], decisions: [decision(0)] }, 'decidedZero'],
    ['so two rows', { settlements: [settlement(5), settlement(5)], decisions: [decision(0)] }, 'decidedZero'],
    ['確定 of another', { settlements: [settlement(0, null, 'A2')] }, null],
    ['手修正額 of 0 counts before 確定額', { settlements: [settlement(5, 0)] }, 'settledZero'],
    ['手修正額 above a 確定額 of 0', { settlements: [settlement(0, 5)] }, null],
    ['手修正額 where 確定額 is blank', { settlements: [settlement(null, 0)] }, 'settledZero'],
    ['手修正額 that cannot be read', { settlements: [settlement(0, '協議中')] }, 'settledZero'],
    ['手修正額 below 0', { settlements: [settlement(5, -1)] }, null],
    ['中止', { changes: [change('中止', APPROVED)] }, 'ended'],
    ['廃止', { changes: [change('廃止', APPROVED)] }, 'ended'],
    ['変更 ends nothing', { changes: [change('変更', APPROVED)] }, null],
    ['中止 that is not approved', { changes: [change('中止', null)] }, null],
    ['on a day that cannot be read', { changes: [change('中止', '近日')] }, null],
    ['a 種別 that cannot be read', { changes: [change(null, APPROVED)] }, null],
    ['中止 of another', { changes: [change('中止', APPROVED, 'A2')] }, null],
    ['a 変更 after it gives nothing back', { changes: [change('中止', APPROVED), change('変更', '2026-12-01')] }, 'ended'],
    ['中止 before every amount', { changes: [change('廃止', APPROVED)], decisions: [decision(5)], settlements: [settlement(5, 5)] }, 'ended'],
  ])('%s', (_text, tables, why) => {
    const decided = decidedOf(tablesOf(tables))('A1');
    expect(notGranted(planned, decided)).toBe(why);
    expect(isGranted(planned, decided)).toBe(why === null);
  }); // prettier-ignore

  it.each<[text: string, application: Parameters<typeof notGranted>[0], before: ReturnType<typeof notGranted>]>([
    ['適', planned, null],
    ['要確認 with 1 yen', { planned: 1, verdict: '要確認' }, null],
    ['不備', { planned: null, verdict: '不備' }, 'deficient'],
    ['undetermined', { planned: null, verdict: '要確認' }, 'undetermined'],
    ['0 yen', { planned: 0, verdict: '適' }, 'zero'],
  ])('判定 and 交付予定額 count before it alone: %s', (_text, application, before) => {
    expect(notGranted(application, null)).toBe(before);
    expect(notGranted(application, { stage: 'decision', amount: 1 })).toBeNull();
    expect(notGranted(application, { stage: 'decision', amount: 0 })).toBe('decidedZero');
    expect(notGranted(application, { stage: 'settlement', amount: 1 })).toBeNull();
    expect(notGranted(application, { stage: 'settlement', amount: 0 })).toBe('settledZero');
    expect(notGranted(application, { stage: 'ended', amount: 0 })).toBe('ended');
  }); // prettier-ignore

  it('without tables nothing is decided', () => {
    expect(decidedOf(undefined)('A1')).toBeNull();
    expect(decidedOf(tablesOf({}))('A1')).toBeNull();
  });
});

describe('of any rows', () => {
  const number = fc.constantFrom('A1', 'A2', 'A3');
  const written: fc.Arbitrary<Written> = fc.constantFrom(0, 0, 1, 240_000, -1, null, '未定');
  const any = fc.record({
    decisions: fc.option(
      fc.array(
        fc.tuple(written, number).map((args) => decision(...args)),
        { maxLength: 4 },
      ),
    ),
    changes: fc.option(
      fc.array(
        fc
          .tuple(
            fc.constantFrom<ChangeKind | null>('変更', '中止', '廃止', null),
            fc.constantFrom(null, '近日', APPROVED, '2026-12-01'),
            number,
          )
          .map((args) => change(...args)),
        { maxLength: 4 },
      ),
    ),
    settlements: fc.option(
      fc.array(
        fc.tuple(written, written, number).map((args) => settlement(...args)),
        { maxLength: 4 },
      ),
    ),
    shuffled: fc.func(fc.integer()),
  });

  /** As a clerk would go through the three lists by hand. */
  function byHand({ decisions, changes, settlements }: DecidedTables, receipt: string): number | null {
    const own = <T extends { readonly receiptNumber: string }>(rows: readonly T[] | null): T[] =>
      (rows ?? []).filter(({ receiptNumber }) => receiptNumber === receipt);
    const isAmount = (cell: Cell<number>): cell is Cell<number> & { readonly value: number } =>
      cell.kind === 'value' && cell.value >= 0;
    for (const { kind, approvedOn } of own(changes))
      if (approvedOn.kind === 'value' && kind.kind === 'value' && kind.value !== '変更') return 0;
    const [settled, ...twice] = own(settlements);
    if (settled !== undefined && twice.length === 0) {
      if (isAmount(settled.byHand)) return settled.byHand.value;
      if (isAmount(settled.amount)) return settled.amount.value;
    }
    const [decided, ...again] = own(decisions);
    return decided !== undefined && again.length === 0 && isAmount(decided.amount)
      ? decided.amount.value
      : null;
  }

  it('the order of the rows says nothing, and every application stands as it does by hand', () => {
    fc.assert(
      fc.property(any, ({ shuffled, ...tables }) => {
        const mixed = <T>(rows: readonly T[] | null): T[] | null =>
          rows && [...rows].sort((a, b) => shuffled(a) - shuffled(b));
        const others: DecidedTables = {
          decisions: mixed(tables.decisions),
          changes: mixed(tables.changes),
          settlements: mixed(tables.settlements),
        };
        for (const receipt of ['A1', 'A2', 'A3', 'A4']) {
          const decided = decidedOf(tables)(receipt);
          expect(decidedOf(others)(receipt)).toEqual(decided);
          const amount = byHand(tables, receipt);
          expect(isGranted({ planned: 7 }, decided)).toBe((amount ?? 7) > 0);
          expect(isGranted({ planned: null }, decided)).toBe((amount ?? 0) > 0);
        }
      }),
    );
  });
});

describe('the due list and R6-02 go by the same', () => {
  const NUMBERS = ['A1', 'A2', 'A3', 'A4'];
  const own: Readonly<Record<string, Row>> = { A2: { 賃金還元の周知: '無' }, A4: { 取下げ: '○' } };
  const result = assessTables({
    settings: answered,
    applications: NUMBERS.map((number, at) =>
      applicationOf('定着支援', number, { 事業所番号: `13A010${String(at)}019`, ...own[number] }),
    ),
    lines: NUMBERS.map((number) => lineOf(number, 1, '見守り', 300_000, { 台数: 1 })),
  });

  function owing(decided: DecidedTables | null) {
    const tables = { plans: null, effects: [], results: null, ...(decided && { decided }) };
    const duties = applicationDuties(result, r8, tables, FISCAL_YEAR_END, '2028-04-01');
    const findings = checkEffects(result, tables, r8, FISCAL_YEAR_END, '2028-04-01');
    return {
      reasons: duties.map((each) => each.duties.find(({ kind }) => kind === 'effect')?.notOwed ?? 'owed'),
      owed: duties
        .filter((each) => each.duties.some(({ state }) => state === 'overdue'))
        .map(({ application }) => application.receiptNumber),
      said: findings
        .filter(({ rule, variant }) => rule === 'R6-02' && variant === 'noReport')
        .map(({ receiptNumber }) => receiptNumber),
    };
  }

  it('before anything is decided', () => {
    const { reasons, owed, said } = owing(null);
    expect(reasons).toEqual(['owed', 'deficient', 'owed', 'withdrawn']);
    expect(said).toEqual(owed);
    expect(said).toEqual(['A1', 'A3']);
  });

  it('after 交付決定 不備 does not matter, after 中止 nothing is owed, and 取下げ stays 取下げ', () => {
    const decisions = NUMBERS.map((number) => decision(240_000, number));
    const changes = [change('中止', APPROVED, 'A3')];
    const { reasons, owed, said } = owing(tablesOf({ decisions, changes }));
    expect(reasons).toEqual(['owed', 'owed', 'ended', 'withdrawn']);
    expect(said).toEqual(owed);
    expect(said).toEqual(['A1', 'A2']);
  });

  it('after 確定', () => {
    const settlements = [settlement(0), settlement(1, null, 'A2')];
    const decisions = [decision(0, 'A3')];
    const { reasons, owed, said } = owing(tablesOf({ decisions, settlements }));
    expect(reasons).toEqual(['settledZero', 'owed', 'decidedZero', 'withdrawn']);
    expect(said).toEqual(owed);
    expect(said).toEqual(['A2']);
  });
});
