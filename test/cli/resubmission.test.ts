import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reminderTexts } from '../../src/catalogue/reminder-texts';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { nodeCodec } from '../../src/cli/codec';
import { importFiles } from '../../src/cli/import';
import { reminders } from '../../src/cli/remind';
import { returnLetters } from '../../src/report/return-letter';
import { schemes } from '../../src/scheme';
import { readLetterRecords, recordSent } from '../../src/workbook/run/letter-record';
import { runCheck } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { readCells } from '../cases/workbooks';
import { cp932 } from '../intake/text/encode';

const SAMPLE = join(
  'samples',
  readdirSync('samples').find((name) => name.endsWith('.xlsx'))!,
);
const now = new Date('2026-06-15T01:30:00Z');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaigo-resubmission-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import of a correction', () => {
  it('says what it answers of what was asked, and 差戻し記録 says so', async () => {
    const workbook = openXlsx(new Uint8Array(readFileSync(SAMPLE)), nodeCodec);
    const { outcome } = await runCheck(workbook, { now });
    const letters = returnLetters(outcome.findings, schemes);
    await recordSent(workbook, letters, { today: '2026-06-15', deadline: '2026-06-29' });
    const [into, file, output] = ['sent.xlsx', '修正.csv', 'out.xlsx'].map((name) => join(folder, name));
    writeFileSync(into!, await workbook.save());
    // whoever was asked for nothing but SECURITY ACTION sends it
    const { receiptNumber } = letters.find(({ issues }) => issues === 'R1-53')!;
    const rows = [
      ['受付番号', '事業', 'SECURITY ACTION'],
      [receiptNumber, '定着支援', '一つ星'],
    ];
    writeFileSync(file!, cp932(rows.map((row) => row.join(',')).join('\r\n')));
    const said = await importFiles({
      ...{ name: 'import', inputs: [file!], into: into!, output: output! },
      ...{ mapping: null, damaged: false, taxAsSet: false },
    });
    expect(said.join('\n')).toContain(
      `  ${receiptNumber}: 差戻しで求めた1件は、すべて解消しました。状態：発送 → 済（回答日 `,
    );
    const records = await readLetterRecords(openXlsx(new Uint8Array(readFileSync(output!)), nodeCodec));
    expect(records).toHaveLength(letters.length);
    const settled = records.filter(({ state }) => state !== '発送');
    expect(settled).toMatchObject([{ receiptNumber, state: '済' }]);
    // the day is that of the machine's clock
    expect(settled[0]?.answeredOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });
});

describe('process --remind', () => {
  it('makes 督促 for the day that is named, and says for whom', async () => {
    const workbook = openXlsx(new Uint8Array(readFileSync(SAMPLE)), nodeCodec);
    const { outcome } = await runCheck(workbook, { now });
    const letters = returnLetters(outcome.findings, schemes).slice(0, 2);
    await recordSent(workbook, letters, { today: '2026-06-15', deadline: '2026-06-29' });
    const early = await reminders(workbook, outcome, '2026-06-29');
    expect(early).toEqual([reminderTexts.none('2026-06-29')]);
    const said = await reminders(workbook, outcome, '2026-07-02');
    expect(said).toEqual([
      reminderTexts.made(2, '2026-07-02'),
      ...letters.map(
        ({ receiptNumber, points }) => `  ${receiptNumber}: 期限 2026-06-29（3日経過）　指摘${points}件`,
      ),
    ]);
    const rows = await readCells(await workbook.save(), SHEETS.reminders);
    expect(rows.slice(1).map(([receiptNumber]) => receiptNumber)).toEqual(
      letters.map(({ receiptNumber }) => receiptNumber),
    );
  });
});
