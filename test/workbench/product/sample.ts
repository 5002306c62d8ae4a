import { beforeAll, describe, expect, it } from 'vitest';
import { yenText } from '../../../src/catalogue/amounts/figures';
import { pane as words } from '../../../src/catalogue/pane';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { headersOf } from '../../../src/report/columns/column';
import { categoryColumns } from '../../../src/report/sheets/categories';
import { summaryColumns } from '../../../src/report/sheets/summary';
import { filterFindings, NO_FILTER } from '../../../src/taskpane/steps/check/findings/filter';
import { TIME_CELL } from '../../../src/workbook/ministry/ministry-sheet';
import { REPORT_SHEETS } from '../../../src/workbook/ministry/report-sheets';
import type { CheckResult } from '../../../src/workbook/read/check-result';
import { runCheck, runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import {
  type Cells,
  expectSheets,
  readFormulas,
  readFrame,
  readGrid,
  sampleBytes,
  sheetNames,
  type Sheets,
  sheetsOfFile,
} from './grid';
import { button, press, type ProductSuite, selectedAddress, steps } from './pane';

const now = new Date('2026-06-30T05:00:00Z');
const INPUT = ['申請', '経費', '構成員', '計画', '効果報告（記入）', '設定', '記入要領', 'リスト'];

/** 点検 → 算定 → 厚労省報告 → 元に戻す on the sample, each against the same on the file. */
export const sample: ProductSuite = (desk) => {
  describe('the sample', () => {
    let check: CheckResult;
    let before: Sheets;
    let after: Sheets;
    let frame: Awaited<ReturnType<typeof readFrame>>;

    beforeAll(async () => {
      check = (await runCheck(openXlsx(sampleBytes), { now })).outcome;
      const file = openXlsx(sampleBytes);
      await runWrite(file, { now }, true);
      before = await sheetsOfFile(sampleBytes);
      after = await sheetsOfFile(await file.save());
      frame = await readFrame(desk());
    });

    describe('点検', () => {
      it('shows the figures of the command line', async () => {
        await steps.check(desk());
        const { pane } = desk();
        for (const verdict of ['適', '要確認', '不備'] as const) {
          const name = words.verdicts.filter(verdict, check.verdicts[verdict]);
          await expect(button(desk(), name).count(), name).resolves.toBe(1);
        }
        const { planned, eligibleCost, computed, capped, ...between } = check.totals;
        const { deficientCost, undeterminedCost, deficientComputed, belowClaim } = between;
        const amounts = await pane
          .getByLabel(words.amounts.label, { exact: true })
          .locator('dd')
          .allInnerTexts();
        expect(amounts.map((text) => text.replace(/\s/g, ''))).toEqual(
          [
            yenText(planned),
            yenText(eligibleCost),
            words.amounts.deficientCost(deficientCost) + words.amounts.undeterminedCost(undeterminedCost),
            yenText(computed),
            words.amounts.toPlanned(deficientComputed, belowClaim),
            words.amounts.cases(capped),
          ].map((text) => text.replace(/\s/g, '')),
        );
        const sources = await pane.getByLabel(words.sources.label).locator('li').allInnerTexts();
        expect(sources).toEqual(check.sources.map(({ name, rows }) => `${name} ${words.sources.rows(rows)}`));
        const folded = check.findings.filter(({ severity }) => severity === '情報').length;
        const others = check.findings.length - folded;
        await expect(pane.getByRole('search').innerText()).resolves.toContain(
          words.findings.shown(others, others, folded),
        );
      });

      it('writes nothing', async () => {
        await expectSheets(desk(), before, INPUT);
        expect(await sheetNames(desk())).toEqual(INPUT);
        expect(await readFrame(desk())).toEqual(frame);
      });

      it('leads from a finding to its cell, on whichever sheet', async () => {
        for (const sheet of ['申請', '経費']) {
          const finding = check.findings.find(({ place }) => place?.sheet === sheet);
          const address = finding?.place?.address ?? '';
          await desk().pane.getByRole('searchbox').fill(address);
          const found = filterFindings(check.findings, { ...NO_FILTER, text: address }).length;
          await desk().pane.getByText(words.findings.shown(found, check.findings.length)).waitFor();
          await desk().pane.getByTitle(words.findings.goTo(address), { exact: true }).first().click();
          await expect.poll(() => selectedAddress(desk())).toBe(address);
        }
        await button(desk(), words.findings.clear).click();
      });
    });

    describe('算定', () => {
      it('writes every cell that it writes into a file, and no other', async () => {
        await steps.fill(desk());
        const { amounts, findings, awards } = SHEETS;
        await expectSheets(desk(), after, [...INPUT, amounts, findings, awards]);
        expect(await sheetNames(desk())).toEqual([...INPUT, amounts, findings, awards, SHEETS.log]);
      });
    });

    describe('厚労省報告', () => {
      it('says 一致 in the pane', async () => {
        await steps.report(desk());
        const list = desk()
          .pane.locator('section', {
            has: desk().pane.getByRole('heading', { name: words.report.checksTitle, exact: true }),
          })
          .getByRole('listitem');
        const texts = await list.allInnerTexts();
        expect(texts[0]).toContain(yenText(check.totals.planned));
        expect(texts.length).toBeGreaterThanOrEqual(REPORT_SHEETS.length);
        for (const text of texts) expect(text).toContain(words.report.agrees);
      });

      it('holds one live call in each sheet, which spills the values of the file', async () => {
        await expectSheets(desk(), after, REPORT_SHEETS, TIME_CELL);
        // 概況 is made of ordinary formulas
        for (const sheet of REPORT_SHEETS.filter((name) => name !== SHEETS.overview)) {
          const calls = (await readFormulas(desk(), sheet))
            .flat()
            .filter((cell) => String(cell).includes('GRANT_REPORT'));
          expect(calls, sheet).toEqual([expect.stringMatching(new RegExp(`^=GRANT_REPORT\\("${sheet}",`))]);
        }
        const { amounts, findings, awards } = SHEETS;
        await expectSheets(desk(), after, [...INPUT, amounts, findings, awards]);
      });

      it('has totals that are the sums of the rows, and 検算 says so', async () => {
        const reports = [
          [SHEETS.summary, headersOf(summaryColumns), new Set(['県上限', '残枠'])],
          [SHEETS.categories, headersOf(categoryColumns), new Set<string>()],
        ] as const;
        for (const [sheet, headers, apart] of reports) {
          const cells = await readGrid(desk(), sheet, after.get(sheet)?.length ?? 0, headers.length);
          expect(cells[2]?.[1], sheet).toBe('一致');
          const [header = [], ...rows] = cells.slice(5);
          expect(header).toEqual(headers);
          expectTotals(rows, header, apart);
        }
        const rows = after.get('申請')?.slice(3) ?? [];
        const column = rows[0]?.indexOf('交付予定額') ?? -1;
        const sum = rows.slice(1).reduce((total, row) => total + (Number(row[column]) || 0), 0);
        expect(sum).toBe(check.totals.planned);
      });

      it('changes nothing when it is made again', async () => {
        const times = await readGrid(desk(), SHEETS.summary, 2, 4);
        const log = await readGrid(desk(), SHEETS.log, 6, 9);
        await press(desk(), words.action.reportAgain, words.outcome.unchanged);
        expect(await readGrid(desk(), SHEETS.summary, 2, 4)).toEqual(times);
        expect(await readGrid(desk(), SHEETS.log, 6, 9)).toEqual(log);
        // The way back from the first report is still there.
        await expect(button(desk(), words.action.undo).count()).resolves.toBe(1);
      });
    });
  });
};

/** Counts of 法人 and 事業所 are of different ones, so their total need not be a sum. */
function expectTotals(rows: Cells, header: Cells[number], apart: ReadonlySet<string>): void {
  const total = rows.at(-1);
  expect(total?.[0]).toBe('合計');
  header.forEach((name, column) => {
    if (column === 0 || apart.has(String(name)) || /法人数|事業所数/.test(String(name))) return;
    const sum = rows.slice(0, -1).reduce((so, row) => so + (Number(row[column]) || 0), 0);
    expect(total?.[column], String(name)).toBe(sum);
  });
}
