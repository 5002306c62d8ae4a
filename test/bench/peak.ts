import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** Bytes of the largest resident size that a process has had; null where it has gone, or without /proc. */
export function peakOfProcess(pid: number | string): number | null {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/**
 * The same of the one tab of a browser, seen from outside: a page can tell its JavaScript heap only, and neither the
 * bytes of files nor what has been freed again. The browser keeps an empty process ready beside it, which is smaller.
 */
export async function peakOfTab(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOfProcess(id));
  const known = peaks.filter((peak) => peak !== null);
  return known.length === 0 ? null : Math.max(...known);
}
