/**
 * A Chromium for the tests: the machine's own, or the one that `@sparticuz/chromium` carries in the npm package.
 * Without any the tests fail; they are never skipped.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Looked for on the PATH. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where no command is installed with them. */
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Nothing is asked of the network: no updates, no field trials, no look-ups. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export interface ChromiumChoice {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** CHROMIUM_PATH, then what is installed, then the packaged one. */
export async function findChromium(): Promise<ChromiumChoice> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH: ${named} がありません`);
    return { executablePath: named, args: QUIET };
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const commands = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  const installed = [...commands, ...INSTALLED].find((candidate) => existsSync(candidate));
  return installed === undefined ? packagedChromium() : { executablePath: installed, args: QUIET };
}

/** Unpacked from the npm package on first use. It brings no Japanese glyphs: enough for tests, not for pictures. */
export async function packagedChromium(): Promise<ChromiumChoice> {
  const { default: packaged } = await import('@sparticuz/chromium');
  // its arguments are made for one page in a small machine: all pages in one process would stand still together
  const args = packaged.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return { executablePath: await packaged.executablePath(), args: [...args, ...QUIET] };
}

export async function launchBrowser(choice?: ChromiumChoice): Promise<Browser> {
  const { executablePath, args } = choice ?? (await findChromium());
  return chromium.launch({ executablePath, args: [...args], headless: true });
}
