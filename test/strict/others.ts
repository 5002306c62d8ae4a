import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { kindsFrom, type FileKind } from './kinds';

const FOUND = '../shared/cases/found';

/** What is made of workbooks of other writers, where they are at hand. */
export function kindsOfOthers(): readonly FileKind[] {
  if (!existsSync(FOUND)) return [];
  return readdirSync(FOUND)
    .filter((name) => name.endsWith('.xlsx'))
    .flatMap((name) => {
      const from = (): Promise<Uint8Array> =>
        Promise.resolve(new Uint8Array(readFileSync(path.join(FOUND, name))));
      return kindsFrom(name, from).map((kind) => ({ ...kind, from }));
    });
}
