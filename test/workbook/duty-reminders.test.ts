import { describe, expect, it } from 'vitest';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { planDutyReminders } from '../../src/workbook/run/mail/duty-reminders';
import { runCheck, runWrite } from '../../src/workbook/run/procedure';
import type { Row } from '../cases/cases';
import { dutySheets, TABLES } from '../cases/duty-book';
import { memoryWorkbook } from '../memory/workbook';

/** 報告の督促 once it is there: 厚労省報告 makes it anew, so that nobody is asked for what has come in since. */

const now = { now: new Date('2028-04-10T05:00:00Z') };
const DAY = { 提出状況の基準日: '2028-04-10' };

const filed = (receiptNumber: string): Row => ({
  ...{ 受付番号: receiptNumber, 年度: 9, 収支: 90, 賃金還元: '該当なし', 提出日: '2028-04-05' },
});
const effects = TABLES['効果報告'] ?? [];
const bookOf = (further: readonly Row[]) =>
  dutySheets(DAY, { ...TABLES, 効果報告: [...effects, ...further] });

/** The same workbook as it stands after reminding, with further reports in it. */
async function reported(further: readonly Row[]) {
  const before = memoryWorkbook(bookOf([]));
  const { outcome } = await runCheck(before, now);
  const { ops, reminders } = await planDutyReminders(before, outcome, null);
  const port = memoryWorkbook(bookOf(further));
  await port.apply(ops);
  const lettersIn = async () => {
    const cells = (await port.read([SHEETS.dutyReminders])).get(SHEETS.dutyReminders)?.values ?? [];
    return cells.slice(1).map((row) => row.join(' '));
  };
  return { port, lettersIn, sent: reminders.length };
}

describe('報告の督促', () => {
  it('stays as it is where nothing has come in', async () => {
    const { port, lettersIn, sent } = await reported([]);
    const letters = await lettersIn();
    expect(letters).toHaveLength(sent);
    await runWrite(port, now, true);
    expect(await lettersIn()).toEqual(letters);
    expect((await runWrite(port, now, true)).outcome.changedCells).toBe(0);
  });

  it('no longer asks for a report that has come in', async () => {
    const { port, lettersIn } = await reported([filed('A2'), filed('B1')]);
    expect((await lettersIn()).join()).toContain('効果報告 R9');
    await runWrite(port, now, true);
    expect((await lettersIn()).join()).not.toContain('効果報告 R9');
    expect((await lettersIn()).join()).toContain('業務改善計画');
  });

  it('is not made by itself, nor touched by 算定', async () => {
    const port = memoryWorkbook(bookOf([]));
    await runWrite(port, now, true);
    expect(port.sheet(SHEETS.dutyReminders)).toBeNull();
    const { port: standing, lettersIn } = await reported([filed('A2')]);
    const letters = await lettersIn();
    await runWrite(standing, now, false);
    expect(await lettersIn()).toEqual(letters);
  });
});
