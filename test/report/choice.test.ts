import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pane } from '../../src/catalogue/pane';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { leftOutKinds } from '../../src/workbook/ministry/report-sheets';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

const now = new Date('2026-06-30T05:00:00Z');
const sample = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));

const names = async (workbook: ReturnType<typeof openXlsx>): Promise<string[]> =>
  (await workbook.describe()).sheets.map(({ name }) => name);

describe('厚労省報告 without some of its sheets', { timeout: 300_000 }, () => {
  it('makes the others, with the same figures, and only their 検算', async () => {
    const [some, all] = [openXlsx(sample), openXlsx(sample)];
    const leftOut = new Set([SHEETS.models, SHEETS.groups, SHEETS.letters]);
    const { outcome } = await runWrite(some, { now, leftOut }, true);
    const whole = await runWrite(all, { now }, true);
    expect(await names(some)).toEqual(
      // the data of 差込印刷 goes with the letters
      (await names(all)).filter(
        (name) => name !== SHEETS.letterData && !leftOut.has(name as typeof SHEETS.models),
      ),
    );
    expect(outcome.sheets).toEqual(
      whole.outcome.sheets.filter(({ name }) => name !== SHEETS.models && name !== SHEETS.groups),
    );
    expect(outcome.overview).toEqual(whole.outcome.overview);
  });

  it('leaves a sheet alone that stands there from before', async () => {
    const workbook = openXlsx(sample);
    await runWrite(workbook, { now }, true);
    const reported = await workbook.save();
    const again = openXlsx(reported);
    await runWrite(again, { now, leftOut: new Set([SHEETS.devices]) }, true);
    expect(await again.save()).toEqual(reported);
  });

  it('makes what 概況 is made from together with it', () => {
    const sources = [SHEETS.summary, SHEETS.categories, SHEETS.services, SHEETS.breakdown];
    expect(leftOutKinds(new Set(sources))).toEqual(new Set());
    expect(leftOutKinds(new Set([...sources, SHEETS.overview]))).toEqual(
      new Set(['summary', 'categories', 'services', 'breakdown', 'overview']),
    );
  });

  it('knows every sheet that the pane offers', () => {
    const offered = pane.report.sheets.map(({ name }) => name);
    expect(leftOutKinds(new Set(offered)).size).toBe(offered.length);
  });
});
