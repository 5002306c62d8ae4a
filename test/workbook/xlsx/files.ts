import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { WorkbookError } from '../../../src/base/user-error';
import type { WriteOp } from '../../../src/workbook/port';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { newFaults } from '../../strict';

/** Parts of a file as another reader of zips sees them. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function textOf(bytes: Uint8Array, part: string): string {
  const content = unzipSync(bytes, { filter: ({ name }) => name === part })[part];
  if (!content) throw new Error(`no part ${part}`);
  return new TextDecoder().decode(content);
}

/** The file after the operations; whatever they do, it has no fault that it did not have before. */
export async function applied(bytes: Uint8Array, ops: readonly WriteOp[]): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  await workbook.apply(ops);
  const saved = await workbook.save();
  if (saved !== bytes) expect(newFaults(bytes, saved)).toEqual([]);
  return saved;
}

/** Code of the WorkbookError that an action ends in. */
export async function codeOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof WorkbookError) {
      // Every error says what happened and what to do, in Japanese.
      if (!/[\u3040-\u30ff]/.test(error.message) || !/[\u3040-\u30ff]/.test(error.action)) throw error;
      return error.code;
    }
    throw error;
  }
  return 'none';
}
