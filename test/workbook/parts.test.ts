import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type CellValue, isFormula } from '../../src/base/cells';
import { applicationOutput } from '../../src/report/columns/application';
import { headersOf } from '../../src/report/columns/column';
import { lineOutput } from '../../src/report/columns/line';
import { auditWrites } from '../../src/workbook/audit';
import { procedure, runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, technologyCases } from '../cases/cases';
import { readCells, readRecords, workbookBytes } from '../cases/workbooks';

const now = new Date('2026-06-30T05:00:00Z');

interface Sheet {
  readonly name: string;
  readonly values: CellValue[][];
}

const numbered = (id: string, row: Readonly<Record<string, CellValue>>) => ({
  ...row,
  受付番号: `${id}-${String(row['受付番号'])}`,
});
const some = technologyCases
  .filter((entry) => entry.経費.length > 0 && Object.keys(entry.設定).length === 0)
  .slice(0, 6);
const sheets = sheetsOf({
  設定: {},
  申請: some.flatMap((entry) => entry.申請.map((row) => numbered(entry.id, row))),
  経費: some.flatMap((entry) => entry.経費.map((row) => numbered(entry.id, row))),
  構成員: [],
});
const [applications, lines] = ['申請', '経費'].map((name) =>
  sheets.find((sheet) => sheet.name === name)!,
) as [Sheet, Sheet];
const [head = [], ...body] = applications.values;
const [lineHead = [], ...lineBody] = lines.values;
const numberOf = (row: CellValue[], header: CellValue[]): string => String(row[header.indexOf('受付番号')]);
const early = new Set(body.slice(0, 3).map((row) => numberOf(row, head)));
const isEarly = (row: CellValue[]): boolean => early.has(numberOf(row, lineHead));

const layouts: Readonly<Record<string, readonly Sheet[]>> = {
  月ごとのシート: [
    { name: '申請4月', values: [head, ...body.slice(0, 3)] },
    { name: '申請5月', values: [head, ...body.slice(3)] },
    { name: '経費4月', values: [lineHead, ...lineBody.filter(isEarly)] },
    { name: '経費5月', values: [lineHead, ...lineBody.filter((row) => !isEarly(row))] },
  ],
  '1シートに上下': [{ name: '一覧', values: [head, ...body, [], ['経費'], lineHead, ...lineBody] }],
  '1シートに左右': [
    {
      name: '一覧',
      values: Array.from({ length: Math.max(body.length, lineBody.length) + 1 }, (_, at) => [
        ...([head, ...body][at] ?? head.map(() => null)),
        null,
        ...([lineHead, ...lineBody][at] ?? []),
      ]),
    },
  ],
  '2段の見出し': [
    {
      name: '申請',
      values: [
        head.map((header) => (header === '法人名' ? '法人' : header === '法人番号' ? null : header)),
        head.map((header) => (header === '法人名' || header === '法人番号' ? header : null)),
        ...body,
      ],
    },
    lines,
  ],
  合計と見出しの繰り返し: [
    { name: '申請', values: [head, ...body.slice(0, 2), head, ...body.slice(2), ['合計']] },
    { name: '経費', values: [lineHead, ...lineBody, ['小計'], ['以下余白']] },
  ],
};

async function processed(bytes: Uint8Array) {
  const workbook = openXlsx(bytes);
  const run = await runWrite(workbook, { now }, true);
  return { workbook, run, output: await workbook.save() };
}

const unsplit = processed(await workbookBytes([applications, lines]));

/** Our columns by 受付番号, wherever they stand. */
const judged = (run: Awaited<ReturnType<typeof processed>>['run']) =>
  new Map(
    run.assessed.result.assessments.map(({ application, verdict, computed, planned, eligibleCost }) => [
      application.receiptNumber,
      [verdict, eligibleCost, computed, planned],
    ]),
  );

describe.each(Object.entries(layouts))('%s', { timeout: 300_000 }, (_name, layout) => {
  const input = workbookBytes(layout);

  it('comes to the figures of one list, and the ministry sheets agree', async () => {
    const { run, output } = await processed(await input);
    expect(judged(run)).toEqual(judged((await unsplit).run));
    expect(run.outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
    // below the notes, of which a list in parts has one more
    const totals = async (bytes: Uint8Array) => {
      const at = (await readCells(bytes, '総括表')).findIndex((row) => row.includes('件数'));
      return (await readRecords(bytes, '総括表', at)).at(-1);
    };
    expect(await totals(output)).toEqual(await totals((await unsplit).output));
  });

  it('has our columns beside each part, each row beside its own record', async () => {
    const { run, output } = await processed(await input);
    const wanted = judged(run);
    const seen = new Map<string, unknown[]>();
    for (const { name } of layout) {
      const cells = await readCells(output, name);
      cells.forEach((row, at) => {
        const [number, verdict] = [row.indexOf('受付番号'), row.indexOf(applicationOutput.verdict.header)];
        if (number < 0 || verdict < 0) return;
        // down to the next header
        for (const record of cells.slice(at + 1)) {
          if (record.includes(lineOutput.verdict.header) || record.includes(applicationOutput.verdict.header))
            break;
          const own = record.slice(verdict, verdict + 4).map((cell) => (cell === '' ? null : cell));
          if (wanted.has(String(record[number]))) seen.set(String(record[number]), own);
        }
      });
    }
    // a header of two rows has 受付番号 in the upper one
    if (seen.size > 0) expect(seen).toEqual(wanted);
  });

  it('is left byte for byte by a second run', async () => {
    const { output } = await processed(await input);
    const again = openXlsx(output);
    const second = await runWrite(again, { now: new Date('2030-01-01T00:00:00Z') }, true);
    expect(second.outcome.changedCells).toBe(0);
    expect(Buffer.compare(Buffer.from(await again.save()), Buffer.from(output))).toBe(0);
  });

  it('is given back as it was by 元に戻す', async () => {
    const { workbook, run } = await processed(await input);
    await procedure.undo(workbook, run.outcome.inverse, { now });
    const restored = await workbook.save();
    for (const { name } of layout) {
      const trimmed = (rows: (string | number)[][]) =>
        rows
          .map((row) => row.join('\t').trimEnd())
          .join('\n')
          .trimEnd();
      expect(trimmed(await readCells(restored, name))).toEqual(trimmed(await readCells(await input, name)));
    }
    expect((await workbook.describe()).marks).toHaveLength(1);
  });

  it('is recomputed by the audit copy from the cells of each part', async () => {
    const { workbook, run } = await processed(await input);
    await workbook.apply(auditWrites(run.assessed));
    const { sheets: all } = await workbook.describe();
    const audit = all.find(({ name }) => name.includes('経費') && !layout.some((own) => own.name === name));
    const cells =
      audit?.used == null
        ? []
        : await workbook.readFormulas(audit.name, { ...audit.used, row: 0, column: 0 });
    const formulas = cells.flat().filter(isFormula);
    expect(formulas.length).toBeGreaterThan(lineBody.length);
  });
});

describe('a table that is answered 使わない after it was written', { timeout: 100_000 }, () => {
  it('loses our columns, and gets them back by 元に戻す', async () => {
    const settings = (answer: CellValue): Sheet => ({
      name: '設定',
      values: [
        ['項目', '値'],
        ['読み方:表:申請5月', answer],
      ],
    });
    const months = layouts['月ごとのシート']!;
    const { workbook, output } = await processed(await workbookBytes([...months, settings(null)]));
    await procedure.answer(workbook, { key: '読み方:表:申請5月', answer: '使わない' });
    const second = await runWrite(workbook, { now }, true);
    const after = await workbook.save();
    const bare = (rows: (string | number)[][]) => rows.map((row) => row.join('|').replace(/\|+$/, ''));
    expect(bare(await readCells(after, '申請5月'))).toEqual(
      bare(await readCells(await workbookBytes(months), '申請5月')),
    );
    expect((await readCells(after, '申請4月'))[0]).toContain('交付予定額');
    expect((await runWrite(workbook, { now }, true)).outcome.changedCells).toBe(0);
    await procedure.undo(workbook, second.outcome.inverse, { now });
    expect(await readCells(await workbook.save(), '申請5月')).toEqual(await readCells(output, '申請5月'));
  });
});

describe('a table that is read no more beside one that is', { timeout: 100_000 }, () => {
  it('loses our columns: the lines moved to a sheet of their own, the old ones kept below under other headers', async () => {
    const { output } = await processed(await workbookBytes(layouts['1シートに上下']!));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(output.slice().buffer);
    const sheet = book.getWorksheet('一覧')!;
    const header = body.length + 4;
    expect(sheet.getCell(header, 1).value).toBe(lineHead[0]);
    lineHead.forEach((_, at) => (sheet.getCell(header, at + 1).value = `控え${at + 1}`));
    const moved = book.addWorksheet('経費');
    moved.addRows([lineHead, ...lineBody]);
    const workbook = openXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
    const before = await readCells(await workbook.save(), '一覧');
    const run = await runWrite(workbook, { now }, true);
    const after = await readCells(await workbook.save(), '一覧');
    const own = (rows: (string | number)[][], at: number) => rows[at]?.filter((cell) => cell === '行判定');
    expect(own(before, header - 1)).toEqual(['行判定']);
    expect(own(after, header - 1)).toEqual([]);
    const width = lineHead.length;
    for (const row of after.slice(header))
      expect(row.slice(width, width + headersOf(lineOutput).length).join('')).toBe('');
    expect(after[0]).toContain('交付予定額');
    expect((await readCells(await workbook.save(), '経費'))[0]).toContain('行判定');
    expect((await runWrite(workbook, { now }, true)).outcome.changedCells).toBe(0);
    await procedure.undo(workbook, run.outcome.inverse, { now });
    const filled = (rows: (string | number)[][]) => rows.map((row) => row.join('|').replace(/\|+$/, ''));
    expect(filled(await readCells(await workbook.save(), '一覧'))).toEqual(filled(before));
  });
});
