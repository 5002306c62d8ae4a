import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cliTexts } from '../catalogue/cli';
import { UsageError } from './arguments';

/** Nothing is written over an input. */
export function forbidInput(output: string, inputs: readonly string[]): void {
  if (inputs.some((input) => resolve(input) === resolve(output))) throw new UsageError(cliTexts.sameFile);
}

/** @throws UsageError */
export async function load(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UsageError(missing ? cliTexts.notFound(path) : cliTexts.cannotRead(path), { cause: error });
  }
}

/**
 * Whole or not at all: written beside and then renamed.
 * @throws UsageError
 */
export async function save(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new UsageError(cliTexts.cannotWrite(path), { cause: error });
  }
}
