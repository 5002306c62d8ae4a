import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparisonTexts as texts } from '../../src/catalogue/sheets/comparison-texts';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { whatIfTexts } from '../../src/catalogue/what-if-texts';
import { type WhatIf, whatIfOf } from '../../src/workbook/read/what-if';
import { assessWorkbook } from '../../src/workbook/run/assess-workbook';
import { writeComparison } from '../../src/workbook/run/compare-sheet';
import { procedure, runCheck } from '../../src/workbook/run/procedure';
import { type Comparison, comparisonOf, type Scenario } from '../../src/workbook/write/comparison';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { readCells } from '../cases/workbooks';

const now = new Date('2026-06-30T05:00:00Z');
const sample = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));

/** A name that Excel would read as a formula were it not a text. */
const HALF = '=半分';
const SCENARIOS: readonly Scenario[] = [
  { name: HALF, changes: [{ label: '補助率', value: '1/2' }] },
  {
    name: '上限を下げる',
    changes: [
      { label: 'パッケージ上限額', value: '4000000' },
      { label: '予算額:定着支援', value: '50,000,000' },
    ],
  },
];

let whatIf: WhatIf;
beforeAll(async () => {
  whatIf = whatIfOf(await assessWorkbook(openXlsx(sample), { now }));
});

const compared = async (scenarios: readonly Scenario[], base: number): Promise<Comparison> =>
  comparisonOf(
    whatIf,
    scenarios,
    base,
    await whatIf.compare(
      scenarios.map(({ changes }) => changes),
      base,
      {},
    ),
  );

/** Without the blank cells at the ends of rows. */
const filled = async (bytes: Uint8Array) =>
  (await readCells(bytes, SHEETS.comparison)).map((row) =>
    row.slice(0, row.findLastIndex((cell) => cell !== '') + 1),
  );

describe('案の比較', { timeout: 300_000 }, () => {
  it('holds what もし〜なら says: the settings with their clauses, the totals, each 事業, the largest changes', async () => {
    const comparison = await compared(SCENARIOS, 0);
    const port = openXlsx(sample);
    const { sheet, changedCells } = await writeComparison(port, comparison, {});
    expect([sheet, changedCells > 50]).toEqual([SHEETS.comparison, true]);
    const rows = (await readCells(await port.save(), SHEETS.comparison)) ?? [];
    const line = (first: string, from = 0): readonly unknown[] =>
      rows.slice(from).find(([cell]) => cell === first) ?? [];
    const [present, half, lower] = comparison.rows;
    expect(rows[3]?.[0]).toBe(texts.base(whatIfTexts.present));
    const ceiling = whatIf.settings.find(({ label }) => label === 'パッケージ上限額');
    expect(line(texts.withClause('パッケージ上限額', ceiling?.clause ?? '')).slice(1, 4)).toEqual([
      '500万円',
      '500万円',
      '400万円',
    ]);
    expect(line(texts.setting).slice(1, 4)).toEqual([
      texts.isBase(whatIfTexts.present),
      HALF,
      '上限を下げる',
    ]);
    const { labels } = whatIfTexts;
    expect(line(labels.planned).slice(1, 4)).toEqual(
      [present, half, lower].map((row) => row?.figures.planned),
    );
    expect(line(labels.difference).slice(1, 4)).toEqual([
      0,
      half?.difference.planned,
      lower?.difference.planned,
    ]);
    expect(line(labels.served).slice(1, 4)).toEqual([present, half, lower].map((row) => row?.figures.served));
    const byProgramme = rows.findIndex(([cell]) => cell === texts.programmes);
    expect(line('合計', byProgramme).slice(1, 4)).toEqual(
      [present, half, lower].map((row) => row?.figures.planned),
    );
    const largest = rows.findIndex(([cell]) => cell === texts.largest);
    const [first] = half?.largest ?? [];
    expect(rows[largest + 2]).toEqual([
      HALF,
      first?.receiptNumber,
      first?.applicant,
      first?.before,
      first?.after,
      (first?.after ?? 0) - (first?.before ?? 0),
    ]);
  });

  it('is written once: the same scenarios a second time change no byte', async () => {
    const comparison = await compared(SCENARIOS, 1);
    const port = openXlsx(sample);
    await writeComparison(port, comparison, {});
    const once = await port.save();
    const again = openXlsx(once);
    expect(await writeComparison(again, comparison, {})).toMatchObject({ changedCells: 0, inverse: [] });
    expect(Buffer.from(await again.save()).equals(Buffer.from(once))).toBe(true);
  });

  it('is no input, and goes with 元に戻す without a word in 操作記録', async () => {
    const port = openXlsx(sample);
    const before = (await port.describe()).sheets.map(({ name }) => name);
    const { outcome } = await runCheck(port, { now });
    const { inverse } = await writeComparison(port, await compared(SCENARIOS, 0), {});
    const after = await runCheck(port, { now });
    expect(after.outcome.totals).toEqual(outcome.totals);
    expect(after.outcome.findings).toEqual(outcome.findings);
    await procedure.undo(port, inverse, { now });
    expect((await port.describe()).sheets.map(({ name }) => name)).toEqual(before);
  });

  it('becomes the former one again, and is not taken back over what a clerk has entered there', async () => {
    const port = openXlsx(sample);
    await writeComparison(port, await compared(SCENARIOS, 0), {});
    const former = await filled(await port.save());
    const { inverse } = await writeComparison(port, await compared(SCENARIOS.slice(0, 1), 1), {});
    await procedure.undo(port, inverse, { now });
    expect(await filled(await port.save())).toEqual(former);
    const { inverse: second } = await writeComparison(port, await compared([], 0), {});
    await port.apply([
      {
        op: 'answer',
        sheet: SHEETS.comparison,
        cells: [{ row: 2, column: 0, value: '覚え書き', before: texts.about }],
      },
    ]);
    await expect(procedure.undo(port, second, { now })).rejects.toThrow(SHEETS.comparison);
  });

  it('is refused where a sheet of the clerk bears its name', async () => {
    const port = openXlsx(sample);
    await writeComparison(port, await compared([], 0), {});
    const foreign = openXlsx(await port.save());
    await foreign.apply([{ op: 'dropMark', name: 'KAIGO_HOJO_SHEET_COMPARISON' }]);
    await expect(writeComparison(foreign, await compared(SCENARIOS, 0), {})).rejects.toThrow(
      SHEETS.comparison,
    );
  });
});
