import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/grant/assess';
import type { Assessment } from '../../src/grant/assessment';
import { BLANK, type Cell, read, unreadable } from '../../src/grant/input/cell';
import type { Application, Contract, ExpenseLine, Member } from '../../src/grant/input/records';
import { r8 } from '../../src/scheme/r8';
import type { Listing } from '../../src/scheme/types';
import { locateTables } from '../../src/table/find/locate';
import { readSubmission } from '../../src/table/records/records';
import { readSettings } from '../../src/table/settings/settings';
import { sheetsOf, workedCases } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { baseOrReason, type Question } from './expected-bases';

/**
 * For every 事業, 経費区分, 掲載, 職員数, 契約方式 and service exactly one 基準額 applies, or exactly one rule says why
 * none does. Assessed as applications of one line, many at a time.
 */

const settings = readSettings([]);

/** A faultless application and line, of which only what is asked about is changed. */
function samples(): { application: Application; line: ExpenseLine } {
  const [first] = workedCases;
  if (first === undefined) throw new Error('there are no worked cases');
  const tables = locateTables(
    sheetsOf(first).map(({ name, values }) => gridOf(name, values)),
    [],
  );
  if ('problem' in tables) throw new Error('the first worked case cannot be read');
  const { applications, lines } = readSubmission(tables, r8, false);
  const [application] = applications;
  const [line] = lines;
  if (application === undefined || line === undefined) throw new Error('the first worked case is empty');
  return { application, line };
}

const cellOf = <T>(value: T | null | 'unreadable'): Cell<T> =>
  value === null ? BLANK : value === 'unreadable' ? unreadable('？') : read(value as T);

const COST = 100_000;

/** Rules by which a line is left out or its 補助額 stays undetermined. */
const REASONS: ReadonlySet<string> = new Set([
  ...['ID-02', 'L-02', 'L-03', 'L-06', 'L-07', 'R1-06', 'R1-20', 'R1-25', 'R1-33', 'R1-35', 'R1-36', 'R1-37'],
  ...['R1-45', 'R1-46', 'R1-48', 'R1-60', 'R2-06', 'R3-05', 'R3-06', 'R3-09', 'S-01', 'S-02'],
]);

/** What the assessment says: the 基準額 in yen, 'entered' for none by its clause, or the rules why not. */
function answer({ lines, categories, findings, computed }: Assessment): string {
  const reasons = findings.filter(
    ({ rule, severity }) => REASONS.has(rule) && (severity === '不備' || severity === '要確認'),
  );
  const counted = lines[0]?.verdict !== '対象外' && computed !== null && categories.length === 1;
  if (!counted) return reasons.map(({ rule }) => rule).join('+');
  const said = String(categories[0]?.base ?? 'entered');
  return [said, ...reasons.map(({ rule }) => rule)].join('+');
}

/** Asks about many applications of one line (and more lines where `also` says so). */
function disagreements(questions: readonly Question[], also: readonly string[] = []): string[] {
  const { application, line } = samples();
  const applications: Application[] = [];
  const lines: ExpenseLine[] = [];
  const members: Member[] = [];
  questions.forEach((question, row) => {
    const receiptNumber = `Q${row}`;
    const { programme, category, listing, staff, contract, code, linked } = question;
    const services = read({ codes: [code], unknown: [] });
    applications.push({
      ...application,
      ...{ row, receiptNumber, services, programme: cellOf(programme), contract: cellOf<Contract>(contract) },
      fullTimeEquivalent: cellOf<number>(staff),
      linkedEstablishments: cellOf<number>(linked),
      // else the one number would make a long list of duplicates of each
      establishmentNumber: BLANK,
      supportAgency: read('商工会議所'),
    });
    [category, ...also].forEach((name, at) => {
      lines.push({
        ...line,
        ...{ row: lines.length, receiptNumber, lineNumber: read(String(at + 1)), category: cellOf(name) },
        ...{ listing: cellOf<Listing>(listing), units: read(1), cost: read(COST) },
      });
    });
    if (programme === '協働化' || programme === '連携モデル') {
      for (const number of ['7123456789012', '6123456789013']) {
        members.push({ ...memberOf(number, members.length), receiptNumber, services });
      }
    }
  });
  const { assessments } = assess({ applications, lines, members, errors: [] }, settings, r8);
  return assessments.flatMap((assessment, at) => {
    const question = questions[at];
    if (question === undefined) return ['no question'];
    const expected = baseOrReason(question);
    const said = answer(assessment);
    return said === expected ? [] : [`${JSON.stringify(question)}: ${said}, expected ${expected}`];
  });
}

const memberOf = (corporationNumber: string, row: number): Omit<Member, 'receiptNumber' | 'services'> => ({
  ...{ row, corporationName: read(corporationNumber), corporationNumber: read(corporationNumber) },
  ...{ establishmentName: BLANK, establishmentNumber: BLANK },
  ...{ smallScale: read(true), representative: BLANK, designatorPrefecture: BLANK },
});

const STAFF = [null, ...Array.from({ length: 201 }, (_, staff) => staff)];
const CONTRACTS = [null, 'perStaff', 'flat'] as const;
const LISTINGS = [null, 'unreadable', 'tais', 'equivalent', 'other'] as const;
const CODES = Object.keys(r8.services.names);
const PROGRAMMES = r8.programmes.map(({ name }) => name);
const categoriesOf = (programme: string): string[] =>
  (r8.programmes.find(({ name }) => name === programme)?.categories ?? []).map(({ name }) => name);
const ALL_CATEGORIES = [...new Set(PROGRAMMES.flatMap(categoriesOf))];

const usual: Question = {
  ...{
    programme: '定着支援',
    category: '見守り',
    listing: 'tais',
    staff: 10,
    contract: 'perStaff',
    code: '51',
  },
  linked: null,
};

const across = <K extends keyof Question>(
  questions: readonly Question[],
  key: K,
  values: readonly Question[K][],
): Question[] => questions.flatMap((question) => values.map((value) => ({ ...question, [key]: value })));

describe('exactly one base applies or exactly one rule says why not', { timeout: 300_000 }, () => {
  it('for every 経費区分 of 定着支援, 掲載, 契約方式 and 職員数 0 to 200', () => {
    const categories = [...categoriesOf('定着支援'), '宇宙旅行', null];
    let asked = 0;
    for (const category of categories) {
      const questions = across(across([{ ...usual, category }], 'listing', LISTINGS), 'contract', CONTRACTS);
      const all = across(questions, 'staff', STAFF);
      asked += all.length;
      expect(disagreements(all)).toEqual([]);
    }
    expect(asked).toBe(categories.length * LISTINGS.length * CONTRACTS.length * STAFF.length);
  });

  it('for every 事業 and every 経費区分 of any 事業, 掲載 and 契約方式', () => {
    const programmes = across([usual], 'programme', [...PROGRAMMES, '宇宙開発', null]);
    const categories = across(programmes, 'category', [...ALL_CATEGORIES, '宇宙旅行', null]);
    const listings = across(categories, 'listing', LISTINGS);
    expect(disagreements(across(listings, 'contract', CONTRACTS))).toEqual([]);
  });

  it('for every service, with every 事業 and 経費区分', () => {
    for (const programme of PROGRAMMES) {
      const categories = [...categoriesOf(programme), null];
      const questions = across([{ ...usual, programme }], 'category', categories);
      expect(disagreements(across(questions, 'code', CODES))).toEqual([]);
    }
  });

  it('for software of an establishment that links with 5 others, every service, 契約方式 and 職員数', () => {
    for (const contract of CONTRACTS) {
      const questions = across([{ ...usual, category: '介護ソフト', contract, linked: 5 }], 'code', CODES);
      expect(disagreements(across(questions, 'staff', STAFF))).toEqual([]);
    }
  });

  it('for software of an establishment that links with 4 others, every service and 契約方式', () => {
    const questions = across([{ ...usual, category: 'バックオフィスソフト', linked: 4 }], 'code', CODES);
    expect(disagreements(across(questions, 'contract', CONTRACTS))).toEqual([]);
  });

  it('for 介護ソフト with 定着促進費用 (3欄), with every 職員数 and 契約方式', () => {
    const questions = across(
      across([{ ...usual, category: '介護ソフト' }], 'contract', CONTRACTS),
      'staff',
      STAFF,
    );
    const adopted = questions.map((question) => ({ ...question, withAdoption: true }));
    expect(disagreements(adopted, ['定着促進費用'])).toEqual([]);
  });
});

describe('the proof itself', () => {
  let wrong: Question[] = [];
  beforeAll(() => {
    wrong = across([{ ...usual, category: '介護ソフト' }], 'staff', [10, 11]);
  });

  it('sees a base that is another', () => {
    const shifted = wrong.map((question) => ({ ...question, withAdoption: true }));
    expect(disagreements(shifted)).toHaveLength(2);
  });
});
