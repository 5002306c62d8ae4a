import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/grant/context';
import type { FindingPlace } from '../../src/grant/finding';
import { judgedReport } from '../../src/grant/in-doubt';
import type { InDoubt, Question } from '../../src/grant/input/reading';

/** Which rules cannot be judged while it is asked how the input is to be read (workbook.md, Reading). */

const question = (
  about: readonly InDoubt[] | undefined,
  effect: Question['effect'] = 'amounts',
): Question => ({
  ...{ key: '', rule: 'Y-02', variant: '', facts: {}, answers: [], proposal: null, concerned: new Map() },
  ...{ place: { table: 'sheet', sheet: '経費', row: 0, column: 0 }, effect },
  ...(about === undefined ? {} : { about }),
});

const RECEIPT: FindingPlace = { table: 'applications', row: 0, field: 'receiptNumber' };

type Said = readonly [rule: string, variant: string];

/** Which of these are said all the same. */
function saidOf(
  questions: readonly Question[],
  findings: readonly Said[],
  place: FindingPlace | null = RECEIPT,
) {
  const said: string[] = [];
  const into = ((rule: string, _place: unknown, _line: string, detail?: { readonly variant?: string }) => {
    said.push(`${rule} ${detail?.variant ?? ''}`.trim());
  }) as unknown as Report;
  const report = judgedReport(into, questions) as unknown as (
    rule: string,
    place: FindingPlace | null,
    line: string,
    detail?: object,
  ) => void;
  for (const [rule, variant] of findings) {
    if (variant === '') report(rule, place, '1');
    else report(rule, place, '1', { variant });
  }
  return said;
}

type Input = readonly [table: InDoubt['table'], field: string | null];

const ROWS: Input = ['lines', null];
const PACKAGE: Input = ['lines', 'inPackage'];
const OTHER: Input = ['lines', 'otherGrant'];
const CATEGORY: Input = ['lines', 'category'];
const LISTING: Input = ['lines', 'listing'];
const COST: Input = ['lines', 'cost'];
const DONATION: Input = ['lines', 'donation'];
const MEMBERS: Input = ['members', null];
const LEADS: Input = ['members', 'representative'];
const SMALL: Input = ['members', 'smallScale'];
const SERVICES: Input = ['members', 'services'];

const ALL_INPUTS = [ROWS, PACKAGE, OTHER, CATEGORY, LISTING, COST, DONATION, MEMBERS, LEADS, SMALL, SERVICES];

/** What a rule looks at beside the cell that it is said of: the rows that there are, or a column of them. */
const LOOKS_AT: readonly (readonly [rule: string, why: string, inputs: readonly Input[]])[] = [
  ['R1-20', 'a ソフト line outside the package', [ROWS, PACKAGE, OTHER, CATEGORY, LISTING]],
  ['R1-25', 'a ソフト line outside the package', [ROWS, PACKAGE, OTHER, CATEGORY, LISTING]],
  ['R1-35', 'the 親明細, which may be left out', [ROWS, PACKAGE, OTHER, CATEGORY, LISTING]],
  ['R1-37', 'a 介護ソフト, in the package or out of it', [ROWS, PACKAGE, OTHER, CATEGORY, LISTING]],
  ['R1-38', 'what stands in the package', [ROWS, PACKAGE, OTHER, CATEGORY, LISTING]],
  ['R1-44', 'a device or software line', [ROWS, PACKAGE, OTHER, CATEGORY, LISTING]],
  ['R1-60', 'whether there is a package', [ROWS, PACKAGE, OTHER, CATEGORY, LISTING]],
  ['R1-33', 'in a package 台数 do not count', [ROWS, PACKAGE]],
  ['R1-61', 'the mark パッケージ', [PACKAGE]],
  ['L-07', 'whether there is a line', [ROWS]],
  ['R3-15', 'a 判断理由 on a 支援費 line', [ROWS]],
  ['L-03', '支出額', [COST]],
  ['L-06', '寄付金等 against 支出額', [COST, DONATION]],
  ['R2-06', '支出額 of 端末 less 寄付金等', [COST, DONATION]],
  ['R2-07', '支出額 of デモ環境', [COST]],
  ['R2-01', 'the establishments that there are', [MEMBERS]],
  ['R2-04', 'their サービス種類', [MEMBERS, SERVICES]],
  ['R3-01', 'the corporations, and 小規模', [MEMBERS, SMALL]],
  ['R3-02', '代表, and the services of it', [MEMBERS, LEADS, SERVICES]],
  ['R3-14', '代表 and the applicant', [MEMBERS, LEADS]],
  // said of what is there, whatever else there may be
  ['R1-54', '業務改善計画', []],
  ['R1-43', 'the column 業務改善支援', []],
  ['L-05', 'the 明細番号', []],
  ['L-09', 'an error value in the cell', []],
];

describe('a rule that looks at what is being asked about is not judged', () => {
  it.each(LOOKS_AT)('%s: %s', (rule, _why, inputs) => {
    const open = ALL_INPUTS.filter(
      ([table, field]) => saidOf([question([{ table, field, what: 'cells' }])], [[rule, '']]).length === 0,
    );
    expect(open).toEqual(inputs);
  });

  it('of several questions, or of one about several columns, each counts', () => {
    const [lines, members] = [ROWS, MEMBERS].map(([table, field]): InDoubt => ({
      table,
      field,
      what: 'cells',
    })) as [InDoubt, InDoubt];
    const findings: Said[] = ['R1-44', 'R3-01', 'R1-54'].map((rule) => [rule, '']);
    expect(saidOf([question([lines]), question([members])], findings)).toEqual(['R1-54']);
    expect(saidOf([question([lines, members])], findings)).toEqual(['R1-54']);
  });

  it.each(['claim', 'none'] as const)(
    'a question that leaves amounts alone (%s) silences nothing',
    (effect) => {
      const about: InDoubt[] = [{ table: 'lines', field: null, what: 'cells' }];
      expect(saidOf([question(about, effect)], [['R1-44', '']])).toEqual(['R1-44']);
    },
  );

  it('nor does one that says of no input that it is in doubt', () => {
    expect(saidOf([question(undefined)], [['R1-44', '']])).toEqual(['R1-44']);
  });
});

describe('while it is asked in which unit 支出額 and 寄付金等 stand', () => {
  const UNIT: readonly (readonly [rule: string, variant: string, hangsOnIt: boolean])[] = [
    ['L-03', 'notWhole', true], // 12.5 千円 are 12,500 円
    ['L-03', 'total', false], // 総事業費 has a unit of its own
    ['L-03', 'negative', false],
    ['L-03', 'blank', false],
    ['L-03', 'notNumber', false],
    ['L-06', 'notWhole', true],
    ['L-06', 'moreThanCost', true],
    ['L-06', 'negative', false],
    ['L-06', 'notNumber', false],
    ['R2-06', 'capped', true],
    ['R2-06', 'blank', false],
    ['R2-07', 'blank', true],
    ['R2-07', 'form', true],
    ['R2-07', 'tooMany', true],
    ['R2-07', 'above', true],
    ['R1-33', 'blank', false],
  ];

  it.each(UNIT.filter(([, variant]) => variant !== 'total'))(
    '支出額: %s %s is held back: %s',
    (rule, variant, hangs) => {
      const about: InDoubt[] = [{ table: 'lines', field: 'cost', what: 'unit' }];
      expect(saidOf([question(about)], [[rule, variant]])).toEqual(hangs ? [] : [`${rule} ${variant}`]);
    },
  );

  it('寄付金等 are held against 支出額, and 総事業費 and 台数 are not', () => {
    const about: InDoubt[] = [{ table: 'lines', field: 'donation', what: 'unit' }];
    const findings: Said[] = [
      ['L-06', 'moreThanCost'],
      ['L-06', 'notWhole'],
      ['R2-06', 'capped'],
      ['L-03', 'notWhole'],
      ['R2-07', 'above'],
    ];
    expect(saidOf([question(about)], findings)).toEqual(['L-03 notWhole', 'R2-07 above']);
  });

  it('総事業費: the flaw of its own cell is held back where its unit is asked, and no other', () => {
    const about: InDoubt[] = [{ table: 'applications', field: 'totalCost', what: 'unit' }];
    const cell: FindingPlace = { table: 'applications', row: 0, field: 'totalCost' };
    expect(saidOf([question(about)], [['L-03', 'total']], cell)).toEqual([]);
    expect(saidOf([question(about)], [['L-03', 'totalReadAs']], cell)).toEqual(['L-03 totalReadAs']);
    expect(saidOf([question(about)], [['L-03', 'total']])).toEqual(['L-03 total']);
    expect(saidOf([question(about)], [['L-03', 'notWhole']])).toEqual(['L-03 notWhole']);
  });
});

describe('a finding on the very cells that are asked about', () => {
  const PLACES: readonly (readonly [table: InDoubt['table'], field: string, place: FindingPlace])[] = [
    ['applications', 'totalCost', { table: 'applications', row: 3, field: 'totalCost' }],
    ['lines', 'productCode', { table: 'lines', row: 3, field: 'productCode' }],
    ['members', 'establishmentNumber', { table: 'members', row: 3, field: 'establishmentNumber' }],
  ];

  it.each(PLACES)('%s %s: not said, but that they hold an error', (table, field, place) => {
    const questions = [question([{ table, field, what: 'cells' }])];
    expect(saidOf(questions, [['R1-54', '']], place)).toEqual([]);
    expect(saidOf(questions, [['L-09', '']], place)).toEqual(['L-09']);
  });

  it.each(PLACES)('%s %s: another cell is judged, and what has no cell', (table, field) => {
    const questions = [question([{ table, field, what: 'cells' }])];
    expect(saidOf(questions, [['R1-54', '']])).toEqual(['R1-54']);
    expect(saidOf(questions, [['R1-54', '']], null)).toEqual(['R1-54']);
  });

  it('a cell of 設定 or of a sheet is none of them, whatever its name', () => {
    const questions = [question([{ table: 'applications', field: 'item', what: 'cells' }])];
    expect(saidOf(questions, [['S-03', '']], { table: 'settings', row: 1, field: 'item' })).toEqual(['S-03']);
  });
});
