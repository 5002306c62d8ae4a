import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../browser/browser';
import type { Options } from './index';
import { opening } from './pane/opening';
import { saving } from './pane/saving';
import { paneStart } from './pane/start';
import { inTabs } from './pane/tab';
import type { Row } from './table/rows';

/** What a clerk waits for in a browser: the pane, a large workbook that opens, and one that is saved. */
export async function measure({ quick }: Options): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kaigo-hojo-bench-'));
  const browser = await launchBrowser();
  try {
    const rows = [
      ...(await paneStart(browser, quick ? 1 : 5)),
      ...(await opening(browser, folder, {
        sizes: quick ? [200, 400] : [14_000, 20_000],
        runs: quick ? 1 : 3,
      })),
    ];
    await browser.close();
    return [
      ...rows,
      ...(await inTabs(folder, quick ? 2 : 200, quick ? 1 : 3)),
      ...(await saving(folder, {
        copies: quick ? [2, 1] : [200, 100, 50, 20],
        runs: 1,
        limit: quick ? 60_000 : 600_000,
      })),
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
