import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Bundled } from './bundled';
import { ALLOWED } from './licences';

/** CycloneDX 1.6 as JSON, in dist/. */
export const SBOM_FILE = 'sbom.cdx.json';

/** Names the files of dist/ that hold code of a component. */
export const IN_FILE = 'kaigo-hojo:file';

const lockFile = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      license: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** The list of packages that `npm ci` installs by. */
export const readLock = (project: string): z.infer<typeof lockFile> =>
  lockFile.parse(JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8')));

const purlOf = ({ name, version }: Pick<Bundled, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

/**
 * The bill of materials of dist/: every package whose code is in it, and those that we name as needed. It bears no
 * time and no number of its own, so that the same sources give the same bytes.
 */
export function sbomText(project: string, packages: readonly Bundled[]): string {
  const lock = readLock(project);
  const root = lock.packages[''];
  const refs = new Map(packages.map((entry) => [entry.name, purlOf(entry)]));
  const known = (names: readonly string[]): string[] => names.flatMap((name) => refs.get(name) ?? []).sort();
  const self = purlOf(lock);
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name: lock.name,
        version: lock.version,
        licenses: [licenceOf(root?.license ?? '')],
        purl: self,
      },
    },
    components: packages.map((entry) => component(entry, lock.packages[entry.folder]?.integrity)),
    dependencies: [
      { ref: self, dependsOn: known(Object.keys(root?.dependencies ?? {})) },
      ...packages.map((entry) => ({ ref: purlOf(entry), dependsOn: known(entry.needs) })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function component(entry: Bundled, integrity: string | undefined): object {
  return {
    type: 'library',
    'bom-ref': purlOf(entry),
    name: entry.name,
    version: entry.version,
    hashes: hashesOf(integrity),
    licenses: [licenceOf(entry.licence)],
    purl: purlOf(entry),
    properties: entry.files.map((value) => ({ name: IN_FILE, value })),
  };
}

/** The digest of the package as npm serves it. */
function hashesOf(integrity: string | undefined): object[] {
  const base64 = /^sha512-(\S+)/.exec(integrity ?? '')?.[1];
  if (base64 === undefined) return [];
  return [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}

/** Microsoft's terms of office.js have no identifier. */
const licenceOf = (licence: string): object => ({
  license: ALLOWED.includes(licence) ? { id: licence } : { name: licence },
});
