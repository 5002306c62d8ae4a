import type { Bundled } from './bundled';

/** Where a reader looks for it in dist/. */
export const LICENCES_FILE = 'THIRD-PARTY-LICENSES.txt';

/** Identifiers of SPDX. Whoever passes dist/ on has nothing to do but to pass on the texts too. */
export const ALLOWED: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
];

const LINE = '='.repeat(78);

/** Heading of a text; packages with the same text share one. */
export const headingOf = ({
  name,
  version,
  licence,
}: Pick<Bundled, 'name' | 'version' | 'licence'>): string => `${name} ${version} (${licence})`;

/** Licence texts of every package whose code is in the scripts of dist/, by name. */
export function licencesText(packages: readonly Bundled[]): string {
  const byText = new Map<string, string[]>();
  for (const entry of packages) {
    if (entry.files.length === 0) continue;
    byText.set(entry.text, [...(byText.get(entry.text) ?? []), headingOf(entry)]);
  }
  const parts = [...byText].map(
    ([text, headings]) => `${LINE}\n${headings.join('\n')}\n${LINE}\n\n${text}\n`,
  );
  return `The scripts beside this file hold code of the packages named here, each under its own licence.\n\n${parts.join('\n')}`;
}
