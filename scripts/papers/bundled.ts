import path from 'node:path';
import { folderOf, type Package, readPackage } from './package';

/** A package, and the files of dist/ that its code is in; none of them where it only brings others along. */
export interface Bundled extends Package {
  readonly files: readonly string[];
}

/** Modules by the script of dist/ that they went into, as whole paths. */
export type ModulesByScript = ReadonlyMap<string, readonly string[]>;

/** What is copied into dist/ as it comes, from whom. */
export interface Copied {
  readonly name: string;
  readonly files: readonly string[];
}

/** The packages in the scripts, those that are copied, and those that we name as needed, by name. */
export function bundledPackages(
  project: string,
  scripts: ModulesByScript,
  copied: readonly Copied[],
  needed: readonly string[],
): Bundled[] {
  const files = new Map<string, Set<string>>();
  const put = (folder: string, script: string | null): void => {
    const known = files.get(folder) ?? new Set();
    files.set(folder, script === null ? known : known.add(script));
  };
  for (const [script, modules] of scripts) {
    for (const module of modules) {
      const folder = folderOf(module, project);
      if (folder !== null) put(folder, script);
    }
  }
  const installed = (name: string): string => path.join(project, 'node_modules', name);
  for (const { name, files: own } of copied) for (const file of own) put(installed(name), file);
  for (const name of needed) put(installed(name), null);
  const packages = new Map<string, Bundled>();
  for (const [folder, own] of files) {
    const found = readPackage(folder, project);
    const key = keyOf(found);
    // npm may have put the same version into two places
    const all = new Set([...(packages.get(key)?.files ?? []), ...own]);
    packages.set(key, { ...(packages.get(key) ?? found), files: [...all].sort() });
  }
  return [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

const keyOf = ({ name, version }: Package): string => `${name}\n${version}`;
