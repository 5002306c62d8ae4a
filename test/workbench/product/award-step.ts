import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { awardLetterTexts } from '../../../src/catalogue/award-letter-texts';
import { pane as words } from '../../../src/catalogue/pane';
import { awardTexts } from '../../../src/catalogue/pane/award-texts';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { fourApplications, NUMBERS } from '../../cases/award-book';
import { workbookBytes } from '../../cases/workbooks';
import { readGrid } from './grid';
import { button, openBook, type ProductSuite, selectedAddress, steps, untilSaid } from './pane';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** More than the step has places for the Tab key. */
const MOST_TABS = 60;

const { decide, list, row } = awardTexts;

/** The step 採択 with the keyboard alone, in a pane of 320 px. */
export const awardStep: ProductSuite = (desk) => {
  describe('the step 採択', () => {
    const key = (name: string) => desk().page.keyboard.press(name);

    /** Name of what has the focus in the pane; '' while the focus is elsewhere. */
    const focused = () =>
      desk().pane.evaluate(() => {
        const element = document.hasFocus() ? document.activeElement : null;
        if (element === null || element === document.body) return '';
        const label = element.id === '' ? null : document.querySelector(`label[for="${element.id}"]`);
        const text = element instanceof HTMLElement ? element.innerText : '';
        return (element.getAttribute('aria-label') ?? label?.textContent ?? text).replace(/\s+/g, ' ').trim();
      });

    async function tabTo(wanted: string, tab: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
      const passed: string[] = [];
      for (let count = 0; count <= MOST_TABS; count += 1) {
        const name = await focused();
        if (name === wanted) return;
        passed.push(name);
        await key(tab);
      }
      throw new Error(`${tab} does not lead to ${wanted}: ${passed.join(' → ')}`);
    }

    /** What axe has against the pane as it stands. */
    async function violations(): Promise<string[]> {
      await desk().pane.evaluate(AXE);
      return desk().pane.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
        const found = await axe.run();
        return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      });
    }

    const widths = () =>
      desk().pane.evaluate(() => [
        document.documentElement.scrollWidth,
        document.querySelector('[role="tablist"]')?.scrollWidth,
        document.querySelector('main')?.scrollWidth,
      ]);

    const setWidth = (width: string) =>
      desk().page.evaluate((wanted) => {
        const frame = document.querySelector<HTMLElement>('#pane');
        if (frame === null) return;
        frame.style.width = frame.style.maxWidth = wanted;
        frame.style.minWidth = wanted === '' ? '' : '0';
      }, width);

    /** The clerk's columns of 採択. */
    const entered = async () => {
      const [headers = [], ...rows] = await readGrid(desk(), SHEETS.awards, NUMBERS.length + 1, 12);
      const of = (line: (typeof rows)[number], header: string) => {
        const at = headers.indexOf(header);
        return at < 0 ? '' : line[at];
      };
      return rows.map((line) => ['手修正', '手修正額', '条件'].map((header) => of(line, header)));
    };

    const nothing = NUMBERS.map(() => ['', '', '']);

    beforeAll(async () => {
      await openBook(desk(), '採択.xlsx', await workbookBytes(fourApplications));
      await steps.fill(desk());
    });

    it('is where 算定 leads to, and shows the order, the line and who waits', async () => {
      await button(desk(), words.action.toAward).click();
      const rows = desk().pane.getByRole('list', { name: list.label });
      await rows.getByText(list.cut).waitFor();
      const shown = (await rows.innerText()).replace(/\s+/g, ' ');
      const order = ['A1', 'A2', list.cut, row.outcome('補欠', 1), row.outcome('補欠', 2)];
      const at = order.map((text) => shown.indexOf(text));
      expect(at.includes(-1)).toBe(false);
      expect(at).toEqual([...at].sort((a, b) => a - b));
    });

    it('fits 320 px without scrolling sideways, and axe has nothing against it', async () => {
      await setWidth('320px');
      await expect.poll(widths).toEqual([320, 320, 320]);
      expect(await violations()).toEqual([]);
    });

    it('lets a row be gone to, and a by-hand decision be looked at and entered, by keyboard', async () => {
      await desk().pane.locator('footer button').first().focus();
      await tabTo(row.select('A1'), 'Shift+Tab');
      await key('Tab');
      await key('ArrowDown');
      const second = desk().pane.locator('[data-row="1"]');
      await expect.poll(() => second.evaluate((element) => element === document.activeElement)).toBe(true);
      await key('Enter');
      await expect.poll(() => selectedAddress(desk())).toBe('申請!A3');
      await second.focus();
      await tabTo(row.decideFor('A2'));
      await key('Enter');
      await desk().pane.getByRole('dialog').waitFor();
      await tabTo(decide.outcome);
      await key('End');
      await expect
        .poll(() => desk().pane.getByLabel(decide.outcome, { exact: true }).inputValue())
        .toBe('不採択');
      await tabTo(decide.look);
      await key('Enter');
      await button(desk(), decide.write(1)).waitFor();
      expect(await violations()).toEqual([]);
      await expect.poll(widths).toEqual([320, 320, 320]);
      expect(await entered()).toEqual(nothing);
      await tabTo(decide.write(1));
      await key('Enter');
      await untilSaid(desk(), words.outcome.decided(1, 1));
      expect(await entered()).toEqual([nothing[0], ['不採択', '', ''], nothing[2], nothing[3]]);
      await desk()
        .pane.getByText(awardTexts.changes.raised('A3', '採択', 240_000))
        .waitFor();
    });

    it('enters one 条件 beside many at once, and 元に戻す takes that back, then the other', async () => {
      await desk().pane.locator('footer button').first().focus();
      await tabTo(list.selectShown, 'Shift+Tab');
      await key('Enter');
      await tabTo(list.decide(4));
      await key('Enter');
      await desk().pane.getByRole('dialog').waitFor();
      await tabTo(decide.withCondition);
      await key('Space');
      await tabTo(decide.condition);
      await desk().page.keyboard.insertText('年度内に納品すること');
      await tabTo(decide.look);
      await key('Enter');
      await button(desk(), decide.write(4)).waitFor();
      await tabTo(decide.write(4));
      await key('Enter');
      await untilSaid(desk(), words.outcome.decided(4, 4));
      const conditions = async () => (await entered()).map(([, , condition]) => condition);
      expect(await conditions()).toEqual(NUMBERS.map(() => '年度内に納品すること'));
      await steps.undo(desk());
      expect(await entered()).toEqual([nothing[0], ['不採択', '', ''], nothing[2], nothing[3]]);
      await steps.undo(desk());
      expect(await entered()).toEqual(nothing);
    });

    it('says nothing was written where somebody has entered something since it was looked at', async () => {
      await button(desk(), row.decideFor('A1')).click();
      await desk().pane.getByLabel(decide.outcome, { exact: true }).selectOption('補欠');
      await button(desk(), decide.look).click();
      await button(desk(), decide.write(1)).waitFor();
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('採択').getRange('J2').values = [['採択']];
          await context.sync();
        }),
      );
      await button(desk(), decide.write(1)).click();
      await desk().pane.getByText('採択!J2の内容が').first().waitFor();
      expect((await entered())[0]).toEqual(['採択', '', '']);
    });

    it('makes 採択通知 for 差込印刷', async () => {
      await steps.fill(desk());
      await button(desk(), words.action.toAward).click();
      await button(desk(), awardTexts.letters.make).click();
      await untilSaid(desk(), awardLetterTexts.made(4));
      const [headers = [], first = []] = await readGrid(desk(), SHEETS.awardLetters, 2, 14);
      expect(headers.slice(0, 4)).toEqual(['受付番号', '法人名', '事業所名', '事業']);
      expect(first[0]).toBe('A1');
      await setWidth('');
    });
  });
};
