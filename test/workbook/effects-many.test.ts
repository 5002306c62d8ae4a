import { beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { effectTexts } from '../../src/catalogue/sheets/effect-texts';
import { INDICATORS, SHEETS } from '../../src/catalogue/sheets/headers';
import { indicators } from '../../src/grant/effects/indicators';
import { runWrite } from '../../src/workbook/run/procedure';
import type { WriteResult } from '../../src/workbook/run/results';
import { matrixOf, type Row } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';
import { type MemoryWorkbook, memoryWorkbook } from '../memory/workbook';

/** 効果集計 of 20,000 reports through the whole procedure, against sums that are added up from the rows alone. */

const YEARS = [9, 10, 11];
const REPORTS = 20_001;
const SERVICES = { '51': '51 介護老人福祉施設', '15': '15 通所介護', '43': '43 居宅介護支援' };
const CODES = Object.keys(SERVICES);

/** The same figures in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const next = random(22);
/** A figure in tenths; now and then the cell is blank, or says something that is no number. */
const figure = (): CellValue => {
  const kind = next(20);
  return kind === 0 ? null : kind === 1 ? '約100' : next(20_000) / 10;
};
const figures = (): Row => Object.fromEntries(INDICATORS.map((name) => [name, figure()]));

interface Applicant {
  readonly number: string;
  readonly service: string;
  /** null: it has handed in no plan. */
  readonly plan: Row | null;
  readonly reports: readonly Row[];
}

const applicants = Array.from({ length: REPORTS / YEARS.length }, (_, at): Applicant => {
  const number = `R8-${String(at + 1).padStart(5, '0')}`;
  return {
    number,
    service: CODES[at % CODES.length] ?? '',
    plan: at % 50 === 0 ? null : { ...figures(), 受付番号: number, 課題: '記録' },
    reports: YEARS.map((year) => ({
      ...{ 受付番号: number, 年度: year, ...figures() },
      ...{ 賃金還元: year % 2 === 0 ? '無' : '有', 提出日: `${String(2019 + year)}-03-01` },
    })),
  };
});

const sheets = {
  申請: applicants.map(({ number, service }, at) =>
    applicationOf('定着支援', number, {
      サービス種類: service,
      事業所番号: `13A${String(at).padStart(7, '0')}`,
    }),
  ),
  経費: applicants.map(({ number }) => lineOf(number, 1, '見守り', 300_000, { 台数: 1 })),
  計画: applicants.flatMap(({ plan }) => (plan === null ? [] : [plan])),
  '効果報告（記入）': applicants.flatMap(({ reports }) => reports),
};
const settings: CellValue[][] = [
  ['項目', '値'],
  ['都道府県', '13'],
  ['年度', 8],
  ['寄付金等の控除', 'する'],
  ['税区分', '税込'],
  ['提出状況の基準日', '2030-04-10'],
];

/** 報告数, 比較数, 計画, 実績 and how many improved and worsened, by year, scope, name and indicator; figures in tenths. */
function sums(): Map<string, number[]> {
  const all = new Map<string, number[]>();
  const tenths = (cell: CellValue | undefined) => (typeof cell === 'number' ? Math.round(cell * 10) : null);
  for (const { service, plan, reports } of applicants)
    for (const report of reports)
      for (const { name, wanted } of indicators) {
        const [before, after] = [tenths(plan?.[name]), tenths(report[name])];
        const isPair = before !== null && after !== null;
        const change = isPair ? after - before : 0;
        const better = wanted === 'fewer' ? change < 0 : change > 0;
        const directed = isPair && wanted !== 'neither' && change !== 0;
        const own = [
          ...[1, isPair ? 1 : 0, isPair ? before : 0, isPair ? after : 0],
          ...[directed && better ? 1 : 0, directed && !better ? 1 : 0],
        ];
        for (const scope of [
          '全体,',
          '事業,定着支援',
          `サービス,${SERVICES[service as keyof typeof SERVICES]}`,
        ]) {
          const key = `令和${String(report['年度'])}年度,${scope},${name}`;
          const sum = all.get(key) ?? own.map(() => 0);
          all.set(
            key,
            sum.map((value, n) => value + (own[n] ?? 0)),
          );
        }
      }
  return all;
}

describe(`効果集計 of ${String(REPORTS)} reports`, { timeout: 300_000 }, () => {
  let port: MemoryWorkbook;
  let checked: WriteResult['sheets'];
  beforeAll(async () => {
    port = memoryWorkbook([
      ...Object.entries(sheets).map(([name, rows]) => ({ name, values: matrixOf(rows) })),
      { name: '設定', values: settings },
    ]);
    const { outcome } = await runWrite(port, { now: new Date('2030-04-10T05:00:00Z') }, true);
    checked = outcome.sheets;
  }, 300_000);

  it('has the sums that are added up from the rows', () => {
    const block = port.sheet(SHEETS.effectTotals)?.blocks[0]?.values ?? [];
    const [headers = [], ...rows] = block;
    const at = (header: string) => headers.indexOf(header);
    const { improved, worse } = effectTexts.outcomes;
    const columns = ['報告数', '比較数', '計画', '実績', improved, worse].map(at);
    const shown = rows.map((row): [string, number[]] => [
      ['年度', '区分', '名称', '指標'].map((header) => String(row[at(header)] ?? '')).join(),
      columns.map((column, n) => Math.round(Number(row[column] ?? 0) * (n === 2 || n === 3 ? 10 : 1))),
    ]);
    expect(shown.length).toBe(YEARS.length * (2 + CODES.length) * indicators.length);
    const wanted = sums();
    expect(shown.filter(([key, own]) => String(wanted.get(key)) !== String(own)).slice(0, 5)).toEqual([]);
    expect(new Set(shown.map(([key]) => key))).toEqual(new Set(wanted.keys()));
  });

  it('has all that is owed and all that is in on 提出状況', () => {
    const [headers = [], totals = []] = port.sheet(SHEETS.dutyList)?.blocks[0]?.values ?? [];
    const of = (header: string) => totals[headers.indexOf(header)];
    expect([of('報告'), of('提出')]).toEqual([
      applicants.length * (1 + YEARS.length),
      // a plan that 申請 has is in without its row
      REPORTS + applicants.length,
    ]);
  });

  it('agrees in every 検算', () => {
    const own = checked.filter(({ name }) => name === SHEETS.effectTotals);
    expect(own.length).toBe(indicators.length + 1);
    expect(checked.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
