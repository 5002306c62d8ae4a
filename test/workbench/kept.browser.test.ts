// @vitest-environment node
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connectBrowser } from '../browser/shared';
import { type Desk, deskAt, PATIENCE, readyPane } from './desk';
import { SAMPLE, sampleBytes } from './product/grid';
import { readUntil } from './suites/suite';

/** What is done in the workbench and never saved: it is there again when the page is, and goes when it is told to. */
const CALL = '=TEST_RATE("見守り",375000)';
let desk: Desk;
const pages: Page[] = [];

beforeAll(async () => {
  desk = await deskAt({
    url: inject('testsUrl'),
    browser: await connectBrowser(),
    sample: SAMPLE,
    kept: true,
  });
}, 240_000);

afterAll(async () => {
  await desk.close();
});

const ready = async (page: Page): Promise<void> => {
  await page.waitForFunction(async () => {
    await window.workbench?.ready;
    return window.workbench !== undefined;
  });
};
const reload = async (page: Page): Promise<void> => {
  await page.reload();
  await ready(page);
};
const another = async (query = ''): Promise<Page> => {
  const page = await desk.page.context().newPage();
  pages.push(page);
  await page.goto(`${desk.url}workbench/${query}`);
  await ready(page);
  return page;
};
const type = (page: Page, cell: string, text: string): Promise<void> =>
  page.evaluate(([address, content]) => window.workbench?.setCell('申請', address, content), [
    cell,
    text,
  ] as const);
const cell = (page: Page, address: string, wished: unknown) =>
  readUntil({ ...desk, page }, '申請', address, ([row]) => row?.[0] === wished);
const notices = (page: Page): Promise<string> => page.locator('#notices').innerText();
const keptAt = (page: Page): Promise<string | null> => page.locator('#kept-at').textContent();
/** Waits until the page would let go of the work without a word. */
const untilKept = async (page: Page): Promise<void> => {
  const asks = () =>
    page.evaluate(() => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    });
  await expect.poll(asks, { timeout: PATIENCE }).toBe(false);
};

describe('work in the workbench', () => {
  it('is not kept where nothing was changed', async () => {
    await reload(desk.page);
    expect(await notices(desk.page)).toBe('');
    expect(await keptAt(desk.page)).toBe('');
  });

  it('is asked for before it is lost, and gone on with when the page is loaded again', async () => {
    await type(desk.page, 'B300', CALL);
    await type(desk.page, 'B301', 'かきかけ');
    const asked = await desk.page.evaluate(() => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(asked).toBe(true);
    await untilKept(desk.page);
    expect(await keptAt(desk.page)).toContain('控えを残しました');
    await reload(desk.page);
    expect(await notices(desk.page)).toContain('前回の続きを開きました。');
    expect(await cell(desk.page, 'B301', 'かきかけ')).toEqual([['かきかけ']]);
    await readyPane(desk.page);
    // a call is still a call: it follows its arguments
    await type(desk.page, 'B300', CALL.replace('375000', '1000'));
    expect(await cell(desk.page, 'B300', 800)).toEqual([[800]]);
    await untilKept(desk.page);
  });

  it('is not written over by a second tab, which says that the first has the same workbook open', async () => {
    const second = await another();
    await expect.poll(() => notices(second)).toContain(`「${SAMPLE}」は、ほかのタブでも開いています。`);
    expect(await notices(second)).not.toContain('前回の続き');
    await type(second, 'B301', 'ふたつめ');
    await untilKept(second);
    await reload(desk.page);
    expect(await cell(desk.page, 'B301', 'かきかけ')).toEqual([['かきかけ']]);
    await reload(second);
    expect(await cell(second, 'B301', 'ふたつめ')).toEqual([['ふたつめ']]);
    await second.close();
  });

  it('of a tab that was closed is taken up by the next', async () => {
    const third = await another();
    expect(await notices(third)).toContain('前回の続きを開きました。');
    expect(await cell(third, 'B301', 'ふたつめ')).toEqual([['ふたつめ']]);
    await third.close();
  });

  it('stays when another workbook is opened, and can be returned to', async () => {
    const buffer = Buffer.from(sampleBytes);
    await desk.page.setInputFiles('#open-file', { name: '別.xlsx', mimeType: '', buffer });
    await expect.poll(() => notices(desk.page)).toContain('の変更は、このブラウザーの控えに残っています');
    await untilKept(desk.page);
    await desk.page.getByRole('button', { name: 'に戻る' }).click();
    await expect.poll(() => desk.page.locator('#book-name').innerText()).toBe(SAMPLE);
    expect(await cell(desk.page, 'B301', 'かきかけ')).toEqual([['かきかけ']]);
  });

  it('is forgotten by a button, and the sample is there again', async () => {
    await desk.page.getByRole('button', { name: '控えを破棄して見本に戻す' }).click();
    await expect.poll(() => notices(desk.page)).not.toContain('前回の続き');
    expect(await cell(desk.page, 'B301', '')).toEqual([['']]);
    await reload(desk.page);
    expect(await notices(desk.page)).not.toContain('前回の続き');
  });

  it('is not kept at all where the clerk wants none of it', async () => {
    await type(desk.page, 'B301', 'のこす');
    await untilKept(desk.page);
    await desk.page.getByRole('button', { name: '控え…' }).click();
    await desk.page.getByLabel('控えを残す').uncheck();
    await expect.poll(() => keptAt(desk.page)).toBe('控えをすべて消しました。');
    const stored = () =>
      desk.page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const open = indexedDB.open('kaigo-hojo-workbench');
            open.onsuccess = () => {
              const count = open.result.transaction('books').objectStore('books').count();
              count.onsuccess = () => {
                open.result.close();
                resolve(count.result);
              };
            };
          }),
      );
    expect(await stored()).toBe(0);
    await desk.page.locator('#keeping').getByRole('button', { name: '閉じる' }).click();
    await type(desk.page, 'B301', 'のこさない');
    await reload(desk.page);
    expect(await cell(desk.page, 'B301', '')).toEqual([['']]);
    expect(await stored()).toBe(0);
  });

  it('and no request left this machine, no page reported an error', () => {
    expect(desk.strayRequests).toEqual([]);
    expect(desk.errors).toEqual([]);
  });
});
