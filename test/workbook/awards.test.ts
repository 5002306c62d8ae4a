import { beforeAll, describe, expect, it } from 'vitest';
import { type CellValue, isFormula } from '../../src/base/cells';
import { WorkbookError } from '../../src/base/user-error';
import { GRANT_STAGE } from '../../src/functions/table-functions';
import { runCheck, runWrite } from '../../src/workbook/run/procedure';
import { runUndo } from '../../src/workbook/run/undo';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf, type Row } from '../cases/cases';
import { readRecords, workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';
import { type MemorySheet, memoryWorkbook } from '../memory/workbook';

const NOW = { now: new Date('2026-06-30T05:00:00Z') };
const NUMBERS = ['A1', 'A2', 'A3', 'A4'];

const BASE: Row = { 都道府県: '13', 年度: 8, 寄付金等の控除: 'する', 税区分: '税込' };

/** Four applications of 240,000 yen each, of different establishments. */
function sheets(settings: Row, own: Readonly<Record<string, Row>> = {}, numbers = NUMBERS): MemorySheet[] {
  return [
    {
      name: '申請',
      values: matrixOf(
        numbers.map((number, at) =>
          applicationOf('定着支援', number, {
            事業所名: `みらいの里${number}`,
            事業所番号: ['13A0100019', '13A0100027', '13A0100035', '13A0100043'][at] ?? '',
            取下げ: null,
            ...own[number],
          }),
        ),
      ),
    },
    {
      name: '経費',
      values: matrixOf(numbers.map((number) => lineOf(number, 1, '見守り', 300_000, { 台数: 1 }))),
    },
    {
      name: '設定',
      values: [
        ['項目', '値'],
        ...Object.entries({ ...BASE, ...settings }).map(([item, value]) => [item, value ?? null]),
      ],
    },
  ];
}

type Port = ReturnType<typeof memoryWorkbook>;

async function matrix(port: Port, name: string): Promise<readonly (readonly CellValue[])[]> {
  return (await port.read([name])).get(name)?.values ?? [];
}

async function records(port: Port, name: string): Promise<Record<string, CellValue>[]> {
  const [headers = [], ...rows] = await matrix(port, name);
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? null])),
  );
}

const pick = (rows: readonly Record<string, CellValue>[], ...headers: string[]) =>
  rows.map((row) => headers.map((header) => row[header] ?? null));

/** A clerk enters something beside a 受付番号, or changes 設定. */
async function enter(
  port: Port,
  sheet: string,
  key: string,
  header: string,
  value: CellValue,
): Promise<void> {
  const values = await matrix(port, sheet);
  const column = (values[0] ?? []).indexOf(header);
  const at = (values[0] ?? []).indexOf(sheet === '設定' ? '項目' : '受付番号');
  const row = values.findIndex((line) => line[at] === key);
  expect([row, column].every((place) => place >= 0)).toBe(true);
  await port.apply([{ op: 'answer', sheet, cells: [{ row, column, value, before: null }] }]);
}

const BUDGET = { '予算額:定着支援': 500_000 };

describe('採択 in a workbook', () => {
  it('stands in its sheet and in 申請, with a reason for each', async () => {
    const port = memoryWorkbook(sheets(BUDGET));
    await runWrite(port, NOW, false);
    expect(pick(await records(port, '採択'), '順位', '受付番号', '採択', '採択額', '累計', '手修正')).toEqual(
      [
        [1, 'A1', '採択', 240_000, 240_000, null],
        [2, 'A2', '採択', 240_000, 480_000, null],
        [3, 'A3', '補欠', 0, 480_000, null],
        [4, 'A4', '補欠', 0, 480_000, null],
      ],
    );
    expect(pick(await records(port, '申請'), '採択').flat()).toEqual(['採択', '採択', '補欠', '補欠']);
    const reasons = pick(await records(port, '採択'), '理由').flat();
    expect(reasons[0]).toContain('別紙1 6①');
    expect(reasons.slice(2).every((reason) => String(reason).includes('都道府県の定めによる'))).toBe(true);
  });

  it('without 予算額 is not there, and what a clerk has put into the column stays', async () => {
    const port = memoryWorkbook(sheets({}));
    await runWrite(port, NOW, true);
    await enter(port, '申請', 'A2', '採択', '採択');
    const { outcome } = await runWrite(port, NOW, true);
    expect(outcome.changedCells).toBe(0);
    expect(pick(await records(port, '申請'), '採択').flat()).toEqual([null, '採択', null, null]);
    const { sheets: all } = await port.describe();
    expect(all.map(({ name }) => name).filter((name) => name.startsWith('採択'))).toEqual([]);
  });

  it('keeps 手修正 with its 受付番号 whatever rows move, and 手修正額 with its formula', async () => {
    const port = memoryWorkbook(sheets(BUDGET));
    await runWrite(port, NOW, false);
    await enter(port, '採択', 'A4', '手修正', '一部採択');
    const formula = { formula: '=200000/2', value: 100_000 };
    const head = (await matrix(port, '採択'))[0] ?? [];
    await port.apply([
      {
        op: 'answer',
        sheet: '採択',
        cells: [{ row: 4, column: head.indexOf('手修正額'), value: formula, before: null }],
      },
    ]);
    await enter(port, '申請', 'A4', '受付日', '2026-05-01');
    await runWrite(port, NOW, false);
    expect(pick(await records(port, '採択'), '受付番号', '採択', '採択額', '累計', '手修正')).toEqual([
      ['A4', '一部採択', 100_000, 100_000, '一部採択'],
      ['A1', '採択', 240_000, 340_000, null],
      ['A2', '補欠', 0, 340_000, null],
      ['A3', '補欠', 0, 340_000, null],
    ]);
    const [cell] = await port.readFormulas('採択', {
      row: 1,
      column: head.indexOf('手修正額'),
      rows: 1,
      columns: 1,
    });
    expect(cell).toEqual([formula]);
    expect((await runWrite(port, NOW, false)).outcome.changedCells).toBe(0);
  });

  it('frees what a 辞退 had, tells who moves up, and keeps and says by-hand entries without an application', async () => {
    const port = memoryWorkbook(sheets(BUDGET));
    await runWrite(port, NOW, false);
    await enter(port, '採択', 'A2', '手修正', '採択');
    await enter(port, '申請', 'A1', '取下げ', '○');
    await enter(port, '申請', 'A2', '受付番号', 'B2');
    await enter(port, '経費', 'A2', '受付番号', 'B2');
    const { assessed, outcome } = await runWrite(port, NOW, false);
    expect(
      assessed.awarded?.changes.raised.map(({ assessment }) => assessment.application.receiptNumber),
    ).toEqual(['A3', 'A4']);
    expect(assessed.awarded?.changes.freed.map(({ receiptNumber }) => receiptNumber)).toEqual(['A1', 'A2']);
    expect(pick(await records(port, '採択'), '順位', '受付番号', '採択', '手修正')).toEqual([
      [1, 'A3', '採択', null],
      [2, 'A4', '採択', null],
      [3, 'B2', '補欠', null],
      [null, 'A2', null, '採択'],
    ]);
    expect(
      outcome.findings.filter(({ rule }) => rule === 'L-01').map(({ receiptNumber }) => receiptNumber),
    ).toEqual(['A2']);
    expect((await runWrite(port, NOW, false)).outcome.changedCells).toBe(0);
  });

  it('whose 予算額 is taken away is blank, and keeps the entries', async () => {
    const port = memoryWorkbook(sheets(BUDGET));
    await runWrite(port, NOW, false);
    await enter(port, '採択', 'A3', '手修正', '採択');
    await enter(port, '設定', '予算額:定着支援', '値', null);
    const { outcome } = await runWrite(port, NOW, false);
    expect(pick(await records(port, '申請'), '採択').flat()).toEqual([null, null, null, null]);
    expect(pick(await records(port, '採択'), '順位', '受付番号', '手修正')).toEqual([[null, 'A3', '採択']]);
    expect(
      outcome.findings.map(({ rule, stage }) => [rule, stage]).filter(([, stage]) => stage !== undefined),
    ).toEqual([['S4-06', '採択']]);
  });

  it('is taken back whole', async () => {
    const begun = {
      name: '採択',
      values: [
        ['受付番号', '手修正'],
        ['A3', '採択'],
      ],
    };
    const port = memoryWorkbook([...sheets(BUDGET), begun]);
    const { outcome } = await runWrite(port, NOW, false);
    expect(pick(await records(port, '採択'), '受付番号', '採択')).toContainEqual(['A3', '採択']);
    await runUndo(port, outcome.inverse, NOW);
    expect((await matrix(port, '採択')).map((row) => row.filter((cell) => cell !== null))).toEqual(
      begun.values,
    );
    const { sheets: all } = await port.describe();
    expect(all.map(({ name }) => name)).toEqual(['申請', '経費', '設定', '採択', '操作記録']);
  });

  it('stops before it writes over what is entered while it computes', async () => {
    const port = memoryWorkbook(sheets(BUDGET));
    await runWrite(port, NOW, false);
    await enter(port, '設定', '予算額:定着支援', '値', 300_000);
    const readFormulas = port.readFormulas.bind(port);
    let reads = 0;
    const meanwhile: typeof port = {
      ...port,
      readFormulas: async (sheet, area) => {
        if (sheet === '採択' && (reads += 1) === 2) await enter(port, '採択', 'A4', '手修正', '採択');
        return readFormulas(sheet, area);
      },
    };
    await expect(runWrite(meanwhile, NOW, false)).rejects.toMatchObject({ code: 'ChangedMeanwhile' });
    expect(pick(await records(port, '採択'), '手修正').flat()).toEqual([null, null, null, '採択']);
    await runWrite(port, NOW, false);
    expect(pick(await records(port, '採択'), '採択').flat()).toEqual(['補欠', '補欠', '補欠', '採択']);
  });

  it('stops too where a row is entered below those that were read', async () => {
    const port = memoryWorkbook(sheets(BUDGET));
    await runWrite(port, NOW, false);
    await enter(port, '設定', '予算額:定着支援', '値', 300_000);
    const readFormulas = port.readFormulas.bind(port);
    let reads = 0;
    const meanwhile: typeof port = {
      ...port,
      readFormulas: async (sheet, area) => {
        const cells = await readFormulas(sheet, area);
        if (sheet === '採択' && (reads += 1) === 1)
          await port.apply([
            { op: 'answer', sheet, cells: [{ row: 5, column: 1, value: 'B1', before: null }] },
            { op: 'answer', sheet, cells: [{ row: 5, column: 9, value: '採択', before: null }] },
          ]);
        return cells;
      },
    };
    await expect(runWrite(meanwhile, NOW, false)).rejects.toMatchObject({ code: 'ChangedMeanwhile' });
    expect((await matrix(port, '採択'))[5]?.slice(0, 2)).toEqual([null, 'B1']);
  });

  it('never takes over a clerk’s sheet of that name that holds anything else', async () => {
    const own = {
      name: '採択',
      values: [
        ['受付番号', '手修正', '面談の記録'],
        ['A3', '採択', '6月3日'],
      ],
    };
    const port = memoryWorkbook([...sheets(BUDGET), own]);
    await expect(runWrite(port, NOW, false)).rejects.toThrow(WorkbookError);
    expect(await matrix(port, '採択')).toEqual(own.values);
  });
});

it('who had no 採択額 before, since 手修正 did not say it, has not moved up once it is entered', async () => {
  const port = memoryWorkbook(sheets(BUDGET));
  await runWrite(port, NOW, false);
  await enter(port, '採択', 'A3', '手修正', '一部採択');
  await runWrite(port, NOW, false);
  expect(pick(await records(port, '採択'), '採択', '採択額')[2]).toEqual(['一部採択', null]);
  await enter(port, '採択', 'A3', '手修正額', 100_000);
  const { outcome } = await runCheck(port, NOW);
  expect(outcome.awarded?.award.entries.get(2)?.amount).toBe(100_000);
  expect(outcome.awarded?.changes.raised).toEqual([]);
});

describe('採択:点数', () => {
  const points = { A1: { 点数: 50 }, A2: { 点数: null }, A3: { 点数: '８０' }, A4: { 点数: '高い' } };

  it('ranks by the column, which is neither asked about nor left unused', async () => {
    const port = memoryWorkbook(sheets({ ...BUDGET, '採択:点数': '点数' }, points));
    const { outcome } = await runWrite(port, NOW, false);
    expect(pick(await records(port, '採択'), '受付番号', '点数')).toEqual([
      ['A3', 80],
      ['A1', 50],
      ['A2', null],
      ['A4', null],
    ]);
    expect(outcome.reading.questions).toEqual([]);
    expect(outcome.reading.taken).not.toContain('点数');
    expect(
      outcome.findings.filter(({ rule }) => rule === 'S4-06').map(({ receiptNumber }) => receiptNumber),
    ).toEqual(['A4']);
    expect(outcome.verdicts).toEqual({ 適: 4, 要確認: 0, 不備: 0 });
  });

  it('that names no column is said, and nobody is ranked', async () => {
    const port = memoryWorkbook(sheets({ ...BUDGET, '採択:点数': '評点' }, points));
    const { outcome } = await runCheck(port, NOW);
    const problem = outcome.findings.find(({ rule }) => rule === 'S-01');
    expect(problem?.message).toContain('採択:点数');
    expect(problem?.place?.sheet).toBe('設定');
    await runWrite(port, NOW, false);
    expect(pick(await records(port, '申請'), '採択').flat()).toEqual([null, null, null, null]);
  });
});

describe('採択一覧', () => {
  const settings = { ...BUDGET, 一部交付: 'する', '予算額:協働化': 300_000 };
  let port: Port;
  beforeAll(async () => {
    port = memoryWorkbook(sheets(settings));
    await runWrite(port, NOW, false);
    await enter(port, '採択', 'A4', '手修正', '採択');
  });

  it('agrees with 採択 and 設定, and draws the line', async () => {
    const { outcome } = await runWrite(port, NOW, true);
    expect(outcome.sheets.filter(({ name }) => name === '採択一覧')).toMatchObject([
      { column: '採択額', total: 500_000, expected: 500_000, agrees: true },
      { column: '残', total: 300_000, expected: 300_000, agrees: true },
    ]);
    const block = port.sheet('採択一覧')?.blocks[0]?.values ?? [];
    expect(block.map((row) => [row[0], row[1], row[2], row[8], row[9], row[12]])).toEqual([
      ['事業', '順位', '受付番号', '採択', '採択額', '残'],
      ['合計', 4, null, null, 500_000, 300_000],
      ['定着支援', 4, null, null, 500_000, 0],
      ['定着支援', 1, 'A1', '採択', 240_000, 20_000],
      ['定着支援', 2, 'A2', '一部採択', 20_000, 0],
      ['▲ 予算額はここまで', null, null, null, null, null],
      ['定着支援', 3, 'A3', '補欠', 0, 0],
      ['定着支援', 4, 'A4', '採択（手）', 240_000, 260_000],
      ['協働化', 0, null, null, 0, 300_000],
    ]);
    expect((await runWrite(port, NOW, true)).outcome.changedCells).toBe(0);
  });

  it('is held against those cells of 設定 that count', async () => {
    const own = memoryWorkbook(
      sheets({ '予算額：定着支援': 900_000, '予算額:定着支援': 500_000, '予算額:協働化': -1 }),
    );
    await runWrite(own, NOW, true);
    const cells = (own.sheet('採択一覧')?.cells ?? [])
      .flat()
      .flatMap((cell) => (isFormula(cell) ? [...cell.formula.matchAll(/設定!\$B\$\d+/gu)] : []))
      .map(([cell]) => cell);
    expect([...new Set(cells)]).toEqual(['設定!$B$7']);
  });

  it('is one live call, whose tables give the same', async () => {
    const block = port.sheet('採択一覧')?.blocks[0];
    expect(block?.call).toMatch(/^=GRANT_STAGE\("採択一覧",.+,設定!.+,採択!.+&""\)$/);
    const texts = (values: readonly (readonly CellValue[])[]) =>
      values.map((row) => row.map((cell) => String(cell ?? '')));
    const [applications, own, awards] = [
      await matrix(port, '申請'),
      await matrix(port, '設定'),
      await matrix(port, '採択'),
    ];
    const made = await GRANT_STAGE(
      '採択一覧',
      [...applications.map((row) => [...row])],
      [...own.map((row) => [...row])],
      texts(awards),
    );
    expect(made.map((row) => row.map((cell: CellValue) => (cell === '' ? null : cell)))).toEqual(
      block?.values,
    );
  });

  it('stands in a file as values', async () => {
    const file = openXlsx(await workbookBytes(sheets(settings)));
    const { outcome } = await runWrite(file, NOW, true);
    expect(outcome.sheets.every(({ agrees }) => agrees)).toBe(true);
    const rows = await readRecords(await file.save(), '採択一覧', 7);
    expect(rows[0]).toMatchObject({ 事業: '合計', 採択額: 500_000, 予算額: 800_000 });
  });
});
