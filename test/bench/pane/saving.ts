import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../browser/browser';
import { downloaded } from '../../browser/download';
import { benchDesk } from '../bench-desk';
import { largeSample } from '../large-sample';
import { besideOffice } from '../office-peer';
import { peakOfTab } from '../peak';
import { alone, durations, megabytes, most, type Row, times } from '../table/rows';
import { ratio, spread } from '../table/statistics';
import { openFile } from './open-file';

/** Beside everything that the sample has. */
const EDITED = { sheet: '申請', cell: 'CZ2', text: '確認済' };

interface Saved {
  readonly open: number;
  readonly save: number;
  readonly peak: number | null;
}

/** What the workbench did not get through: said in the table, and a smaller size is measured instead. */
class OutOfReach extends Error {}

/** What the workbench says where a file can't be saved. */
const REFUSED = '保存できませんでした';

/**
 * The workbench opens a file, a cell is typed, and 「保存」 is pressed: the largest of the sizes that it gets through
 * within `limit` ms, with a row for each that it does not.
 *
 * @throws Error where it gets through none
 */
export async function saving(
  folder: string,
  { copies, runs, limit }: { copies: readonly number[]; runs: number; limit: number },
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of copies) {
    const what = `見本を${String(count)}倍にした申請${(150 * count).toLocaleString('ja-JP')}件を作業台で開き、1セル書いて「保存」`;
    try {
      return [...rows, await measured(what, folder, count, runs, limit)];
    } catch (error) {
      if (!(error instanceof OutOfReach)) throw error;
      rows.push(alone(what, `測れなかった（${error.message}）`));
    }
  }
  throw new Error(rows.map(({ what, figure }) => `${what}: ${figure}`).join('; '));
}

async function measured(
  what: string,
  folder: string,
  copies: number,
  runs: number,
  limit: number,
): Promise<Row> {
  const file = path.join(folder, 'workbench.xlsx');
  await writeFile(file, largeSample(copies));
  const all: Saved[] = [];
  const ours = async (): Promise<number> => {
    const one = await inWorkbench(file, limit);
    all.push(one);
    return one.open + one.save;
  };
  const { warmUp, peer, pairs } = await besideOffice(ours, file, runs);
  const counted = all.slice(warmUp);
  const said = (of: (one: Saved) => number): string => durations(spread(counted.map(of)));
  return {
    what,
    figure: `開く ${said(({ open }) => open)}、保存 ${said(({ save }) => save)}、タブのメモリー ${megabytes(most(counted))}`,
    peer,
    ratio: pairs === null ? '—' : times(ratio(pairs)),
  };
}

/**
 * In a browser of its own, which is closed whatever its page still does.
 *
 * @throws OutOfReach where the page ends, refuses or takes longer than `limit`
 */
async function inWorkbench(file: string, limit: number): Promise<Saved> {
  const browser = await launchBrowser();
  const desk = await benchDesk(browser);
  const { page } = desk;
  try {
    page.context().setDefaultTimeout(limit);
    const stopped = new Promise<never>((_, reject) => {
      const because = (reason: string) => () => {
        reject(new OutOfReach(reason));
      };
      page.on('crash', because('タブが落ちた'));
      setTimeout(because(`${String(limit / 60_000)}分で終わらない`), limit).unref();
    });
    const worked = openAndSave(page, file, limit).catch((error: unknown) => {
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      throw new OutOfReach(/crash/i.test(reason) ? 'タブが落ちた' : reason);
    });
    const saved = await Promise.race([worked, stopped]);
    return { ...saved, peak: await peakOfTab(browser) };
  } finally {
    // The browser first: a page that is at work would keep its desk waiting.
    await browser.close();
    await desk.close();
  }
}

async function openAndSave(page: Page, file: string, limit: number): Promise<Omit<Saved, 'peak'>> {
  const { paneReady } = await openFile(page, file, limit);
  await page.evaluate(({ sheet, cell, text }) => {
    window.workbench?.setCell(sheet, cell, text);
  }, EDITED);
  const refused = page
    .waitForFunction(
      (words) => document.getElementById('status')?.textContent?.includes(words) === true,
      REFUSED,
    )
    .then(() => {
      throw new Error(REFUSED);
    });
  const download = page.waitForEvent('download');
  // Whichever does not come ends with the browser, when nobody waits for it any more.
  for (const either of [refused, download]) either.catch(() => undefined);
  const start = performance.now();
  await page.click('#save');
  const bytes = await downloaded(await Promise.race([download, refused]));
  const save = performance.now() - start;
  if (Buffer.compare(bytes, await readFile(file)) === 0) throw new Error('書いたセルが保存されていない');
  return { open: paneReady, save };
}
