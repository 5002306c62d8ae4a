import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FileKind, kindsFrom } from './kinds';

const FOUND = '../shared/cases/found';

/** All that differs from writer to writer; the rest is made of what these read. */
const WANTED = /^(?:process --audit|submit|workbench) of /;

/** What is made of workbooks of other writers, where they are at hand. */
export function kindsOfOthers(): readonly FileKind[] {
  if (!existsSync(FOUND)) return [];
  return readdirSync(FOUND)
    .filter((name) => name.endsWith('.xlsx'))
    .flatMap((name) => {
      const from = (): Promise<Uint8Array> =>
        Promise.resolve(new Uint8Array(readFileSync(path.join(FOUND, name))));
      const kinds = kindsFrom(name, from).filter((kind) => WANTED.test(kind.name));
      return kinds.map((kind) => ({ ...kind, from }));
    });
}
