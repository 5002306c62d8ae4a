import type { Locator } from 'playwright-core';
import { intakeTexts } from '../../../src/catalogue/intake-texts';
import { pane as words } from '../../../src/catalogue/pane';
import { type Desk, PATIENCE, readyPane } from '../desk';

/** Each suite describes one part of the work in the product, on the shared desk. */
export type ProductSuite = (desk: () => Desk) => void;

export const button = (desk: Desk, name: string): Locator =>
  desk.pane.getByRole('button', { name, exact: true });

/** What the pane tells a screen reader: the end of each run. */
const said = (desk: Desk): Locator => desk.pane.getByRole('status');

/** Waits until the pane says a text; fails at once with the pane's own words when a run ends in an error. */
export async function untilSaid(desk: Desk, text: string): Promise<void> {
  const done = said(desk).filter({ hasText: text });
  const failed = desk.pane.getByText(words.error.heading);
  await done.or(failed).first().waitFor({ state: 'attached', timeout: PATIENCE });
  if (await failed.isVisible()) throw new Error(await desk.pane.locator('body').innerText());
}

/** Presses a button and waits for what the pane says at the end. */
export async function press(desk: Desk, name: string, text: string): Promise<void> {
  await button(desk, name).click();
  await untilSaid(desk, text);
}

/** The steps of the pane, each by the button that a clerk sees. */
export const steps = {
  check: (desk: Desk) => press(desk, words.action.check, '点検が終わりました'),
  fill: async (desk: Desk) => {
    await desk.pane.getByRole('tab', { name: words.steps.fill }).click();
    return press(desk, words.action.fill, words.outcome.filled);
  },
  report: async (desk: Desk) => {
    await desk.pane.getByRole('tab', { name: words.steps.report }).click();
    return press(desk, words.action.report, words.outcome.reported);
  },
  all: (desk: Desk) => press(desk, words.action.all, words.outcome.reported),
  undo: (desk: Desk) => press(desk, words.action.undo, words.outcome.undone),
};

/** How often, and how many milliseconds apart, 取込み is looked at before it counts as usable. */
const [LOOKS, BETWEEN] = [10, 200];

/** Opens 取込み from 準備, and waits until 準備 has read the workbook: before that no file can be chosen. */
export async function openIntake(desk: Desk): Promise<void> {
  await desk.pane.getByRole('tab', { name: words.steps.prepare }).click();
  const usable = desk.pane.locator('main button:not([aria-disabled="true"])');
  const way = usable.filter({ hasText: intakeTexts.open });
  // the reading may begin after the step has changed, and a button pressed meanwhile does nothing
  for (let look = 0; look < LOOKS; look += 1) {
    await way.first().waitFor();
    await desk.page.waitForTimeout(BETWEEN);
  }
  await way.first().click();
  await usable.filter({ hasText: intakeTexts.choose }).waitFor();
}

/** Opens a file through 「ブックを開く…」, waits for the pane that is loaded anew with it, and goes to 点検. */
export async function openBook(desk: Desk, name: string, bytes: Uint8Array): Promise<void> {
  await desk.pane.evaluate(() => {
    document.documentElement.dataset['former'] = 'true';
  });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await desk.page.getByLabel('ブックを開く…').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  await desk.pane.waitForFunction(() => document.documentElement.dataset['former'] === undefined);
  await readyPane(desk.page);
  const { prepare, check } = words.steps;
  const known = desk.pane.locator('header').getByText('年度');
  const unset = desk.pane.getByRole('tab', { name: prepare, selected: true });
  await known.or(unset).first().waitFor();
  await desk.pane.getByRole('tab', { name: check }).click();
  await desk.pane.locator('footer button').first().waitFor();
}

/** The selected cell as Excel names it: 申請!Q14 */
export const selectedAddress = (desk: Desk): Promise<string> =>
  desk.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    }),
  );
