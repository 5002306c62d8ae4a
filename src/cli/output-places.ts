import { type BigIntStats, constants, lstatSync, statSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import { fileTexts } from '../catalogue/errors/cli-files';
import { savingFault } from './file-faults';
import { UsageError } from './usage-error';

/** A file that is going to be saved: whole and new, or in the place of one that stands there now. */
export interface OutputPlace {
  /** As the clerk named it. */
  readonly path: string;
  readonly folder: string;
  /** What stands there when the work begins; null for nothing. */
  readonly before: BigIntStats | null;
}

/**
 * Looks at all places before anything is computed or written, so that the work is done for all of them or not begun.
 * A place must be a file or free, in a folder that can be written to, and neither an input by whatever name nor
 * another place.
 * @throws UsageError
 */
export async function outputPlaces(
  [first, ...more]: readonly [string, ...string[]],
  inputs: readonly string[],
): Promise<readonly [OutputPlace, ...OutputPlace[]]> {
  // What is the same is said first: a link to the input is that above all.
  if (inputs.some((input) => isSame(first, input))) throw new UsageError(fileTexts.sameFile);
  const taken = [first, ...inputs];
  for (const path of more) {
    if (taken.some((other) => isSame(path, other))) throw new UsageError(fileTexts.sameOutput);
    taken.push(path);
  }
  const places: [OutputPlace, ...OutputPlace[]] = [await lookAt(first)];
  for (const path of more) places.push(await lookAt(path));
  return places;
}

async function lookAt(path: string): Promise<OutputPlace> {
  try {
    const folder = dirname(resolve(path));
    if (!statSync(folder).isDirectory()) throw new UsageError(fileTexts.noFolder(path));
    if (path.endsWith(sep) || path.endsWith('/')) throw new UsageError(fileTexts.outputIsFolder(path));
    const before = standing(path);
    if (before?.isDirectory()) throw new UsageError(fileTexts.outputIsFolder(path));
    if (before?.isSymbolicLink()) throw new UsageError(fileTexts.outputIsLink(path));
    if (before && !before.isFile()) throw new UsageError(fileTexts.outputNoFile(path));
    if (before && (await isReadOnly(path, before))) throw new UsageError(fileTexts.readOnly(path));
    await access(folder, constants.W_OK | constants.X_OK);
    if (before && isHeldByOwner(before, statSync(folder, { bigint: true })))
      throw new UsageError(fileTexts.cannotWrite(path));
    return { path, folder, before };
  } catch (error) {
    throw savingFault(path, error);
  }
}

/** A rename would replace even a file that nobody may write to; root may write to any. */
async function isReadOnly(path: string, { mode }: BigIntStats): Promise<boolean> {
  if ((mode & 0o222n) === 0n) return true;
  return access(path, constants.W_OK).then(
    () => false,
    () => true,
  );
}

/**
 * In a folder with the sticky bit (`/tmp`, shares), a file can be replaced only by its owner and the folder's. A
 * second name for it could be made, but not be taken away again.
 */
export function isHeldByOwner(
  file: Pick<BigIntStats, 'uid'>,
  folder: Pick<BigIntStats, 'uid' | 'mode'>,
  user = process.geteuid?.(),
): boolean {
  if (user === undefined || user === 0 || (folder.mode & 0o1000n) === 0n) return false;
  return file.uid !== BigInt(user) && folder.uid !== BigInt(user);
}

/** What stands at a path itself, links not followed; null for nothing. */
export function standing(path: string): BigIntStats | null {
  return lstatSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
}

/** Whether two paths lead to one file, or would on a system that does not tell upper from lower case. */
function isSame(one: string, other: string): boolean {
  if (isOne(led(one), led(other))) return true;
  if (folded(one) !== folded(other)) return false;
  return isOne(led(dirname(resolve(one))), led(dirname(resolve(other))));
}

function isOne(one: BigIntStats | null, other: BigIntStats | null): boolean {
  // Some file systems number no files.
  if (one === null || other === null || one.ino === 0n) return false;
  return one.dev === other.dev && one.ino === other.ino;
}

/** Windows and Macs take these for one name, and a folder may be shared with them. */
const folded = (path: string): string => basename(path).normalize('NFC').toLowerCase();

/** Where a path leads; null where it cannot be told, which whoever opens it will say. */
function led(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}
