import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportTexts } from '../../src/catalogue/sheets/report-texts';
import type { ReportAmount, ReportApplication, ReportInput } from '../../src/report/input';
import { type Overview, overview } from '../../src/report/overview';
import { booksOf } from '../../src/scheme';
import { r8 } from '../../src/scheme/r8';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { readRecords } from '../cases/workbooks';

type Line = Readonly<Record<string, unknown>>;

describe('概況 of the sample, against sums over its tables by another reader', { timeout: 300_000 }, () => {
  let figures: Overview;
  let applications: Line[];
  let amounts: Line[];
  let lines: Line[];

  beforeAll(async () => {
    const port = openXlsx(new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx')));
    const result = await procedure.report(port, { now: new Date('2026-06-30T05:00:00Z') });
    figures = result.overview!;
    const table = (await port.describe()).tables.find(({ name }) => name === '申請')!;
    applications = (await readRecords(await port.save(), table.sheet, table.area.row)).filter(
      (row) => row['判定'] !== undefined && row['判定'] !== '',
    );
    amounts = await readRecords(await port.save(), '算定');
    const costs = (await port.describe()).tables.find(({ name }) => name === '経費')!;
    lines = (await readRecords(await port.save(), costs.sheet, costs.area.row)).filter(
      // a row of no application is counted nowhere (L-01)
      (row) => row['行判定'] !== '' && applications.some((one) => one['受付番号'] === row['受付番号']),
    );
  });

  const count = (rows: Line[], header: string, value: string): number =>
    rows.filter((row) => row[header] === value).length;
  const sum = (rows: Line[], header: string): number =>
    rows.reduce((total, row) => total + Number(row[header] ?? 0), 0);

  it('gives every 事業 its applications and its 交付予定額', () => {
    expect(figures.programmes).toHaveLength(12);
    for (const { name, count: found, amount } of figures.programmes) {
      // a clerk writes the name of 定着支援 in full
      const own = applications.filter((row) => String(row['事業']).includes(name));
      expect([name, found, amount]).toEqual([name, own.length, sum(own, '交付予定額')]);
    }
    expect(applications).toHaveLength(173);
  });

  it('gives every 補助区分 its 補助額, and how many rows of 算定 are at the cap', () => {
    for (const { name, count: rows, amount } of figures.categories) {
      const own = amounts.filter((row) => row['補助区分'] === name);
      expect([name, rows, amount]).toEqual([name, own.length, sum(own, '補助額')]);
      const capped = count(own, '上限適用', '○');
      expect(figures.caps.find((cap) => cap.name === name)).toEqual({
        ...{ name, capped, uncapped: own.length - capped },
      });
    }
    const capped = count(applications, '上限適用', '○');
    expect(figures.caps[0]).toMatchObject({ capped, uncapped: applications.length - capped });
  });

  it('counts each 判定', () => {
    for (const { name, count: found } of figures.verdicts) {
      expect([name, found]).toEqual([name, count(applications, '判定', name)]);
    }
  });

  it('sums 経費 by 経費区分, the largest first and the rest as one', () => {
    const named = figures.devices.filter(({ known }) => known);
    expect(named.length).toBeGreaterThan(3);
    for (const { name, count: found, amount } of named) {
      const own = lines.filter((row) => row['経費区分'] === name);
      expect([name, found, amount]).toEqual([name, own.length, sum(own, '対象経費')]);
    }
    const total = (of: 'count' | 'amount'): number =>
      figures.devices.reduce((all, device) => all + device[of], 0);
    expect([total('count'), total('amount')]).toEqual([lines.length, sum(lines, '対象経費')]);
    expect(named.map(({ amount }) => amount)).toEqual(
      named.map(({ amount }) => amount).sort((a, b) => b - a),
    );
  });

  it('counts the applications of each reason of 不備', () => {
    const deficient = count(applications, '判定', '不備');
    for (const { applications: found, findings } of figures.reasons) {
      expect(found).toBeLessThanOrEqual(Math.min(deficient, findings));
      expect(found).toBeGreaterThan(0);
    }
    const each = figures.reasons.map(({ applications: found }) => found);
    expect(each).toEqual([...each].sort((a, b) => b - a));
  });

  it('sums サービス種類 by the first one, the largest first and the rest as one', () => {
    // an application of a group or of the prefecture itself has none, and ID-07 takes 特養 for none
    const codeOf = (row: Line): string =>
      /^(?:[0-9A][0-9A-F]|養護|軽費)/.exec(String(row['サービス種類']).normalize('NFKC').trim())?.[0] ??
      reportTexts.noService;
    const named = figures.services.filter(({ code }) => code !== null);
    for (const { code, count: found, amount } of named) {
      const own = applications.filter((row) => codeOf(row) === code);
      expect([code, found, amount]).toEqual([code, own.length, sum(own, '交付予定額')]);
    }
    const known = new Set(named.map(({ code }) => code));
    const others = applications.filter((row) => !known.has(codeOf(row)));
    const kinds = new Set(others.map(codeOf)).size;
    expect(figures.services.at(-1)).toEqual({
      ...{ code: null, name: `その他（${kinds}種類）`, count: others.length },
      amount: sum(others, '交付予定額'),
    });
    const sorted = named.map(({ amount }) => amount);
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
  });
});

const books = booksOf(r8, [r8]);

const application = (part: Partial<ReportApplication>): ReportApplication => ({
  receiptNumber: '1',
  programme: '定着支援',
  fiscalYear: 8,
  corporationName: '',
  establishmentName: '',
  corporation: '',
  establishment: '',
  services: [],
  improvementPlan: '',
  totalCost: 0,
  eligibleCost: null,
  computed: null,
  planned: null,
  capped: false,
  verdict: '適',
  ...part,
});

const amount = (part: Partial<ReportAmount>): ReportAmount => ({
  receiptNumber: '1',
  programme: '定着支援',
  name: '機器30',
  costCategory: '機器30',
  units: null,
  eligibleCost: null,
  rate: '4/5',
  subsidised: null,
  base: null,
  amount: null,
  capped: false,
  ...part,
});

const input = (part: Partial<ReportInput>): ReportInput => ({
  ...{ applications: [], withdrawn: [], amounts: [], lines: [], members: [], findings: [] },
  ...{ plans: null, effects: null, supporters: null },
  ...part,
});

describe('概況', () => {
  it('leaves out a 事業 that nobody applied for, and counts an undetermined amount as none', () => {
    const { programmes } = overview(
      input({
        applications: [
          application({ planned: 300_000 }),
          application({ receiptNumber: '2', planned: null, verdict: '不備' }),
          application({ receiptNumber: '3', programme: '協働化', planned: 0 }),
        ],
      }),
      books,
    );
    expect(programmes).toEqual([
      { name: '定着支援', count: 2, amount: 300_000 },
      { name: '協働化', count: 1, amount: 0 },
    ]);
  });

  it('counts rows of 算定 at a finer 集計単位 under their 補助区分', () => {
    const { categories, caps } = overview(
      input({
        amounts: [
          amount({ name: '機器30/見守り', amount: 240_000, capped: true }),
          amount({ name: '機器30/移動支援', amount: 100_000 }),
        ],
      }),
      books,
    );
    expect(categories.find(({ name }) => name === '機器30')).toMatchObject({ count: 2, amount: 340_000 });
    expect(caps.find(({ name }) => name === '機器30')).toMatchObject({ capped: 1, uncapped: 1 });
  });

  it('shows eight サービス種類 without その他, and of nine the seven largest', () => {
    const codes = ['11', '12', '13', '14', '15', '16', '17', '21', '22'];
    const rows = codes.map((code, at) => application({ services: [code], planned: (at + 1) * 1_000 }));
    const services = (count: number) =>
      overview(input({ applications: rows.slice(0, count) }), books).services;
    expect(services(8).map(({ code }) => code)).toEqual(codes.slice(0, 8).reverse());
    expect(services(9).map(({ code }) => code)).toEqual([...codes.slice(2).reverse(), null]);
    expect(services(9).at(-1)).toMatchObject({ count: 2, amount: 3_000 });
  });

  it('names applications without サービス種類 as サービス別集計 does', () => {
    const [service] = overview(input({ applications: [application({ planned: 5 })] }), books).services;
    expect(service).toMatchObject({ name: '（サービス種類なし）', count: 1, amount: 5 });
  });
});
