import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { runCheck } from '../../src/workbook/run/procedure';
import { matrixOf } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

/** A row of headings above the header that names some of its columns again: 辞退 over 取下年月日. */

const now = new Date('2026-06-30T05:00:00Z');
const applications = matrixOf([
  applicationOf('定着支援', 'A', { 取下げ: '取下げ' }),
  applicationOf('定着支援', 'B', { 取下げ: '' }),
]);
const lines = matrixOf([
  lineOf('A', 1, '見守り', 375_000, { 台数: 1 }),
  lineOf('B', 1, '見守り', 375_000, { 台数: 1 }),
]);
const [headers = []] = applications;

/** The columns named, moved to the front and headed as they are called there. */
const headed = (
  names: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): CellValue[][] => {
  const order = [...Object.keys(names), ...headers.filter((header) => !(String(header) in names))];
  const table = applications.map((row) => order.map((name) => row[headers.indexOf(name)] ?? null));
  const renamed = order.map((name) => own[String(name)] ?? name);
  return [order.map((name) => names[String(name)] ?? null), renamed, ...table.slice(1)];
};

const read = async (values: readonly (readonly CellValue[])[]) => {
  const workbook = memoryWorkbook([
    { name: '申請', values },
    { name: '経費', values: lines },
  ]);
  const { outcome } = await runCheck(workbook, { now });
  return { verdicts: outcome.verdicts, totals: outcome.totals, withdrawn: outcome.withdrawn };
};

describe('headings above a header that say again what some columns are', () => {
  it.each([
    ['the same words', { 取下げ: '取下げ', サービス種類: 'サービス種類' }, {}],
    ['other words', { 取下げ: '辞退', サービス種類: 'サービス種類コード' }, { 取下げ: '取下年月日' }],
    ['one of them over a column of another kind', { 取下げ: '辞退', 備考: 'サービス種類' }, { 備考: 'メモ' }],
    ['three of them', { 取下げ: '辞退', 法人名: '法人', 事業所名: '事業所' }, {}],
  ])('%s: no column is lost', async (_what, names, own) => {
    const plain = await read(applications);
    expect(plain.withdrawn).toBe(1);
    expect(await read(headed(names, own))).toEqual(plain);
  });
});
