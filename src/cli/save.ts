import { randomUUID } from 'node:crypto';
import {
  type BigIntStats,
  close,
  closeSync,
  fchmod,
  fchown,
  fsync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFile,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileTexts } from '../catalogue/errors/cli-files';
import { codeOf, savingFault } from './file-faults';
import { HalfDone } from './half-done';
import { type OutputPlace, standing } from './output-places';
import { UsageError } from './usage-error';

/** A place with what is to stand there. */
export interface Output {
  readonly place: OutputPlace;
  readonly bytes: Uint8Array;
}

/** Far longer than another process takes from a second name to the new file in its place. */
const AT_IT_MS = 800;

/** A file of its own beside the place: never one that somebody has, and on the same disk. */
const beside = ({ folder }: OutputPlace): string => join(folder, `.kaigo-hojo-${randomUUID()}.tmp`);

/**
 * Saves all files whole, or none of them: each is written beside its place and brought to the disk first, then all
 * take their places. A place that somebody else has saved to since the work began is left to them.
 * @throws UsageError
 */
export async function saveAll(outputs: readonly Output[]): Promise<void> {
  const half = new HalfDone();
  try {
    const written: { place: OutputPlace; file: string }[] = [];
    for (const { place, bytes } of outputs) written.push({ place, file: await write(place, bytes, half) });
    const replaced = written.flatMap(({ place, file }) => putInPlace(place, file, half));
    half.settle();
    for (const file of replaced) removeQuietly(file);
    for (const folder of new Set(outputs.map(({ place }) => place.folder))) await keepNames(folder);
  } catch (error) {
    half.takeBack();
    throw error;
  } finally {
    half.end();
  }
}

async function write(place: OutputPlace, bytes: Uint8Array, half: HalfDone): Promise<string> {
  const file = beside(place);
  try {
    // Opened here and now, so that no signal comes between the file and the note of it.
    const opened = openSync(file, 'wx');
    half.add(() => rmSync(file, { force: true }));
    try {
      if (place.before) await keepReaders(opened, place.before);
      await promisify(writeFile)(opened, bytes);
      await promisify(fsync)(opened);
    } finally {
      await promisify(close)(opened);
    }
    return file;
  } catch (error) {
    throw savingFault(place.path, error);
  }
}

/** Who may read the file stays as it was: its group and owner as far as the system lets us give it to them. */
async function keepReaders(opened: number, { uid, gid, mode }: BigIntStats): Promise<void> {
  const give = promisify(fchown);
  await give(opened, -1, Number(gid)).catch(() => undefined);
  await give(opened, Number(uid), -1).catch(() => undefined);
  await promisify(fchmod)(opened, Number(mode & 0o777n));
}

/** @returns where the file that stood there is kept until all are in place */
function putInPlace(place: OutputPlace, file: string, half: HalfDone): string[] {
  const { path, before } = place;
  try {
    const now = standing(path);
    if (now === null) {
      takeFreePlace(file, path, half);
      return [];
    }
    // Somebody else has saved there since the work began.
    const same = before !== null && now.size === before.size && now.mtimeNs === before.mtimeNs;
    if (!same || !now.isFile()) throw new UsageError(fileTexts.changedMeanwhile(path));
    const kept = keep(place, now, half);
    renameSync(file, path);
    if (kept === null) return [];
    half.add(() => renameSync(kept, path));
    return [kept];
  } catch (error) {
    throw savingFault(path, error);
  }
}

/** Of two that save to one free place, the system gives it to one. */
function takeFreePlace(file: string, path: string, half: HalfDone): void {
  const take = (claim: () => void): void => {
    try {
      claim();
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw new UsageError(fileTexts.changedMeanwhile(path));
      throw error;
    }
    half.add(() => rmSync(path, { force: true }));
  };
  try {
    take(() => linkSync(file, path));
    removeQuietly(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // A disk without links: an empty file takes the place first.
    take(() => closeSync(openSync(path, 'wx')));
    renameSync(file, path);
  }
}

/**
 * A second name for the file that is replaced, by which it can be brought back. It is the same name for whoever
 * replaces that file, so that of two at once the system gives it to one.
 * @returns null on a disk without links
 * @throws UsageError where another process replaces the file
 */
function keep({ path, folder }: OutputPlace, { ino, mtimeNs }: BigIntStats, half: HalfDone): string | null {
  const kept = join(folder, `.kaigo-hojo-${ino.toString(36)}-${mtimeNs.toString(36)}.tmp`);
  const link = (): boolean => {
    try {
      linkSync(path, kept);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  };
  const isReplaced = (): boolean => standing(path)?.ino !== ino;
  try {
    if (!link()) {
      // Somebody is at it, which takes no time; or was ended in the middle, and the file is still what it was.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AT_IT_MS);
      if (isReplaced()) throw new UsageError(fileTexts.changedMeanwhile(path));
      rmSync(kept, { force: true });
      link();
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return null;
  }
  half.add(() => rmSync(kept, { force: true }));
  if (standing(kept)?.ino !== ino) throw new UsageError(fileTexts.changedMeanwhile(path));
  return kept;
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // All is saved: a second name that stays harms nobody.
  }
}

/** Brings the folder's names to the disk, where the system can. */
async function keepNames(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders; what is written has been brought to the disk all the same.
  }
}
