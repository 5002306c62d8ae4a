import { beforeAll, describe, expect, it } from 'vitest';
import { type CellValue, shown } from '../../src/base/cells';
import { atOnce } from '../../src/base/pieces';
import { dutyReminderTexts as reminderTexts } from '../../src/catalogue/duty-reminder-texts';
import { decidedTexts } from '../../src/catalogue/sheets/decided-texts';
import { dutyTexts } from '../../src/catalogue/sheets/duty-texts';
import { reportTexts } from '../../src/catalogue/sheets/report-texts';
import { reportReminders } from '../../src/cli/remind';
import { grantStage } from '../../src/functions/stage';
import { GRANT_STAGE } from '../../src/functions/table-functions';
import type { WorkbookPort } from '../../src/workbook/port';
import { effectLook } from '../../src/workbook/read/stages/effect-look';
import { assessWorkbook } from '../../src/workbook/run/assess-workbook';
import { plannedContents } from '../../src/workbook/run/contents';
import { runCheck, runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import type { Row } from '../cases/cases';
import { dutySheets, TABLES } from '../cases/duty-book';
import { datedIn, dutyCases, expectedOf, sheetsOfCase } from '../cases/duty-cases';
import { workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

/** 交付決定, 変更 and 確定 in a workbook: they decide who owes a report, in every sheet and in every live call. */

const NOW = { now: new Date('2028-04-10T05:00:00Z') };

async function valuesOf(port: WorkbookPort, name: string): Promise<CellValue[][]> {
  const used = (await port.describe()).sheets.find((sheet) => sheet.name === name)?.used;
  if (used == null) return [];
  const cells = await port.readFormulas(name, { ...used, row: 0, column: 0 });
  return cells.map((line) => line.map((cell) => shown(cell)));
}

describe('worked cases of 期限', () => {
  it.each(dutyCases)('$id in memory: $note', async (entry) => {
    const port = memoryWorkbook(sheetsOfCase(entry));
    await runWrite(port, NOW, true);
    expect(datedIn(await valuesOf(port, '提出状況'))).toEqual(expectedOf(entry));
    const { outcome } = await runWrite(port, NOW, true);
    expect(outcome.changedCells).toBe(0);
  });

  it.each(dutyCases)('$id in a file, as the command line goes about it: $note', async (entry) => {
    const port = openXlsx(await workbookBytes(sheetsOfCase(entry)));
    const { outcome } = await runWrite(port, NOW, true);
    expect(datedIn(await valuesOf(port, '提出状況'))).toEqual(expectedOf(entry));
    const late = entry.expect.filter(({ 状態 }) => 状態 === 'overdue').length;
    const [first] = await reportReminders(port, outcome, null);
    expect(first).toBe(
      late === 0 ? reminderTexts.none(entry.today) : reminderTexts.made(1, late, entry.today),
    );
  });

  it('S52 says why, and is the same a second time, byte for byte', async () => {
    const entry = dutyCases.find(({ id }) => id === 'S52');
    if (entry === undefined) throw new Error('no S52');
    const port = openXlsx(await workbookBytes(sheetsOfCase(entry)));
    await runWrite(port, NOW, true);
    const list = (await valuesOf(port, '提出状況')).filter(([first]) => first === 'A1');
    expect(list.map((line) => [line[8], line[9]])).toEqual([[dutyTexts.reason('ended'), '対象外']]);
    const once = await port.save();
    const again = openXlsx(once);
    expect((await runWrite(again, NOW, true)).outcome.changedCells).toBe(0);
    expect(Buffer.compare(Buffer.from(await again.save()), Buffer.from(once))).toBe(0);
  });
});

const DECIDED: Readonly<Record<string, readonly Row[]>> = {
  交付決定: [
    { 受付番号: 'A1', 決定番号: '指令1', 決定日: '2026-08-01', 交付決定額: 240_000 },
    { 受付番号: 'A2', 決定番号: '指令2', 決定日: '2026-08-01', 交付決定額: 240_000 },
    // 不備 of the application does not matter any more
    { 受付番号: 'A3', 決定番号: '指令3', 決定日: '2026-08-01', 交付決定額: 240_000 },
    { 受付番号: 'A4', 決定番号: '指令4', 決定日: '2026-08-01', 交付決定額: 240_000 },
    { 受付番号: 'B1', 決定番号: '指令5', 決定日: '2026-08-01', 交付決定額: 2_400_000 },
    { 受付番号: 'C1', 決定番号: '指令6', 決定日: '2026-08-01', 交付決定額: 0 },
  ],
  変更: [
    { 受付番号: 'A1', 回: 1, 承認日: '2026-09-01', 種別: '変更' },
    { 受付番号: 'A2', 回: 1, 承認日: '2026-10-01', 種別: '中止' },
    { 受付番号: 'A3', 回: 1, 承認日: null, 種別: '廃止' },
  ],
  確定: [
    { 受付番号: 'A1', 確定額: 200_000, 手修正額: null },
    { 受付番号: 'B1', 確定額: 2_400_000, 手修正額: 0 },
  ],
};

const LIST = [
  'A1 業務改善計画 提出済',
  'A3 業務改善計画 提出済',
  'A1 効果報告 R9 提出済',
  'A3 効果報告 R9 超過',
  'A1 効果報告 R10 期限前',
  'A3 効果報告 R10 期限前',
  'A1 効果報告 R11 期限前',
  'A3 効果報告 R11 期限前',
  'A2 中止・廃止の承認により対象外 対象外',
  'B1 確定額が0円 対象外',
  'C1 交付決定額が0円 対象外',
  'D1 通知に報告の定めがない事業 対象外',
  'A4 取下げ 対象外',
];

const SETTINGS = { 提出状況の基準日: '2028-04-10' };
// a report of one whose project has ended
const reported = { 受付番号: 'A2', 年度: 9, 収支: 90, 賃金還元: '該当なし', 提出日: '2028-02-01' };
const REPORTED = { ...TABLES, 効果報告: [...(TABLES['効果報告'] ?? []), reported] };
const sheets = (own: Row = SETTINGS, tables = REPORTED) => dutySheets(own, { ...tables, ...DECIDED });

describe('a workbook with all three', () => {
  let port: ReturnType<typeof memoryWorkbook>;
  beforeAll(async () => {
    port = memoryWorkbook(sheets());
    await runWrite(port, NOW, true);
  });

  const contents = async () => {
    const assessed = await assessWorkbook(port, NOW);
    const { made } = await plannedContents(assessed, true, '2028-04-10 14:00');
    const of = (name: string) => {
      const content = made.find((each) => each.content.name === name)?.content;
      if (content === undefined) throw new Error(name);
      return content;
    };
    return { assessed, of };
  };

  /** What Excel hands the call: 計画&"" and the like as texts. */
  const handed = async (...names: string[]): Promise<CellValue[][][]> => {
    const read = await port.read(names);
    return names.map((name) =>
      (read.get(name)?.values ?? []).map((line) => line.map((cell) => (cell === null ? '' : String(cell)))),
    );
  };

  const call = async (form: string, settings: CellValue[][]) => {
    const applications = (await port.read(['申請'])).get('申請')?.values ?? [];
    const [decisions, changes, settlements, plans, effects, results] = await handed(
      ...['交付決定', '変更', '確定', '計画', '効果報告（記入）', '実績報告'],
    );
    const [stages, reports] = [
      [decisions, changes, settlements],
      [plans, effects],
    ];
    const args = [form, applications, settings, undefined, ...stages, undefined, ...reports];
    if (form === '提出状況') args.push(results);
    return (await GRANT_STAGE(...(args as Parameters<typeof GRANT_STAGE>))) as CellValue[][];
  };

  const asTexts = (block: readonly (readonly unknown[])[]): string[][] =>
    block.map((line) => line.map((cell) => String(cell ?? '')));

  it('提出状況 says who owes what, and why not', async () => {
    const values = await valuesOf(port, '提出状況');
    const head = values.findIndex((line) => line[0] === '受付番号');
    const list = values.slice(head + 2).map((line) => [0, 4, 8, 9].flatMap((at) => line[at] ?? []).join(' '));
    expect(list).toEqual(LIST);
    expect(values.filter(([first]) => first === '検算').map((line) => line[1])).toEqual(
      Array.from({ length: 3 }, () => '一致'),
    );
  });

  it('its live call is handed the three as texts, and gives the same', async () => {
    const [block] = (await contents()).of('提出状況').blocks;
    const [decisions, changes, settlements] = ["交付決定!$A$1:$D$7", "変更!$A$1:$D$4", "確定!$A$1:$C$3"]; // prettier-ignore
    expect(block?.call).toMatch(/^=GRANT_STAGE\("提出状況",/u);
    expect(block?.call).toContain(`,,${decisions}&"",${changes}&"",${settlements}&"",,計画!`);
    const settings = (await port.read(['設定'])).get('設定')?.values ?? [];
    const cells = settings.map((line) => [...line]);
    expect(asTexts(await call('提出状況', cells))).toEqual(asTexts(block?.values ?? []));
  });

  it('so are the four of 効果集計, and the pane has the same', async () => {
    const { assessed, of } = await contents();
    const { blocks } = of('効果集計');
    expect(blocks).toHaveLength(4);
    for (const { call: formula, values } of blocks) {
      expect(formula).toContain(',{8},,交付決定!$A$1:$D$7&"",変更!$A$1:$D$4&"",確定!$A$1:$C$3&"",,計画!');
      const form = /"([^"]+)"/u.exec(formula)?.[1] ?? '';
      expect(asTexts(await call(form, [[8]])), form).toEqual(asTexts(values));
    }
    const look = atOnce(effectLook(assessed));
    const plain = await assessWorkbook(memoryWorkbook(dutySheets(SETTINGS, REPORTED)), NOW);
    const before = atOnce(effectLook(plain));
    const counted = (made: typeof look) => made?.compared.reports.map(({ subject }) => subject.receiptNumber);
    expect(counted(before)).toEqual(['A1', 'A2']);
    expect(counted(look)).toEqual(['A1']);
    expect(look?.compared.leftOut.map(({ receiptNumber, why }) => `${receiptNumber} ${why}`)).toEqual([
      'A1 notOwed',
      'A2 notOwed',
    ]);
  });

  it('効果報告 lists those that owe one, as values: its function is handed none of the tables', async () => {
    const { of } = await contents();
    const { blocks, cells } = of('効果報告');
    expect(blocks).toEqual([]);
    const texts = cells.map((line) => line.map((cell) => (cell === null ? '' : String(shown(cell)))));
    const notes = texts.flat().join('');
    expect(notes).toContain(decidedTexts.dueYears);
    expect(notes).toContain(decidedTexts.asValues);
    expect(notes).not.toContain(reportTexts.dueYears);
    const head = texts.findIndex((line) => line[0] === '受付番号');
    const listed = texts.slice(head + 2).map((line) => [0, 1, 4, 5].map((at) => line[at] ?? '').join(' '));
    expect(listed).toEqual([
      'A1 定着支援 令和9年度 提出済',
      'A3 定着支援 令和9年度 未提出',
      'A1 （報告不要） 令和12年度 提出済',
      'A2 （報告不要） 令和9年度 提出済',
    ]);
    expect(of('総括表').blocks).toHaveLength(1);
  });

  it('R6-02 and the reading say the same', async () => {
    const { outcome } = await runCheck(port, NOW);
    const late = outcome.findings.filter(({ rule, stage }) => rule === 'R6-02' && stage === '効果');
    expect(late.map(({ receiptNumber }) => receiptNumber)).toEqual(['A3', 'A3']);
    expect(outcome.reading.taken).toContain('交付決定 6行、変更 3行、確定 2行。');
    expect(outcome.reading.taken).not.toContain('読まなかった表');
    const beside = outcome.beside.map(({ address }) => address);
    for (const sheet of ['交付決定', '変更', '確定'])
      expect(beside.filter((address) => address.startsWith(`${sheet}!`))).toHaveLength(1);
  });

  it('changes no 判定 and no amount of the application', async () => {
    const plain = memoryWorkbook(dutySheets(SETTINGS, REPORTED));
    await runWrite(plain, NOW, true);
    for (const name of ['申請', '算定', '総括表'])
      expect(await valuesOf(port, name)).toEqual(await valuesOf(plain, name));
    const { outcome } = await runWrite(port, NOW, true);
    expect(outcome.changedCells).toBe(0);
  });
});

it('a 業務改善支援事業者 is made public of what is granted as it stands, which 検算 says too', async () => {
  const numbers = ['C1', 'C2', 'C3'];
  const tables = {
    申請: numbers.map((number, at) =>
      applicationOf('第三者支援', number, {
        事業所番号: `13A01000${String(at + 1)}9`,
        事業所名: `事業所${number}`,
      }),
    ),
    経費: numbers.map((number) => lineOf(number, 1, '支援費', 600_000)),
    計画: numbers.map((number) => ({ 受付番号: number, 課題: '記録', 業務改善支援事業者: '甲支援' })),
    変更: [{ 受付番号: 'C1', 回: 1, 承認日: '2026-10-01', 種別: '廃止' }],
    確定: [{ 受付番号: 'C2', 確定額: 0 }],
  };
  const port = memoryWorkbook(dutySheets({}, tables));
  const { outcome } = await runWrite(port, NOW, true);
  expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
  expect(port.sheet('効果集計')?.blocks.map(({ values }) => values.slice(1))).toEqual([
    [['甲支援', 1, '事業所C3']],
  ]);
});

describe('a 交付決定 that looks like 申請 too', () => {
  const names = { 事業: '定着支援', 法人名: '社会福祉法人みらい', 事業所名: 'みらいの里1' };
  const 交付決定 = ['A1', 'A2'].map((number) => ({ 受付番号: number, ...names, 交付決定額: 0 }));

  it.each([
    [{}, '使うかどうかの回答を待っている表: 交付決定。', 'undetermined'],
    [{ '読み方:表:交付決定': '使わない' }, '構成員 2行、交付決定 2行。', 'decidedZero'],
  ])('is asked for, and read as what it is once it is no 申請: %j', async (answer, said, why) => {
    const port = memoryWorkbook(dutySheets({ ...SETTINGS, ...answer }, { ...TABLES, 交付決定 }));
    const { outcome } = await runCheck(port, NOW);
    expect(outcome.reading.taken).toContain(said);
    const duties = await outcome.duties();
    const [first] = duties?.applicants ?? [];
    expect(first?.duties.map(({ notOwed }) => notOwed)).toEqual([why, why, 'notAsked']);
  });
});

it('a column that is missing, and the tables that a call is not handed', async () => {
  const port = memoryWorkbook(sheets());
  await runWrite(port, NOW, true);
  const read = await port.read(['申請', '設定', '交付決定']);
  const [applications, settings] = ['申請', '設定'].map((name) => read.get(name)?.values);
  if (applications === undefined || settings === undefined) throw new Error('no tables');
  const call = (decisions?: Parameters<typeof grantStage>[1]['applications']) =>
    atOnce(grantStage('提出状況', { applications, settings, decided: { decisions } }));
  expect(() => call([['受付番号', '決定日']])).toThrow('交付決定額');
  const reasons = (block: readonly (readonly unknown[])[]) =>
    block.flatMap((line) => (line[0] === 'C1' && line[8] !== '' ? [line[8]] : []));
  expect(reasons(call())).toEqual([]);
  expect(reasons(call(read.get('交付決定')?.values))).toEqual([dutyTexts.reason('decidedZero')]);
});
