import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What LibreOffice took; ms, and bytes for the peak of its memory (null: the system does not tell). */
export interface OfficeUsage {
  readonly wall: number;
  readonly peak: number | null;
}

/** How often the peak of LibreOffice's processes is read; each read gives the highest so far. */
const LOOK = 100;

/**
 * LibreOffice loads a workbook and saves it again, without a change, in a profile that stays between runs.
 *
 * @throws Error where it ends otherwise than with 0.
 */
export async function loadAndSave(input: string, folder: string): Promise<OfficeUsage> {
  const output = path.join(folder, 'office');
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  const start = performance.now();
  // A group of its own: soffice starts others, and the memory is theirs.
  const child = spawn('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', output, input], {
    detached: true,
    stdio: 'ignore',
  });
  let peak: number | null = null;
  const look = setInterval(() => {
    const now = child.pid === undefined ? null : peakOfGroup(child.pid);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, LOOK);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    const wall = performance.now() - start;
    // It ends with 0 even where it could not read the file.
    const made = safely(() => statSync(path.join(output, path.basename(input))).size) ?? 0;
    if (code !== 0 || made === 0)
      throw new Error(`soffice ended with ${String(code)} and made ${String(made)} bytes`);
    return { wall, peak };
  } finally {
    clearInterval(look);
    await rm(output, { recursive: true, force: true });
  }
}

/** The largest VmHWM among the processes of a group; null without /proc. */
function peakOfGroup(group: number): number | null {
  let largest: number | null = null;
  for (const name of safely(() => readdirSync('/proc')) ?? []) {
    if (!/^\d+$/.test(name)) continue;
    const stat = safely(() => readFileSync(`/proc/${name}/stat`, 'utf8'));
    // After the name in brackets: state, parent, group.
    if (Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) !== group) continue;
    const status = safely(() => readFileSync(`/proc/${name}/status`, 'utf8')) ?? '';
    const kilobytes = Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0);
    largest = Math.max(largest ?? 0, kilobytes * 1024);
  }
  return largest;
}

/** null where the process has gone meanwhile. */
function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
