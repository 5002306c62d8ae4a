import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/base/pieces';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { grantReport } from '../../src/functions/report';
import { reportForms } from '../../src/report';
import type { Block } from '../../src/report/input';
import type { Matrix } from '../../src/report/read/tables';
import { r8 } from '../../src/scheme/r8';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import type { Row } from '../cases/cases';
import { readCells } from '../cases/workbooks';
import { r9 } from './r9';
import { bytesOf, type Entry } from './tables';

/** The ministry sheets of a workbook of two years: as they are written, and as GRANT_REPORT makes them live. */

const books = [r8, r9];
const device = { 経費区分: '見守り', 台数: 1, 支出額: 375_000 };
const accompanied = {
  line: { 経費区分: '支援費', 支出額: 400_000, 掲載: null },
  more: { 事業: '伴走支援', 支援機関: '税理士会', 計画作成日: '2027-07-01', 支援終了日: '2027-06-30' },
};
const entries: Entry[] = [
  { received: '2027-06-01', line: device },
  { received: '2027-06-01', ...accompanied },
];

async function written(rows: readonly Entry[], settings: Row) {
  const port = openXlsx(await bytesOf(rows, settings));
  const { outcome } = await runWrite(port, { now: new Date(0), books }, true);
  const bytes = await port.save();
  const cells = (sheet: string): Promise<(string | number)[][]> => readCells(bytes, sheet);
  return { outcome, cells };
}

type Written = Awaited<ReturnType<typeof written>>;

/** A block below the head of its sheet, padded to its width as a spilled array is. */
async function blockOn({ cells }: Written, name: string, width: number, header: unknown): Promise<Block> {
  const rows = await cells(name);
  const from = rows.findIndex((row) => row[0] === header && row.length >= width);
  return rows.slice(from).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

/** What the call of a sheet gives over the same tables. */
async function liveBlock({ cells }: Written, name: string, settings: Matrix | null): Promise<Block> {
  const tables = {
    applications: await cells('申請'),
    amounts: await cells(SHEETS.amounts),
    lines: await cells('経費'),
    findings: await cells(SHEETS.findings),
    settings,
  };
  return atOnce(grantReport(name, tables, books));
}

describe.each<[string, Row, Matrix | null]>([
  ['where 年度 is 9', { 年度: 9 }, [[9]]],
  ['where 年度 is 8', { 年度: 8 }, [[8]]],
  ['where 年度 is unset', {}, null],
])('a workbook with a 事業 that is new in 令和9年度, %s', (_case, settings, argument) => {
  const made = written(entries, settings);

  it('counts it in 総括表, and 検算 agrees', async () => {
    const { outcome, cells } = await made;
    expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
    const rows = await cells('総括表');
    // 375,000×3/4=281,250; 400,000×1/2=200,000
    expect(rows.find(([name]) => name === '伴走支援')?.slice(0, 8)).toEqual([
      ...['伴走支援', 1, 1, 1, 400_000, 400_000],
      ...[200_000, 200_000],
    ]);
    expect(rows.at(-1)?.slice(0, 8)).toEqual(['合計', 2, 1, 2, 775_000, 775_000, 481_250, 481_250]);
  });

  it.each(reportForms.map(({ name }) => name))('shows the same live: %s', async (name) => {
    const live = await liveBlock(await made, name, argument);
    expect(await blockOn(await made, name, live[0]?.length ?? 0, live[0]?.[0])).toEqual(live);
  });
});

it('the year of a report may be taken from 設定 itself, where the last row of 年度 holds', async () => {
  const made = await written(entries, { 年度: 9 });
  const settings = await made.cells('設定');
  const summary = async (argument: Matrix): Promise<unknown[]> =>
    (await liveBlock(made, '総括表', argument)).map(([name]) => name);
  expect(await summary(settings)).toEqual(await summary([[9]]));
  const twice: Matrix = [...settings, ['年度', '令和8年度']];
  expect(await summary(twice)).toEqual(await summary([[8]]));
});
