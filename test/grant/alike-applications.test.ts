import { describe, expect, it } from 'vitest';
import { Tally } from '../../src/grant/checks/tally';
import { BLANK, read, unreadable } from '../../src/grant/input/cell';
import type { Application, ErrorCell, Member } from '../../src/grant/input/records';
import type { Submission } from '../../src/grant/input/submission';
import { partWithdrawn, withdrawnNumbers, withoutWithdrawnErrors } from '../../src/grant/input/withdrawn';
import { distinctCorporations } from '../../src/grant/joint/corporations';
import { isIdentified, isUncountable } from '../../src/grant/joint/members';
import type { Candidate } from '../../src/grant/prefecture';
import {
  modelFacility,
  modelFacilityBase,
  thirdParty,
  thirdPartyBase,
} from '../../src/grant/programmes/fund';
import { r8 } from '../../src/scheme/r8';
import type { Row } from '../cases/cases';
import { assessSheets } from '../cases/engine';
import { madeCases } from '../scheme/made-cases';
import { leaf, n002 } from './built';
import { answered } from './readings/reading';
import { applicationOf, assessTables, lineOf, memberOf, numberOf } from './rows';

/** Which applications, corporations and rows belong together, and which are left out. */

describe('the sum of 基準額 of applications that are alike', () => {
  const candidate = (...bases: readonly (readonly [string, number | null])[]): Candidate =>
    ({ categories: bases.map(([costCategory, base]) => ({ costCategory, base })) }) as unknown as Candidate;
  const sum = (...candidates: readonly Candidate[]) => {
    const tally = new Tally();
    for (const each of candidates) tally.add(each);
    return [...tally.bases].map(([name, { count, total }]) => [name, count, total]);
  };

  it.each<[string, readonly Candidate[], (string | number | null)[][]]>([
    ['of two', [candidate(['機器30', 300_000]), candidate(['機器30', 600_000])], [['機器30', 2, 900_000]]],
    [
      'the first undetermined',
      [candidate(['機器30', null]), candidate(['機器30', 1])],
      [['機器30', 2, null]],
    ],
    [
      'the second undetermined',
      [candidate(['機器30', 1]), candidate(['機器30', null])],
      [['機器30', 2, null]],
    ],
    [
      'each 補助区分 by itself',
      [candidate(['機器30', 1], ['ソフト', 2]), candidate(['ソフト', 3])],
      [
        ['機器30', 1, 1],
        ['ソフト', 2, 5],
      ],
    ],
    ['finer rows of one together', [candidate(['機器30', 1], ['機器30', 2])], [['機器30', 1, 3]]],
    ['and undetermined together', [candidate(['機器30', 1], ['機器30', null])], [['機器30', 1, null]]],
    ['寄付金調整 is none', [candidate(['機器30', 1], ['寄付金調整', 2])], [['機器30', 1, 1]]],
  ])('%s', (_text, candidates, bases) => {
    expect(sum(...candidates)).toEqual(bases);
  });

  it('five others and the one itself are kept, all are counted', () => {
    const tally = new Tally();
    const all = Array.from({ length: 9 }, () => candidate());
    for (const each of all) tally.add(each);
    expect([tally.count, tally.first.length]).toEqual([9, 6]);
    tally.first.forEach((each, at) => {
      expect(each).toBe(all[at]);
    });
  });
});

describe('groups of 協働化 that are the same (ID-08)', () => {
  /** 甲*乙: 甲 and 乙, 甲 being the 代表. */
  const membersOf = (group: string): Row[] =>
    [...group.matchAll(/(.)(\*?)/gu)].map(([, name = '', leads]) =>
      memberOf('', `${name}会`, '15', { 小規模: '○', 代表: leads === '' ? null : '○' }),
    );

  /** ID-08 of two groups, in either order. */
  const expectSame = (groups: readonly (readonly Row[])[], same: boolean): void => {
    for (const [first = [], second = []] of [groups, [...groups].reverse()]) {
      const numbers = ['A1', 'A2'];
      const result = assessTables({
        settings: answered,
        applications: numbers.map((number) => applicationOf('協働化', number)),
        lines: numbers.map((number) => lineOf(number, 1, '合同研修', 1_000_000)),
        members: numbers.flatMap((number, at) =>
          (at === 0 ? first : second).map((row) => ({ ...row, 受付番号: number })),
        ),
      });
      const said = result.assessments.map(({ findings }) => findings.some(({ rule }) => rule === 'ID-08'));
      expect(said).toEqual([same, same]);
    }
  };
  const of = (name: string | null, number: string | null, services = '15'): Row =>
    memberOf('', '会', services, { 法人名: name, 法人番号: number, 小規模: '○' });
  const [N, M, O] = [numberOf('一'), numberOf('二'), numberOf('三')];

  it.each<[string, Row[], Row[], boolean]>([
    ['one 法人番号 under two names', [of('甲', N), of('乙', M)], [of('丙', N), of('丁', M)], true],
    ['one name of two 法人番号', [of('甲', N), of('乙', M)], [of('甲', N), of('乙', O)], false],
    ['法人番号 alone', [of(null, N), of(null, M)], [of(null, M), of(null, N)], true],
    ['other 法人番号 alone', [of(null, N), of(null, M)], [of(null, N), of(null, O)], false],
    [
      '法人番号 in the second row of a corporation',
      [of('甲', null), of('甲', N), of('乙', M)],
      [of('丙', N), of('乙', M)],
      true,
    ],
    [
      'a name in the second row of a corporation',
      [of(null, N), of('甲', N), of('乙', M)],
      [of('甲', null), of('乙', M)],
      true,
    ],
    // two 法人番号 under one name are two corporations
    ['a name of two 法人番号, and the name alone', [of('甲', N), of('甲', M)], [of('甲', null)], false],
    [
      'as many, all of the one among the other, but not the other way round',
      [of('甲', N), of('甲', M)],
      [of('甲', null), of('乙', O)],
      false,
    ],
  ])('%s', (_text, first, second, same) => {
    expectSame([first, second], same);
  });

  it.each<[string, string, string, boolean]>([
    ['the same set with another 代表', '甲*乙', '甲乙*', true],
    ['the same set, one without 代表', '甲*乙', '乙甲', true],
    ['the same set, neither with one', '甲乙', '乙甲', true],
    ['the same 代表 with others', '甲*乙', '甲*丙', true],
    ['a larger set', '甲乙', '甲乙丙', false],
    ['a larger set under another 代表', '甲*乙', '甲乙丙*', false],
    ['other sets as large', '甲*乙', '甲丙*', false],
    ['nothing in common', '甲*乙', '丙*丁', false],
  ])('%s: %s and %s: %j', (_text, first, second, same) => {
    expectSame([membersOf(first), membersOf(second)], same);
  });
});

describe('a corporation', () => {
  const member = (name: string | null, number: string | null): Member =>
    ({
      corporationName: name === null ? BLANK : name.startsWith('#') ? unreadable(name) : read(name),
      corporationNumber: number === null ? BLANK : number.startsWith('#') ? unreadable(number) : read(number),
      services: BLANK,
    }) as unknown as Member;
  const NUMBER = numberOf('甲会');

  it('is known by its 法人番号, else by its name as the first row has it', () => {
    const rows = [
      member('甲会', null),
      member('甲　会', NUMBER),
      member('㈱乙', null),
      member('株式会社乙', null),
    ];
    expect(distinctCorporations(rows).map(({ key, members }) => [key, members.length])).toEqual([
      [NUMBER, 2],
      ['㈱乙', 2],
    ]);
  });

  it('a row of neither is of none, though a 法人番号 stands without a name', () => {
    const rows = [member(null, NUMBER), member(null, null), member('', null)];
    expect(distinctCorporations(rows).map(({ key, members }) => [key, members.length])).toEqual([
      [NUMBER, 1],
    ]);
  });

  it.each<[string | null, string | null, boolean]>([
    ['甲会', NUMBER, true],
    [null, NUMBER, true],
    ['甲会', null, true],
    ['#N/A', null, true],
    [null, '#N/A', true],
    [null, null, false],
    [null, '123', false],
    ['　', null, false],
  ])('of 法人名 %j and 法人番号 %j can be told: %j', (name, number, told) => {
    expect(isIdentified(member(name, number))).toBe(told);
  });

  it.each<[string | null, string | null, Parameters<typeof isUncountable>[1], boolean]>([
    ['甲会', NUMBER, undefined, false],
    ['甲会', '#N/A', undefined, true],
    ['甲会', '#N/A', 'corporationNumber', true],
    ['甲会', '#N/A', 'corporationName', false],
    ['#N/A', null, undefined, true],
    ['#N/A', null, 'corporationName', true],
    ['#N/A', null, 'services', false],
    // the number says which it is
    ['#N/A', NUMBER, 'corporationName', false],
  ])('of 法人名 %j and 法人番号 %j is hidden by %j: %j', (name, number, field, hidden) => {
    expect(isUncountable(member(name, number), field)).toBe(hidden);
  });
});

describe('what was taken back (取下げ)', () => {
  const application = (receiptNumber: string, row: number, withdrawn: boolean): Application =>
    ({
      receiptNumber,
      row,
      withdrawn: withdrawn ? read(true) : BLANK,
      declined: BLANK,
    }) as unknown as Application;
  const all = [application('A1', 0, false), application('A2', 1, true), application('A1', 2, true)];

  it('is parted from what is assessed', () => {
    const { active, withdrawn } = partWithdrawn(all);
    expect([active, withdrawn]).toEqual([[all[0]], [all[1], all[2]]]);
    expect(partWithdrawn([all[0]!])).toEqual({ active: [all[0]], withdrawn: [] });
    expect(partWithdrawn([all[1]!])).toEqual({ active: [], withdrawn: [all[1]] });
    // A1 is applied for anew: its rows belong to that
    expect([...withdrawnNumbers(active, withdrawn)]).toEqual(['A2']);
    expect([...withdrawnNumbers([], [application('', 0, true)])]).toEqual([]);
  });

  it('has no error values that anybody must mend', () => {
    const error = (table: string, row: number, receiptNumber: string): ErrorCell =>
      ({ place: { table, row, field: 'x' }, receiptNumber }) as unknown as ErrorCell;
    const kept = [error('applications', 0, 'A1'), error('lines', 1, 'A1'), error('lines', 2, '')];
    const gone = [error('applications', 1, 'A2'), error('lines', 0, 'A2'), error('applications', 2, 'A1')];
    const submission = { errors: [...kept, ...gone] } as unknown as Submission;
    const { active, withdrawn } = partWithdrawn(all);
    const numbers = withdrawnNumbers(active, withdrawn);
    expect(withoutWithdrawnErrors(submission, withdrawn, numbers).errors).toEqual(kept);
    expect(withoutWithdrawnErrors(submission, [], new Set()).errors).toEqual([...kept, ...gone]);
  });
});

it('what was taken back is told with its lines, which are none where it has none or another applies anew', () => {
  const { withdrawn } = assessTables({
    settings: answered,
    applications: [
      applicationOf('事務費', 'A1', { 取下げ: '○' }),
      applicationOf('事務費', 'A2', { 取下げ: '○' }),
      applicationOf('事務費', 'A3', { 取下げ: '○' }),
      applicationOf('事務費', 'A3'),
    ],
    lines: [lineOf('A1', 1, '委託', 1_000), lineOf('A1', 2, '委託', 2_000), lineOf('A3', 1, '委託', 3_000)],
  });
  const told = withdrawn.map(({ application, lines }) => [
    application.receiptNumber,
    ...lines.map(({ row }) => row),
  ]);
  expect(told).toEqual([['A1', 0, 1], ['A2'], ['A3']]);
});

describe('the two 事業 of 基金', () => {
  it('have their 上限額 by their clauses, once for a 事業所 in the year', () => {
    expect(modelFacilityBase(r8)).toEqual(leaf(5_000_000, 'flat', n002('3(2)②ア')));
    expect(thirdPartyBase(r8)).toEqual(leaf(300_000, 'flat', n002('5(4)')));
    for (const { hasPlan, once } of [modelFacility, thirdParty])
      expect([hasPlan, once]).toEqual([true, 'fund']);
    expect([modelFacility.sheet, thirdParty.sheet]).toEqual(['models', null]);
  });
});

describe('60,000,000円 of 連携モデル (R2-05)', () => {
  it('are those of 連携モデル alone', () => {
    const result = assessTables({
      settings: answered,
      applications: [applicationOf('事務費', 'B1'), applicationOf('連携モデル', 'A1')],
      lines: [lineOf('B1', 1, '委託', 60_000_000), lineOf('A1', 1, 'システム', 1_000_000)],
      members: [memberOf('A1', '甲会', '11'), memberOf('A1', '乙会', '43')],
    });
    expect(
      result.assessments.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'R2-05')),
    ).toEqual([]);
  });
});

it('what is said of an application or of a row of 構成員 has no 明細番号', () => {
  const numbers = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'];
  const beyond = (programme: string, category: string) =>
    assessTables({
      settings: answered,
      applications: numbers.map((number) => applicationOf(programme, number)),
      lines: numbers.map((number) => lineOf(number, 7, category, 20_000_000)),
      members: numbers.flatMap((number) => [
        memberOf(number, `${number}会`, '11', { 小規模: 'たぶん', 代表: 'たぶん' }),
        memberOf(number, `別の${number}会`, '43', { 法人番号: '1123456789012' }),
      ]),
    });
  const said = [
    beyond('面的支援モデル', '研修'),
    beyond('連携モデル', 'システム'),
    beyond('協働化', '合同研修'),
  ].flatMap(({ assessments }) => assessments.flatMap(({ findings }) => findings));
  const own = said.filter(({ place }) => place?.table !== 'lines');
  const count = (rule: string): number => own.filter((finding) => finding.rule === rule).length;
  // from the 4th モデル on; 8 × 8,500,000 > 60,000,000 from the 8th on; 2 marks of each group
  expect(['R2-02', 'R2-05', 'L-08', 'ID-12'].map(count)).toEqual([5, 1, 16, 24]);
  expect(own.filter(({ lineNumber }) => lineNumber !== '')).toEqual([]);
});

it('a finding has the 明細番号 of the line it is about, and none where it is about no line', () => {
  for (const { sheets } of madeCases) {
    const { assessments, general } = assessSheets([...sheets]);
    const lines = sheets.find(({ name }) => name === '経費')?.values ?? [];
    const column = lines[0]?.indexOf('明細番号') ?? -1;
    for (const { rule, place, lineNumber } of [
      ...general,
      ...assessments.flatMap(({ findings }) => findings),
    ]) {
      if (place?.table === 'lines') {
        if (column >= 0 && lineNumber !== '')
          expect([rule, lineNumber]).toEqual([rule, String(lines[place.row + 1]?.[column])]);
      } else expect([rule, lineNumber]).toEqual([rule, '']);
    }
  }
});
