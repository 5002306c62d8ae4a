import { beforeAll, describe, expect, it } from 'vitest';
import { isFormula, shown } from '../../src/base/cells';
import { dutyTexts } from '../../src/catalogue/sheets/duty-texts';
import { GRANT_STAGE } from '../../src/functions/table-functions';
import { assessWorkbook } from '../../src/workbook/run/assess-workbook';
import { plannedContents } from '../../src/workbook/run/contents';
import { runCheck, runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { dutySheets, TABLES } from '../cases/duty-book';
import { workbookBytes } from '../cases/workbooks';
import { memoryWorkbook } from '../memory/workbook';
import { hasOffice, sheetsAsCsv } from './xlsx/soffice';

/** 提出状況 in a workbook: who has reported, who has not, and who need not. */

const NOW = { now: new Date('2028-04-10T05:00:00Z') };

type Port = ReturnType<typeof memoryWorkbook> | ReturnType<typeof openXlsx>;

async function stored(port: Port) {
  const { sheets: all } = await port.describe();
  const used = all.find(({ name }) => name === '提出状況')?.used;
  return used == null ? null : port.readFormulas('提出状況', { ...used, row: 0, column: 0 });
}

const valuesOf = (cells: Awaited<ReturnType<typeof stored>>) =>
  (cells ?? []).map((line) => line.map((cell) => shown(cell) ?? ''));

/** The rows of the list below its totals: 受付番号, 報告, 期限, 提出, 状態, 超過日数. */
function listOf(values: readonly (readonly unknown[])[]): string[] {
  const head = values.findIndex((line) => line[0] === '受付番号');
  return values.slice(head + 2).map((line) =>
    [0, 4, 5, 6, 7, 8, 9, 10]
      .map((at) => String(line[at] ?? ''))
      .filter((text) => text !== '')
      .join(' '),
  );
}

const LIST = [
  'A1 業務改善計画 申請とともに 提出済 提出済',
  // 申請 says that it is in: its row is to be entered by the prefecture
  'A2 業務改善計画 申請とともに 提出済 提出済',
  'B1 業務改善計画 申請とともに 提出済 提出済',
  'C1 業務改善計画 実績報告とともに（実績報告は受理済） 超過',
  'C1 事後評価 実績報告とともに 提出済 2027-03-20 提出済',
  'A1 効果報告 R9 2028-03-31 提出済 2028-02-01 提出済',
  'A2 効果報告 R9 2028-03-31 超過 10',
  'B1 効果報告 R9 2028-03-31 超過 10',
  'A1 効果報告 R10 2029-03-31 期限前',
  'A2 効果報告 R10 2029-03-31 期限前',
  'A1 効果報告 R11 2030-03-31 期限前',
  'A2 効果報告 R11 2030-03-31 期限前',
  'A3 不備のため、交付予定額がない 対象外',
  'D1 通知に報告の定めがない事業 対象外',
  'A4 取下げ 対象外',
];

const COUNTS = [
  ['報告', '期限前', '超過', '提出済', '計'],
  ['業務改善計画', 0, 1, 3, 4],
  ['事後評価', 0, 0, 1, 1],
  ['効果報告 R9', 0, 2, 1, 3],
  ['効果報告 R10', 2, 0, 0, 2],
  ['効果報告 R11', 2, 0, 0, 2],
  ['計', 4, 3, 5, 12],
];

describe('提出状況', () => {
  let port: Port;
  beforeAll(async () => {
    port = memoryWorkbook(dutySheets({ 提出状況の基準日: '2028-04-10' }));
    await runWrite(port, { now: new Date('2030-01-01T00:00:00Z') }, true);
  });

  it('says of every application what it owes, what is in and what is late, and who owes nothing', async () => {
    const values = valuesOf(await stored(port));
    expect(listOf(values)).toEqual(LIST);
    const counts = values.findIndex((line) => line[3] === '報告');
    expect(values.slice(counts, counts + 7).map((line) => line.slice(3, 8))).toEqual(COUNTS);
    expect(values[counts + 7]?.slice(3, 5)).toEqual(['対象外（申請の数）', 3]);
    expect(values[counts + 8]?.slice(0, 2)).toEqual(['検算', '一致']);
    expect(values.filter(([first]) => first === '検算').map((line) => line[1])).toEqual([
      '一致',
      '一致',
      '一致',
    ]);
    expect(values.map(([first]) => first).join('')).toContain(dutyTexts.counts);
  });

  it('holds 状態 and 超過日数 as ordinary formulas, and the list as one call that gives the same block', async () => {
    const cells = (await stored(port)) ?? [];
    const { made } = await plannedContents(await assessWorkbook(port, NOW), true, '2028-04-10 14:00');
    const content = made.find((each) => each.content.name === '提出状況')?.content;
    const [block] = content?.blocks ?? [];
    // one page wide on A4, the header row of the list on each
    expect([content?.paper, content?.repeatFrom]).toEqual([undefined, block?.row]);
    expect(block?.call).toMatch(/^=GRANT_STAGE\("提出状況",.+,.+,,,,,,.+&"",.+&"",.+&""\)$/u);
    const head = block?.row ?? -1;
    const own = cells.slice(head + 2).map((line) => [line[9], line[10]].every((cell) => isFormula(cell)));
    expect(own).toEqual(LIST.map(() => true));
    const read = async (name: string) => (await port.read([name])).get(name)?.values ?? [];
    const [applications, settings, plans, effects, results] = await Promise.all(
      ['申請', '設定', '計画', '効果報告（記入）', '実績報告'].map(read),
    );
    const spilled = await GRANT_STAGE(
      '提出状況',
      applications as never,
      settings as never,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      plans as never,
      effects as never,
      results as never,
    );
    expect(spilled.map((line) => line.map(String))).toEqual(
      cells.slice(head).map((line) => line.slice(0, 9).map((cell) => String(shown(cell) ?? ''))),
    );
  });

  it('is the same in a file but for the call, byte for byte a second time, and of the day of the run without a setting', async () => {
    const bytes = await workbookBytes(dutySheets());
    const file = openXlsx(bytes);
    await runWrite(file, NOW, true);
    const memory = memoryWorkbook(dutySheets());
    await runWrite(memory, NOW, true);
    const [inFile, inMemory] = [await stored(file), await stored(memory)];
    expect(valuesOf(inFile)).toEqual(valuesOf(inMemory));
    expect(listOf(valuesOf(inFile))).toEqual(LIST);
    const formulas = (cells: Awaited<ReturnType<typeof stored>>) =>
      (cells ?? []).flatMap((line) =>
        line.flatMap((cell) => (isFormula(cell) && !cell.formula.includes('GRANT_') ? [cell.formula] : [])),
      );
    expect(formulas(inFile)).toEqual(formulas(inMemory));
    expect(formulas(inFile)).toContain('=TODAY()');
    const once = await file.save();
    const again = openXlsx(once);
    expect((await runWrite(again, NOW, true)).outcome.changedCells).toBe(0);
    expect(Buffer.compare(Buffer.from(await again.save()), Buffer.from(once))).toBe(0);
  });

  it('stays as it is on another day on which no state is another', async () => {
    const file = openXlsx(await workbookBytes(dutySheets()));
    await runWrite(file, { now: new Date('2027-10-01T05:00:00Z') }, true);
    const at = async (day: string) =>
      (await runWrite(file, { now: new Date(day) }, true)).outcome.changedCells;
    expect(await at('2027-10-02T05:00:00Z')).toBe(0);
    expect(await at('2028-03-31T05:00:00Z')).toBe(0);
    expect(await at('2028-04-01T05:00:00Z')).toBeGreaterThan(0);
  });

  it('is not made of a workbook in which nothing is reported, and goes on being made where it stands', async () => {
    const { 効果報告: _effects, 実績報告: _results, ...rest } = TABLES;
    const plain = memoryWorkbook(dutySheets({}, rest));
    await runWrite(plain, NOW, true);
    expect(await stored(plain)).toBeNull();
    await runWrite(plain, NOW, true);
    expect(await stored(plain)).toBeNull();
  });

  it('is not made for a day that cannot be read, which is said', async () => {
    const odd = memoryWorkbook(dutySheets({ 提出状況の基準日: '来年の春' }));
    await runWrite(odd, NOW, true);
    expect(await stored(odd)).toBeNull();
    const { outcome } = await runCheck(odd, NOW);
    expect(outcome.findings.some(({ message }) => message.includes('提出状況の基準日'))).toBe(true);
  });
});

describe.skipIf(!hasOffice)('LibreOffice', { timeout: 180_000 }, () => {
  it('comes to the same words, figures and counts', async () => {
    const file = openXlsx(await workbookBytes(dutySheets({ 提出状況の基準日: '2028-04-10' })));
    await runWrite(file, NOW, true);
    const csv = await sheetsAsCsv(await file.save(), { recalculate: true });
    const lines = (csv.get('提出状況') ?? '')
      .split('\n')
      .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
    expect(listOf(lines).slice(0, LIST.length)).toEqual(LIST);
    const counts = lines.findIndex((line) => line[3] === '報告');
    expect(lines.slice(counts, counts + 7).map((line) => line.slice(3, 8))).toEqual(
      COUNTS.map((line) => line.map(String)),
    );
    expect(lines.filter(([first]) => first === '検算').map((line) => line[1])).toEqual([
      '一致',
      '一致',
      '一致',
    ]);
  });
});
