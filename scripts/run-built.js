/**
 * Runs a program of the project as built JavaScript, which starts in a quarter of the time that its sources take:
 *
 *   node scripts/run-built.js src/cli/index.ts process 入力.xlsx -o 出力.xlsx
 *
 * It is built anew whenever a source or the list of packages is newer.
 */
import { existsSync, readdirSync, renameSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [entry = '', ...rest] = process.argv.slice(2);
const built = path.join(project, 'node_modules', '.cache', 'kaigo-hojo', `${entry.replace(/\W+/g, '-')}.mjs`);

/** Time of the newest file, folders included: a file that has gone changes its folder. */
function newest(place) {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(place).reduce(
    (time, name) => Math.max(time, newest(path.join(place, name))),
    stat.mtimeMs,
  );
}

const sources = [
  'src',
  'workbench/server',
  'workbench/server.ts',
  'package-lock.json',
  'scripts/run-built.js',
];
const changed = Math.max(...sources.map((source) => newest(path.join(project, source))));
if (!existsSync(built) || statSync(built).mtimeMs <= changed) {
  const { build } = await import('esbuild');
  const started = new Date();
  // Under a name of its own first: another process may be at the same.
  const own = `${built}.${process.pid}`;
  await build({
    absWorkingDir: project,
    entryPoints: [entry],
    outfile: own,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Where the sources look for the project's files.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(project, entry)).href) },
    // commander is no ES module
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  });
  // What is edited meanwhile is newer.
  utimesSync(own, started, started);
  renameSync(own, built);
}
process.argv = [process.argv[0] ?? '', path.join(project, entry), ...rest];
await import(pathToFileURL(built).href);
