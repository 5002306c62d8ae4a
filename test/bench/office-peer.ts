import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasOffice } from '../workbook/xlsx/soffice';
import { peakOfProcess } from './peak';
import { durations, megabytes, most } from './table/rows';
import { type Pair, paired, spread } from './table/statistics';

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

export interface BesideOffice {
  /** First runs of ours that do not count. */
  readonly warmUp: number;
  /** What LibreOffice took, in words. */
  readonly peer: string;
  /** null on a machine without LibreOffice. */
  readonly pairs: readonly Pair[] | null;
}

/** @param ours does our part with the same file and resolves to its ms. */
export async function besideOffice(
  ours: () => Promise<number>,
  input: string,
  runs: number,
): Promise<BesideOffice> {
  if (!hasOffice) {
    for (let run = 0; run < runs; run += 1) await ours();
    return { warmUp: 0, peer: 'LibreOffice がない機械で測った', pairs: null };
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'kaigo-hojo-office-'));
  try {
    const usages: OfficeUsage[] = [];
    const office = async (): Promise<number> => {
      const usage = await loadAndSave(input, folder);
      usages.push(usage);
      return usage.wall;
    };
    // The warm-up makes LibreOffice's profile.
    const pairs = await paired(ours, office, { runs, warmUp: 1 });
    const counted = usages.slice(1);
    const walls = durations(spread(counted.map(({ wall }) => wall)));
    const peer = `LibreOffice の読み込みと保存 ${walls}、メモリー ${megabytes(most(counted))}`;
    return { warmUp: 1, peer, pairs };
  } finally {
    await rm(folder, { recursive: true, force: true });
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
    largest = Math.max(largest ?? 0, peakOfProcess(name) ?? 0);
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
