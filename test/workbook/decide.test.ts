import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { WorkbookError } from '../../src/base/user-error';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import type { WorkbookPort } from '../../src/workbook/port';
import type { ByHand } from '../../src/workbook/read/stages/by-hand';
import { decided, type Decision, planDecision } from '../../src/workbook/run/decide';
import { planAwardLetters } from '../../src/workbook/run/mail/award-letters';
import { procedure, runCheck, runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { fourApplications, NUMBERS } from '../cases/award-book';
import { workbookBytes } from '../cases/workbooks';
import { memoryWorkbook } from '../memory/workbook';

const NOW = { now: new Date('2026-06-30T05:00:00Z') };
const PORTS: readonly (readonly [string, () => Promise<WorkbookPort>])[] = [
  ['in memory', () => Promise.resolve(memoryWorkbook(fourApplications))],
  ['in a file', async () => openXlsx(await workbookBytes(fourApplications))],
];

const { awards } = SHEETS;

async function records(port: WorkbookPort, name: string): Promise<Record<string, CellValue>[]> {
  const [headers = [], ...rows] = (await port.read([name])).get(name)?.values ?? [];
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? null])),
  );
}

const pick = (rows: readonly Record<string, CellValue>[], ...headers: string[]) =>
  rows.map((row) => headers.map((header) => row[header] ?? null));

describe.each(PORTS)('手修正 from the pane, %s', (_, open) => {
  const filled = async (): Promise<WorkbookPort> => {
    const port = await open();
    await runWrite(port, NOW, false);
    return port;
  };
  const decide = async (port: WorkbookPort, numbers: readonly string[], said: ByHand) => {
    const looked = await planDecision(port, numbers, said);
    return { looked, inverse: await procedure.decide(port, looked, NOW) };
  };
  const looks = async (port: WorkbookPort) =>
    (await (await runCheck(port, NOW)).outcome.awarded?.looks()) ?? [];

  it('names each cell before and after, and writes the clerk’s columns only', async () => {
    const port = await filled();
    const before = await records(port, awards);
    const { looked } = await decide(port, ['A4', 'A1'], { outcome: '不採択', amount: null });
    expect(looked.cells.map(({ address, before: was, value }) => [address, was, value])).toEqual([
      ['採択!J5', null, '不採択'],
      ['採択!J2', null, '不採択'],
    ]);
    const after = await records(port, awards);
    expect(pick(after, '手修正').flat()).toEqual(['不採択', null, null, '不採択']);
    const others = (rows: typeof after) => rows.map(({ 手修正: _own, ...row }) => row);
    expect(others(after)).toEqual(others(before));
  });

  it('is read by the next check: it counts first, and who was behind moves up', async () => {
    const port = await filled();
    await decide(port, ['A4'], { outcome: '採択' });
    const [look] = await looks(port);
    expect(look?.rows.map(({ receiptNumber, outcome, byHand }) => [receiptNumber, outcome, byHand])).toEqual([
      ['A1', '採択', false],
      ['A2', '補欠', false],
      ['A3', '補欠', false],
      ['A4', '採択', true],
    ]);
    expect(look).toMatchObject({ budget: 500_000, awarded: 480_000, left: 20_000, byHand: 240_000, cut: 1 });
    expect(look?.rows.map(({ waiting }) => waiting)).toEqual([null, 1, 2, null]);
    expect(look?.rows[3]?.handPlace?.address).toBe('採択!J5');
    expect(look?.rows[3]?.place?.address).toBe('申請!A5');
  });

  it('is what was foreseen before it was written', async () => {
    const port = await filled();
    const { outcome } = await runCheck(port, NOW);
    const foreseen = await outcome.awarded?.ifEntered(['A2', 'A3'], { outcome: '一部採択', amount: 100_000 });
    await decide(port, ['A2', 'A3'], { outcome: '一部採択', amount: 100_000 });
    const now = (await runCheck(port, NOW)).outcome.awarded?.award;
    const said = (award: typeof now) =>
      award?.programmes.map(({ awarded, left, entries }) => [
        awarded,
        left,
        entries.map(({ amount }) => amount),
      ]);
    expect(said(foreseen)).toEqual(said(now));
    expect(said(now)).toEqual([[440_000, 60_000, [240_000, 100_000, 100_000, 0]]]);
  });

  it('writes one 条件 beside many, in a column that there was none of, and keeps it', async () => {
    const port = await filled();
    const condition = '年度内に納品すること';
    const { inverse } = await decide(port, ['A1', 'A3'], { condition });
    expect(pick(await records(port, awards), '条件').flat()).toEqual([condition, null, condition, null]);
    await runWrite(port, NOW, false);
    expect(pick(await records(port, awards), '受付番号', '条件')).toEqual([
      ['A1', condition],
      ['A2', null],
      ['A3', condition],
      ['A4', null],
    ]);
    expect((await runWrite(port, NOW, false)).outcome.changedCells).toBe(0);
    await procedure.undo(port, inverse, NOW);
    await runWrite(port, NOW, false);
    expect(Object.keys((await records(port, awards))[0] ?? {})).not.toContain('条件');
  });

  it('keeps the 条件 of one that is ranked no more', async () => {
    const port = await filled();
    await decide(port, ['A2'], { condition: '分割納品を認める' });
    const values = (await port.read(['申請'])).get('申請')?.values ?? [];
    const column = values[0]?.indexOf('取下げ') ?? -1;
    await port.apply([
      { op: 'answer', sheet: '申請', cells: [{ row: 2, column, value: '2026-06-20', before: null }] },
    ]);
    await runWrite(port, NOW, false);
    const last = (await records(port, awards)).at(-1);
    expect(last).toMatchObject({ 順位: null, 受付番号: 'A2', 条件: '分割納品を認める' });
  });

  it('is taken back as one', async () => {
    const port = await filled();
    const before = await records(port, awards);
    const { inverse } = await decide(port, NUMBERS, { outcome: '採択相当', condition: '次年度に優先' });
    expect(inverse).toHaveLength(1);
    await procedure.undo(port, inverse, NOW);
    expect(pick(await records(port, awards), '手修正', '手修正額')).toEqual(
      pick(before, '手修正', '手修正額'),
    );
  });

  it('writes nothing where a cell was changed since it was looked at, nor where rows have moved', async () => {
    const port = await filled();
    const looked = await planDecision(port, ['A1', 'A2'], { outcome: '採択' });
    await port.apply([
      { op: 'answer', sheet: awards, cells: [{ row: 2, column: 9, value: '補欠', before: null }] },
    ]);
    const refused = decided(port, looked);
    await expect(refused).rejects.toBeInstanceOf(WorkbookError);
    await expect(refused).rejects.toMatchObject({ code: 'CellChanged' });
    const moved: Decision = {
      ...looked,
      cells: looked.cells.map((cell) => ({ ...cell, row: cell.row + 1, address: `採択!J${cell.row + 2}` })),
    };
    await expect(decided(port, moved)).rejects.toMatchObject({ code: 'CellChanged' });
    expect(pick(await records(port, awards), '手修正').flat()).toEqual([null, '補欠', null, null]);
  });

  it('says that 算定 comes first where 採択 has no row for it', async () => {
    const port = await filled();
    await expect(planDecision(port, ['A9'], { outcome: '採択' })).rejects.toMatchObject({
      code: 'NoAwardRow',
    });
  });

  it('changes nothing where it stands so already', async () => {
    const port = await filled();
    await decide(port, ['A1'], { outcome: '補欠' });
    const { looked, inverse } = await decide(port, ['A1'], { outcome: '補欠' });
    expect([looked.cells, inverse]).toEqual([[], []]);
  });

  it('a change of 手修正 in the sheet concerns what was read', async () => {
    const port = await filled();
    const { beside } = (await runCheck(port, NOW)).outcome;
    expect(beside).toContainEqual({ address: '採択!J1:K5' });
  });

  it('採択通知 says of each what its applicant is told, headers in the first row, and is taken back', async () => {
    const port = await filled();
    await decide(port, ['A1'], { outcome: '一部採択', amount: 200_000, condition: '台数を減らすこと' });
    const { outcome } = await runCheck(port, NOW);
    const { inverse, open: undecided } = await procedure.awardLetters(port, outcome, NOW);
    expect(undecided).toBe(0);
    const made = await records(port, SHEETS.awardLetters);
    expect(pick(made, '受付番号', '採択', '採択額', '補欠順位', '条件', '担当')).toEqual([
      ['A1', '一部採択', 200_000, null, '台数を減らすこと', '介護保険課'],
      ['A2', '採択', 240_000, null, null, '介護保険課'],
      ['A3', '補欠', 0, 1, null, '介護保険課'],
      ['A4', '補欠', 0, 2, null, '介護保険課'],
    ]);
    expect(made[0]).toMatchObject({
      法人名: 'みらい会',
      事業: '定着支援',
      理由: '手修正（都道府県の定めによる）',
    });
    // made again it is the same sheet
    await procedure.awardLetters(port, outcome, NOW);
    expect((await port.describe()).sheets.filter(({ name }) => name === SHEETS.awardLetters)).toHaveLength(1);
    await procedure.undo(port, inverse, NOW);
    expect((await port.describe()).sheets.map(({ name }) => name)).not.toContain(SHEETS.awardLetters);
  });

  it('採択通知 refuses a name that a sheet of the clerk’s bears', async () => {
    const port = memoryWorkbook([...fourApplications, { name: SHEETS.awardLetters, values: [['メモ']] }]);
    const { outcome } = await runCheck(port, NOW);
    await expect(planAwardLetters(port, outcome)).rejects.toBeInstanceOf(WorkbookError);
  });
});
