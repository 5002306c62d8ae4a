/** A package of npm as it lies in node_modules: its name, its licence, and the text that has to go with its code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export interface Package {
  readonly name: string;
  readonly version: string;
  /** As its package.json names it: an identifier of SPDX, or a sentence. */
  readonly licence: string;
  /** Its licence and notice files, one after the other. */
  readonly text: string;
  /** Its folder in the project: node_modules/zod. */
  readonly folder: string;
  /** Packages that it names as its own. */
  readonly needs: readonly string[];
}

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
});

/** A package.json inside a package may only say which kind of modules a folder has. */
const named = z.object({ name: z.string(), version: z.string() });

const PAPER = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i;

/** Packages that npm delivers without their licence: the holder of the copyright, of a licence that we know the words of. */
const HOLDERS: ReadonlyMap<string, string> = new Map([
  ['@fluentui/react-icons', 'Copyright (c) Microsoft Corporation'],
]);

/** Licences that a package.json does not name. */
const TERMS: ReadonlyMap<string, string> = new Map([
  [
    '@microsoft/office-js',
    'Microsoft Software License Terms: Microsoft Office JavaScript (Office.js) API Library',
  ],
]);

/** The folder of the package that a file belongs to; null for a file of our own. */
export function folderOf(file: string, project: string): string | null {
  const inside = path.relative(project, file);
  if (!inside.split(path.sep).includes('node_modules')) return null;
  for (let folder = path.dirname(file); folder !== project; folder = path.dirname(folder)) {
    const own = path.join(folder, 'package.json');
    if (existsSync(own) && named.safeParse(JSON.parse(readFileSync(own, 'utf8'))).success) return folder;
  }
  throw new Error(`${inside} belongs to no package`);
}

/**
 * Reads a package.
 * @throws Error where there is no text of its licence: its code may then not be passed on
 */
export function readPackage(folder: string, project: string): Package {
  const { name, version, license, ...needs } = manifest.parse(
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
  );
  const papers = readdirSync(folder)
    .filter((file) => PAPER.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const text = papers.length > 0 ? papers.join('\n') : withHolder(name, license, project);
  return {
    name,
    version,
    licence: TERMS.get(name) ?? license,
    text: text.replaceAll('\r\n', '\n').trim(),
    folder: path.relative(project, folder).replaceAll(path.sep, '/'),
    needs: Object.keys({ ...needs.dependencies, ...needs.peerDependencies }).sort(),
  };
}

/** The words of the MIT licence as in our own LICENSE, with another's line of copyright. */
function withHolder(name: string, licence: string, project: string): string {
  const holder = HOLDERS.get(name);
  if (holder === undefined || licence !== 'MIT')
    throw new Error(`${name} comes without the text of its licence`);
  return readFileSync(path.join(project, 'LICENSE'), 'utf8').replace(/^Copyright .*$/m, holder);
}
