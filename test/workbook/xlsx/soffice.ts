import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * LibreOffice is a second reader of what we write. Without it these tests are left out on a person's machine,
 * with a notice; where the checks run for everyone (CI) they must not be.
 */
export const hasOffice = findOffice();

function findOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 300_000 });
    return true;
  } catch {
    if (process.env['CI']) throw new Error('LibreOffice (soffice) is needed for these tests');
    console.warn('LibreOffice (soffice) がないため、LibreOffice で開く試験を省きます。');
    return false;
  }
}

/** Settings of a fresh profile: every formula is calculated anew, whatever value the file holds beside it. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Converts a workbook; the names of the files made and their bytes. */
export async function convert(
  bytes: Uint8Array,
  format: string,
  { recalculate = false } = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'kaigo-hojo-'));
  try {
    const input = join(folder, 'book.xlsx');
    const output = join(folder, 'out');
    await writeFile(input, bytes);
    // A profile of its own: a running office would otherwise answer instead, and do nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    if (recalculate) {
      await mkdir(join(folder, 'profile', 'user'), { recursive: true });
      await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), RECALCULATE);
    }
    await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', output, input], {
      timeout: 120_000,
    });
    const names = await readdir(output);
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(join(output, name))] as const)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every sheet as CSV with the values that LibreOffice reads or calculates, formats left out. */
export async function sheetsAsCsv(
  bytes: Uint8Array,
  options: { readonly recalculate?: boolean } = {},
): Promise<ReadonlyMap<string, string>> {
  const files = await convert(
    bytes,
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
    options,
  );
  const decoder = new TextDecoder();
  return new Map(
    [...files].map(([name, content]) => [name.replace(/^book-|\.csv$/g, ''), decoder.decode(content)]),
  );
}
