import { bundledPackages, type Copied, type ModulesByScript } from './bundled';
import { LICENCES_FILE, licencesText } from './licences';
import { readLock, SBOM_FILE, sbomText } from './sbom';

/** The papers of a build, by their names in dist/. */
export function papers(
  project: string,
  scripts: ModulesByScript,
  copied: readonly Copied[],
): [string, string][] {
  const needed = Object.keys(readLock(project).packages['']?.dependencies ?? {});
  const packages = bundledPackages(project, scripts, copied, needed);
  const inScripts = packages.map((entry) => ({
    ...entry,
    files: entry.files.filter((file) => scripts.has(file)),
  }));
  return [
    [LICENCES_FILE, licencesText(inScripts)],
    [SBOM_FILE, sbomText(project, packages)],
  ];
}
