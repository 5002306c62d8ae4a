/** What dist/ says of the packages in it, held against its scripts, NOTICE and package-lock.json. */
import { z } from 'zod';
import { ALLOWED, headingOf } from './licences';
import { IN_FILE, type readLock } from './sbom';

const licence = z.strictObject({
  license: z.union([z.strictObject({ id: z.string() }), z.strictObject({ name: z.string() })]),
});
const component = z.strictObject({
  type: z.literal('library'),
  'bom-ref': z.string(),
  name: z.string().min(1),
  version: z.string().min(1),
  hashes: z.tuple([
    z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) }),
  ]),
  licenses: z.tuple([licence]),
  purl: z.string().regex(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@[\w.+-]+$/),
  properties: z.array(z.strictObject({ name: z.literal(IN_FILE), value: z.string() })),
});

/** CycloneDX 1.6, and of it only what we write: neither a time nor a serial number, which would differ every time. */
const bill = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  version: z.literal(1),
  metadata: z.strictObject({
    component: component.omit({ hashes: true, properties: true }).extend({ type: z.literal('application') }),
  }),
  components: z.array(component),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

export interface Papers {
  readonly sbom: string;
  readonly licences: string;
  /** NOTICE of the repository. */
  readonly notice: string;
  /** Scripts of ours in dist/, by name. */
  readonly scripts: readonly string[];
  readonly lock: ReturnType<typeof readLock>;
}

/** Office.js is copied, not bundled; its terms lie beside it. */
const COPIED = '@microsoft/office-js';

export function checkPapers({ sbom, licences, notice, scripts, lock }: Papers): string[] {
  const parsed = bill.safeParse(JSON.parse(sbom));
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `sbom: ${path.join('.')} ${message}`);
  const { components, dependencies } = parsed.data;
  const files = new Set(components.flatMap(({ properties }) => properties.map(({ value }) => value)));
  const refs = components.map((entry) => entry['bom-ref']);
  const named = noticeEntries(notice);
  const bundled = components.filter(({ name, properties }) => name !== COPIED && properties.length > 0);
  return [
    ...scripts.filter((name) => !files.has(name)).map((name) => `sbom: nothing is said of ${name}`),
    ...[...files]
      .filter((name) => !name.startsWith('office-js/') && !scripts.includes(name))
      .map((name) => `sbom: ${name} is not in dist`),
    ...refs.filter((ref, at) => refs.indexOf(ref) !== at).map((ref) => `sbom: ${ref} twice`),
    ...refs
      .filter((ref) => dependencies.every((entry) => entry.ref !== ref))
      .map((ref) => `sbom: ${ref} has no node`),
    ...Object.keys(lock.packages['']?.dependencies ?? {})
      .filter((name) => components.every((entry) => entry.name !== name))
      .map((name) => `sbom: ${name} of package.json is not in it`),
    ...components.flatMap((entry) => installedDefects(entry, lock)),
    ...bundled.flatMap(({ name, version, licenses: [{ license }] }) => {
      const id = 'id' in license ? license.id : license.name;
      const entry = named.find(({ fits }) => fits.test(name));
      return [
        ...(ALLOWED.includes(id) ? [] : [`${name} is under ${id}, which is none of ${ALLOWED.join(', ')}`]),
        ...(licences.split('\n').includes(headingOf({ name, version, licence: id }))
          ? []
          : [`${name} ${version} is bundled without the text of its licence`]),
        ...(entry === undefined ? [`NOTICE does not name ${name}`] : []),
        ...(entry === undefined || entry.licence === id
          ? []
          : [`NOTICE has ${name} under ${entry.licence}, not ${id}`]),
      ];
    }),
    ...named
      .filter(({ fits }) => !bundled.some(({ name }) => fits.test(name)))
      .map(({ text }) => `NOTICE names ${text}, which is not bundled`),
  ];
}

function installedDefects(
  { name, version }: { readonly name: string; readonly version: string },
  { packages }: Papers['lock'],
): string[] {
  const places = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
  return places.some(([, entry]) => entry.version === version)
    ? []
    : [`sbom: package-lock.json has no ${name} ${version}`];
}

interface NoticeEntry {
  readonly text: string;
  readonly fits: RegExp;
  readonly licence: string;
}

const IDENTIFIERS: Readonly<Record<string, string>> = {
  'MIT License': 'MIT',
  'ISC License': 'ISC',
  'Apache License 2.0': 'Apache-2.0',
  'BSD 3-Clause License': 'BSD-3-Clause',
  'BSD Zero Clause License': '0BSD',
};

/** The packages of section 2 of NOTICE; a star stands for the rest of a name. */
export function noticeEntries(notice: string): NoticeEntry[] {
  const [, section = ''] = notice.split(/^2\. .*\n-+\n/m);
  const [own = ''] = section.split(/^3\. /m);
  let licence = '';
  return own.split('\n').flatMap((line) => {
    const heading = /^(\S.*):$/.exec(line)?.[1];
    if (heading !== undefined) licence = IDENTIFIERS[heading] ?? heading;
    const names = /^ {2}(\S+(?:, \S+)*,?)(?: {2,}.*)?$/.exec(line)?.[1] ?? '';
    return names
      .split(/, ?/)
      .filter((text) => text !== '')
      .map((text) => ({
        text,
        fits: new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('*', '.*')}$`),
        licence,
      }));
  });
}

/** What the product consists of; whatever else lies in dist/ would be served to every clerk. */
const PRODUCT: readonly RegExp[] = [
  /^taskpane\.html$/,
  /^functions\.js(?:on)?$/,
  /^[\w-]+\.[0-9a-f]{12}\.js(?:\.LICENSE\.txt)?$/,
  /^functions\.js\.LICENSE\.txt$/,
  /^(?:LICENSE|NOTICE|THIRD-PARTY-LICENSES)\.txt$/,
  /^(?:sbom\.cdx\.json|manifest\.xml|sample\.xlsx)$/,
  /^assets\/[\w-]+\.(?:png|json)$/,
  /^functions\/[\w.-]+\.(?:html|css|js)$/,
  /^office-js\/(?:[\w.-]+\/)?[\w.-]+\.(?:js|md)$/,
];

/** @param files of dist/, with / between folders. */
export const checkContents = (files: readonly string[]): string[] =>
  files
    .filter((file) => !PRODUCT.some((kind) => kind.test(file)))
    .map((file) => `dist/${file} is no file of the product`);
