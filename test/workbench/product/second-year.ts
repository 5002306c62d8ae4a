import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutyPaneTexts as dutyTexts } from '../../../src/catalogue/duty-pane-texts';
import { dutyReminderTexts } from '../../../src/catalogue/duty-reminder-texts';
import { effectPaneTexts as effectTexts } from '../../../src/catalogue/effect-pane-texts';
import { intakeTexts } from '../../../src/catalogue/intake-texts';
import { pane as words } from '../../../src/catalogue/pane';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { importFiles } from '../../../src/cli/import';
import { dutyItems } from '../../../src/taskpane/steps/report/effects/duty-items';
import { TIME_CELL } from '../../../src/workbook/ministry/ministry-sheet';
import type { CheckResult } from '../../../src/workbook/read/check-result';
import { planDutyReminders } from '../../../src/workbook/run/mail/duty-reminders';
import { runCheck, runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { PROJECT } from '../build';
import { expectSheets, SAMPLE, sampleBytes, type Sheets, sheetsOfFile } from './grid';
import { button, openBook, openIntake, press, type ProductSuite, steps } from './pane';

const now = new Date('2028-04-10T05:00:00Z');
const FILE = '届いた効果報告.csv';
const EFFECTS = '効果報告（記入）';
const HEADER = '受付番号,報告年度,総業務時間（時間/月）,超過勤務時間,収支（円）,賃金への還元,提出日';
/** How many of the reports that are overdue come in. */
const CAME = 6;

const stateCounts = async (outcome: CheckResult): Promise<[overdue: number, filed: number]> => {
  const duties = await outcome.duties();
  const items = duties === null ? [] : dutyItems(duties);
  return [
    items.filter((item) => item.state === 'overdue').length,
    items.filter((item) => item.state === 'in').length,
  ];
};

/** The whole of a year that somebody has to watch: reports come in, who is late is reminded, and the year is rolled up. */
export const secondYear: ProductSuite = (desk) => {
  describe('the second year of the sample', () => {
    let folder = '';
    let text = '';
    let before: [number, number];
    let after: [number, number];
    let letters: readonly { readonly overdue: readonly unknown[] }[];
    let expected: Sheets;

    const list = () => desk().pane.getByRole('list', { name: dutyTexts.list });
    const shows = async ([overdue, filed]: [number, number]): Promise<void> => {
      await desk().pane.getByRole('tab', { name: words.steps.report }).click();
      await list().waitFor();
      await button(desk(), dutyTexts.count('overdue', overdue)).waitFor();
      await button(desk(), dutyTexts.count('in', filed)).waitFor();
    };

    /** The same year on the command line. */
    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'kaigo-year-'));
      const [input, output] = [path.join(folder, FILE), path.join(folder, 'out.xlsx')];
      const asked = (await runCheck(openXlsx(sampleBytes), { now })).outcome;
      before = await stateCounts(asked);
      const duties = await asked.duties();
      const late = dutyItems(duties!).filter(
        ({ state, duty }) => state === 'overdue' && duty.kind === 'effect',
      );
      text = [
        HEADER,
        ...late
          .slice(0, CAME)
          .map(
            ({ applicant }, at) =>
              `${applicant.receiptNumber},令和9年度,${1_000 + at}.5,${20 + at},"1,${at}00,000",有,2028-04-10`,
          ),
      ].join('\r\n');
      writeFileSync(input, text);
      await importFiles({
        ...{ name: 'import', inputs: [input], into: path.join(PROJECT, 'samples', SAMPLE), output },
        ...{ mapping: null, damaged: false, taxAsSet: false },
      });
      const workbook = openXlsx(new Uint8Array(readFileSync(output)));
      const { outcome } = await runCheck(workbook, { now });
      after = await stateCounts(outcome);
      const { reminders, ops } = await planDutyReminders(workbook, outcome, null);
      letters = reminders;
      await workbook.apply(ops);
      await runWrite(workbook, { now }, true);
      expected = await sheetsOfFile(await workbook.save());
      await openBook(desk(), SAMPLE, sampleBytes);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('begins with the reports that are late', async () => {
      await steps.check(desk());
      expect(before[0]).toBeGreaterThan(CAME);
      await shows(before);
    });

    it('takes in those that came, each to its application', async () => {
      await openIntake(desk());
      await desk()
        .pane.getByLabel(intakeTexts.file)
        .setInputFiles([{ name: FILE, mimeType: 'text/csv', buffer: Buffer.from(text) }]);
      await desk()
        .pane.getByRole('region', { name: FILE, exact: true })
        .getByRole('button', { name: intakeTexts.take(CAME, 0), exact: true })
        .click();
      await desk().pane.getByText(intakeTexts.taken(FILE)).waitFor();
      await expectSheets(desk(), expected, [EFFECTS]);
    });

    it('counts them as in, and no longer as late', async () => {
      await button(desk(), intakeTexts.toCheck).click();
      expect(after).toEqual([before[0] - CAME, before[1] + CAME]);
      await shows(after);
    });

    it('reminds each corporation that is still late, in one letter', async () => {
      await button(desk(), dutyTexts.remind.make).click();
      await desk()
        .pane.getByText(dutyReminderTexts.made(letters.length, after[0], '2028-04-10'))
        .waitFor();
      await expectSheets(desk(), expected, [SHEETS.dutyReminders]);
    });

    it('rolls the year up, and every 検算 agrees', async () => {
      await press(desk(), words.action.report, words.outcome.reported);
      await expectSheets(desk(), expected, [SHEETS.dutyList, SHEETS.effectTotals], TIME_CELL);
      const { pane } = desk();
      const heading = pane.getByRole('heading', { name: words.report.checksTitle, exact: true });
      const checks = await pane.locator('section', { has: heading }).getByRole('listitem').allInnerTexts();
      for (const sheet of [SHEETS.dutyList, SHEETS.effectTotals])
        expect(checks.filter((check) => check.includes(sheet)).length, sheet).toBeGreaterThan(0);
      for (const check of checks) expect(check).toContain(words.report.agrees);
    });

    it('shows the year in the pane with those that came', async () => {
      await desk().pane.getByRole('tab', { name: effectTexts.views.effects, exact: true }).click();
      const indicators = desk().pane.getByRole('list', { name: effectTexts.list });
      await expect.poll(() => indicators.locator('li').count()).toBe(10);
    });
  });
};
