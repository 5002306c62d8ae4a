import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { smallSample } from '../workbench/robust/small-sample';

/** Our columns stand whole beside a table of Excel that was made narrower: formulas of ours name them as its own. */

const now = new Date('2026-06-30T05:00:00Z');
const TABLE = 'xl/tables/table1.xml';

async function reported(bytes: Uint8Array) {
  const workbook = openXlsx(bytes);
  const { changedCells } = await procedure.report(workbook, { now });
  return { changedCells, bytes: await workbook.save() };
}

const columnsOf = async (bytes: Uint8Array): Promise<number | undefined> =>
  (await openXlsx(bytes).describe()).tables.find(({ name }) => name === '申請')?.area.columns;

describe('a table that our columns have fallen out of', { timeout: 120_000 }, () => {
  it('has them again after the next run, and then nothing more is written', async () => {
    const input = await smallSample();
    const first = await reported(input);
    const narrow = zipSync({
      ...unzipSync(first.bytes),
      [TABLE]: unzipSync(input)[TABLE] ?? new Uint8Array(),
    });
    expect(await columnsOf(narrow)).toBe(await columnsOf(input));
    const preview = await procedure.preview(openXlsx(narrow), { now });
    expect(preview.changedCells).toBe(8);
    const second = await reported(narrow);
    expect(await columnsOf(second.bytes)).toBe(await columnsOf(first.bytes));
    expect((await reported(second.bytes)).changedCells).toBe(0);
  });
});
