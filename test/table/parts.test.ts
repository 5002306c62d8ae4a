import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import type { Result } from '../../src/grant/assessment';
import { applicationOutput } from '../../src/report/columns/application';
import { headersOf } from '../../src/report/columns/column';
import { lineOutput } from '../../src/report/columns/line';
import { sheetsOf, technologyCases, type WorkedCase } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { readAll } from './read-all';

/** A sheet of a list that was divided. */
interface Sheet {
  readonly name: string;
  readonly values: CellValue[][];
}

/** What is granted, by 受付番号: whatever the order in which the parts were read. */
const figures = ({ assessments }: Result) =>
  assessments
    .map(({ application, computed, planned, verdict, eligibleCost, findings }) => [
      application.receiptNumber,
      computed,
      planned,
      verdict,
      eligibleCost,
      findings.map(({ rule, severity }) => `${rule} ${severity}`).sort(),
    ])
    .sort();

/** All worked cases of 定着支援 in one workbook, each application with a number of its own. */
function manyApplications(cases: readonly WorkedCase[]) {
  const numbered = (id: string, row: Readonly<Record<string, CellValue>>) => ({
    ...row,
    受付番号: `${id}-${String(row['受付番号'])}`,
  });
  return {
    設定: {},
    申請: cases.flatMap((entry) => entry.申請.map((row) => numbered(entry.id, row))),
    経費: cases.flatMap((entry) => entry.経費.map((row) => numbered(entry.id, row))),
    構成員: [],
  };
}

const ordinary = technologyCases.filter(
  (entry) =>
    entry.経費.length > 0 &&
    Object.keys(entry.設定).length === 0 &&
    entry.申請.every((row) => row['取下げ'] === undefined) &&
    new Set(entry.申請.map((row) => row['受付番号'])).size === entry.申請.length,
);
const whole = sheetsOf(manyApplications(ordinary));
const [applications, lines] = ['申請', '経費'].map((name) => whole.find((sheet) => sheet.name === name)!);
const unsplit = readAll(whole.map(({ name, values }) => gridOf(name, values)));

/** Divides the body of a list; the applications of a part keep their lines together. */
function divided(
  { values: [header = [], ...body] }: Sheet,
  partOf: (row: CellValue[]) => number,
  count: number,
) {
  return Array.from({ length: count }, (_, part) => [
    header,
    ...body.filter((row) => partOf(row) === part),
  ]).filter((rows) => rows.length > 1);
}

const numberAt = applications!.values[0]!.indexOf('受付番号');
const lineNumberAt = lines!.values[0]!.indexOf('受付番号');

describe('a list in any number of parts', { timeout: 300_000 }, () => {
  const split = fc.record({
    count: fc.integer({ min: 1, max: 6 }),
    seed: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
  });
  /** The part of an application, by its number. */
  const placing =
    ({ count, seed }: { count: number; seed: readonly number[] }, at: number) =>
    (row: CellValue[]): number => {
      const text = String(row[at]);
      const hash = [...text].reduce((sum, character) => (sum * 31 + character.codePointAt(0)!) % 9973, 7);
      return (seed[hash % seed.length] ?? 0) % count;
    };

  it('asks nothing of the unsplit one', () => {
    expect(unsplit.asked).toEqual([]);
    expect(unsplit.result.assessments.length).toBeGreaterThan(50);
  });

  it('on a sheet each is assessed as the unsplit one', () => {
    fc.assert(
      fc.property(split, (by) => {
        const parts = [
          ...divided(applications!, placing(by, numberAt), by.count).map((values, at) => ({
            name: `申請${at + 4}月`,
            values,
          })),
          ...divided(lines!, placing(by, lineNumberAt), by.count).map((values, at) => ({
            name: `経費（${at + 1}）分`,
            values,
          })),
        ];
        const { result, asked } = readAll(parts.map(({ name, values }) => gridOf(name, values)));
        expect(asked).toEqual([]);
        expect(figures(result)).toEqual(figures(unsplit.result));
      }),
      { numRuns: 40 },
    );
  });

  it('side by side on one sheet, 申請 and 経費 are each found', () => {
    const height = Math.max(applications!.values.length, lines!.values.length);
    const width = applications!.values[0]!.length;
    const values = Array.from({ length: height }, (_, row) => [
      ...(applications!.values[row] ?? Array<CellValue>(width).fill(null)),
      null,
      ...(lines!.values[row] ?? []),
    ]);
    const { result, asked } = readAll([gridOf('一覧', values)]);
    expect(asked).toEqual([]);
    expect(figures(result)).toEqual(figures(unsplit.result));
  });

  it('side by side, with the columns of 経費 in any order and what was written beside both, likewise', () => {
    const width = applications!.values[0]!.length;
    const ours = [...headersOf(applicationOutput), ...headersOf(lineOutput)];
    const order = fc.shuffledSubarray(
      lines!.values[0]!.map((_, at) => at),
      { minLength: lines!.values[0]!.length },
    );
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 3 }), fc.boolean(), (columns, free, hasOurs) => {
        const height = Math.max(applications!.values.length, lines!.values.length);
        const values = Array.from({ length: height }, (_, row) => [
          ...(applications!.values[row] ?? Array<CellValue>(width).fill(null)),
          ...Array<CellValue>(free).fill(null),
          ...columns.map((at) => lines!.values[row]?.[at] ?? null),
          ...(hasOurs && row === 0 ? ours : []),
        ]);
        const { result, asked } = readAll([gridOf('一覧', values)]);
        expect(asked).toEqual([]);
        expect(figures(result)).toEqual(figures(unsplit.result));
      }),
      { numRuns: 40 },
    );
  });

  it('one above the other, under titles, with the header repeated, is one list', () => {
    const [few, more] = [applications!.values.slice(1, 12), applications!.values.slice(12)];
    const header = applications!.values[0]!;
    const values = [
      ['令和8年度 申請一覧'],
      ['4月受付分'],
      header,
      ...few,
      [],
      ['5月受付分'],
      header,
      ...more,
    ];
    const { result, asked } = readAll([gridOf('申請', values), gridOf('経費', lines!.values)]);
    expect(asked).toEqual([]);
    expect(figures(result)).toEqual(figures(unsplit.result));
  });

  it('with a block of settings beside it is read, and the settings too', () => {
    const block: CellValue[][] = [
      ['項目', '値'],
      ['都道府県', '13'],
      ['税区分', '税込'],
    ];
    const values = applications!.values.map((row, at) => [...row, null, ...(block[at] ?? [])]);
    const beside = readAll([gridOf('申請', values), gridOf('経費', lines!.values)]);
    const apart = readAll([
      gridOf('申請', applications!.values),
      gridOf('経費', lines!.values),
      gridOf('設定', block),
    ]);
    expect(beside.asked).toEqual([]);
    expect(figures(beside.result)).toEqual(figures(apart.result));
  });

  it.each([
    ['R7申請一覧'],
    ['申請 (2)'],
    ['申請（旧）'],
    ['申請控え'],
    ['申請のコピー'],
    ['令和7年度申請'],
    ['記入例'],
  ])('%s beside it is asked, and what it says too is undetermined until then', (name) => {
    const old = { name, values: applications!.values.slice(0, 6) };
    const sheets = [old, applications!, lines!];
    const key = `読み方:表:${name}`;
    const open = readAll(sheets.map((sheet) => gridOf(sheet.name, sheet.values)));
    expect(open.asked).toEqual([key]);
    const concerned = new Set(old.values.slice(1).map((row) => String(row[numberAt])));
    for (const { application, computed, eligibleCost, planned } of open.result.assessments) {
      if (concerned.has(application.receiptNumber))
        expect([computed, eligibleCost, planned]).toEqual([null, null, null]);
    }
    expect(figures(open.result).filter(([number]) => !concerned.has(String(number)))).toEqual(
      figures(unsplit.result).filter(([number]) => !concerned.has(String(number))),
    );
    const answered = readAll([
      ...sheets.map((sheet) => gridOf(sheet.name, sheet.values)),
      gridOf('設定', [
        ['項目', '値'],
        [key, '使わない'],
      ]),
    ]);
    expect(answered.asked).toEqual([]);
    expect(figures(answered.result)).toEqual(figures(unsplit.result));
  });

  it('with a common 受付番号 and no name against it, each is asked; both used are ID-01', () => {
    const sheets = [
      { name: '申請甲', values: applications!.values.slice(0, 20) },
      { name: '申請乙', values: [applications!.values[0]!, ...applications!.values.slice(19)] },
    ];
    const grids = [...sheets, lines!].map(({ name, values }) => gridOf(name, values));
    expect(readAll(grids).asked).toEqual(['読み方:表:申請甲', '読み方:表:申請乙']);
    const used = readAll([
      ...grids,
      gridOf('設定', [
        ['項目', '値'],
        ['読み方:表:申請甲', '使う'],
        ['読み方:表:申請乙', '使う'],
      ]),
    ]);
    expect(used.asked).toEqual([]);
    const both = String(applications!.values[19]![numberAt]);
    const rules = used.result.assessments
      .filter(({ application }) => application.receiptNumber === both)
      .map(({ findings }) => findings.some(({ rule }) => rule === 'ID-01'));
    expect(rules).toEqual([true, true]);
  });

  it('the tables of later stages are neither 申請 nor 経費', () => {
    const number = String(applications!.values[1]![numberAt]);
    const stages = [
      gridOf('変更経費', [
        [...lines!.values[0]!, '回', '取消'],
        [...lines!.values[1]!, 1, null],
      ]),
      gridOf('実績', [
        ['受付番号', '明細番号', '実支出額', '実台数', '寄付金等', '品名', '製品コード', '納品日', '支払日'],
        [number, 1, 500_000, 1, null, null, null, null, null],
      ]),
      gridOf('実績報告', [
        ['受付番号', '提出日', '連携事業所数', '委員会', '連携開始日', '業務改善計画', '実地支援回数'],
        [number, '2027-03-31', 5, '有', null, '提出済', null],
      ]),
      gridOf('交付決定', [
        ['受付番号', '決定番号', '決定日', '交付決定額'],
        [number, '第1号', '2026-07-01', 100_000],
      ]),
    ];
    const { result, asked } = readAll([
      ...stages,
      ...[applications!, lines!].map(({ name, values }) => gridOf(name, values)),
    ]);
    expect(asked).toEqual([]);
    expect(figures(result)).toEqual(figures(unsplit.result));
  });
});
