/**
 * `npm run validate [-- --schema DIR] [--manifest FILE]`: the manifest, offline (Microsoft's validator posts it to a
 * server). With the published schema and xmllint at hand the schema is checked too; then what no schema sees, with the
 * keyboard shortcuts that the manifest names; then, if there is a build, that it has what the manifest names and that
 * manifest, shortcuts, functions.json and the scripts promise the same; and that nothing else lies in dist/ but the
 * product, with the licence text of every package in it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { BUTTONS, TAB } from '../src/commands/ribbon';
import { associationsOf } from './associations';
import {
  checkActions,
  checkBudget,
  checkFunctions,
  checkMetadata,
  checkPolicy,
  startScripts,
} from './bundle-checks';
import * as checks from './manifest-checks';
import { checkContents, checkPapers } from './papers/checks';
import { LICENCES_FILE } from './papers/licences';
import { readLock, SBOM_FILE } from './papers/sbom';
import { pngSize } from './png';
import { checkShortcuts, readShortcuts } from './shortcut-checks';
import { parseXml } from './xml-tree';

const SCHEMA_FILE = 'OfficeAppManifestV1_1.xsd';
const SCHEMA_NEARBY = '../shared/manifest-schema';

const functionsFile = z.object({
  functions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string().optional(),
      parameters: z.array(z.object({ name: z.string(), description: z.string().optional() })),
    }),
  ),
});

const { values } = parseArgs({
  options: { schema: { type: 'string' }, manifest: { type: 'string', default: 'manifest.xml' } },
});
const manifest = parseXml(readFileSync(values.manifest, 'utf8'));
const shortcuts = shortcutsOf(checks.shortcutsUrl(manifest));
const defects = [
  ...schemaDefects(values.schema),
  ...checks.checkResources(manifest),
  ...checks.checkUrls(manifest),
  ...checks.checkRuntime(manifest),
  ...checks.checkLengths(manifest),
  ...checks.checkNamespace(manifest),
  ...checks.checkOrder(manifest),
  ...checks.checkControls(manifest, [TAB, ...Object.values(BUTTONS)]),
  ...checks.checkIcons(manifest, iconSize),
  ...shortcuts.defects,
  ...(shortcuts.list ? checkShortcuts(shortcuts.list) : []),
  ...buildDefects(),
];
for (const defect of defects) process.stdout.write(`✖ ${defect}\n`);
process.stdout.write(
  defects.length === 0 ? `✔ ${values.manifest} is in order\n` : `${defects.length} defects\n`,
);
process.exitCode = defects.length === 0 ? 0 : 1;

function schemaDefects(given: string | undefined): string[] {
  const schema = path.join(given ?? SCHEMA_NEARBY, SCHEMA_FILE);
  if (!existsSync(schema)) {
    if (given !== undefined) return [`${schema} is not there`];
    note(`the schema was not checked: no ${SCHEMA_FILE} (name its folder with --schema)`);
    return [];
  }
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, values.manifest], {
    encoding: 'utf8',
  });
  if (run.error !== undefined) {
    note('the schema was not checked: xmllint is not installed (package libxml2-utils)');
    return [];
  }
  if (run.status === 0) note('the schema was checked');
  return run.status === 0 ? [] : run.stderr.trim().split('\n');
}

/** A file of the manifest as it stands in the repository. */
function fileOf(url: string): string {
  return URL.canParse(url) ? `.${new URL(url).pathname}` : url;
}

function iconSize(url: string): checks.PixelSize | null {
  const file = fileOf(url);
  return existsSync(file) ? pngSize(readFileSync(file)) : null;
}

function shortcutsOf(url: string | null): ReturnType<typeof readShortcuts> {
  if (url === null) return { list: null, defects: [] };
  const file = fileOf(url);
  if (!existsSync(file)) return { list: null, defects: [`${url} is missing`] };
  return readShortcuts(readFileSync(file, 'utf8'));
}

function buildDefects(): string[] {
  const page = 'dist/taskpane.html';
  if (!existsSync(page)) {
    note('the scripts were not checked: npm run build first');
    return [];
  }
  const script = /src="?([^"\s>]*taskpane[^"\s>]*\.js)/.exec(readFileSync(page, 'utf8'))?.[1];
  if (script === undefined) return [`${page} loads no script of the pane`];
  const { functions } = functionsFile.parse(JSON.parse(readFileSync('dist/functions.json', 'utf8')));
  const pane = associationsOf(readFileSync(path.join('dist', script), 'utf8'));
  const alone = associationsOf(readFileSync('dist/functions.js', 'utf8'));
  note(`${pane.functions.length} functions, ${pane.actions.length} commands`);
  const keys = shortcuts.list?.actions.map(({ id }) => id) ?? [];
  return [
    ...checks.checkFiles(manifest, (name) => existsSync(path.join('dist', decodeURIComponent(name)))),
    ...checkBudget(startScripts(readFileSync(page, 'utf8')).map(packedScript)),
    ...checkPolicy(readFileSync(page, 'utf8')),
    ...checkMetadata(functions),
    ...checkFunctions(functions, pane.functions),
    ...checkFunctions(functions, alone.functions),
    ...checkActions(checks.actionNames(manifest), keys, pane.actions),
    ...paperDefects(),
  ];
}

function paperDefects(): string[] {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative('dist', path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  const missing = [SBOM_FILE, LICENCES_FILE].filter((name) => !files.includes(name));
  if (missing.length > 0) return missing.map((name) => `dist/${name} is missing: npm run build makes it`);
  const inDist = (name: string): string => readFileSync(path.join('dist', name), 'utf8');
  return [
    ...checkContents(files),
    ...checkPapers({
      sbom: inDist(SBOM_FILE),
      licences: inDist(LICENCES_FILE),
      notice: readFileSync('NOTICE', 'utf8'),
      scripts: files.filter((name) => /^[^/]+\.js$/.test(name)),
      lock: readLock(process.cwd()),
    }),
  ];
}

function packedScript(name: string): { name: string; packed: number } {
  const packed = gzipSync(readFileSync(path.join('dist', name)), { level: 9 }).length;
  note(`${name}: ${packed} bytes after gzip`);
  return { name, packed };
}

function note(text: string): void {
  process.stdout.write(`· ${text}\n`);
}
