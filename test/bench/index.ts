import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { replaceBench } from './table/readme';
import { alone, markdown, type Row } from './table/rows';

/**
 * `npm run bench [-- --only file,start] [-- --quick]`: every section in turn, each written into its own place in
 * README as soon as it is done. `--quick` takes small sizes and few runs, and writes nothing: it is for developing.
 */
export interface Options {
  readonly quick: boolean;
}

type Measure = (options: Options) => Promise<Row[]>;

/** Loaded when it is run, so that no section weighs on the memory of another. */
const SECTIONS: Readonly<Record<string, () => Promise<{ measure: Measure }>>> = {
  start: () => import('./start'),
  file: () => import('./file'),
  import: () => import('./import'),
  assess: () => import('./assess'),
  'what-if': () => import('./what-if'),
  report: () => import('./report'),
  office: () => import('./office'),
  pane: () => import('./pane'),
  session: () => import('./session'),
};
const README = path.resolve(import.meta.dirname, '../../README.md');

const machine = (): Row =>
  alone(
    '測った機械',
    `${process.platform} ${process.arch}、${String(cpus().length)}コア、${(totalmem() / 1e9).toFixed(0)}GB、Node.js ${process.versions.node}`,
  );

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean' } } });
  const quick = values.quick === true;
  const names = values.only?.split(',') ?? Object.keys(SECTIONS);
  const unknown = names.filter((name) => !(name in SECTIONS));
  if (unknown.length > 0)
    throw new Error(`no section ${unknown.join(', ')}; there are ${Object.keys(SECTIONS).join(', ')}`);
  for (const name of names) {
    const table = markdown([...(await rowsOf(name, { quick })), machine()]);
    console.log(`${name}\n${table}\n`);
    // Read anew: another section may have been written meanwhile.
    if (!quick) writeFileSync(README, replaceBench(readFileSync(README, 'utf8'), table, name));
  }
}

/** @throws Error with the section's name before what went wrong in it. */
async function rowsOf(name: string, options: Options): Promise<Row[]> {
  try {
    const section = await SECTIONS[name]?.();
    return section === undefined ? [] : await section.measure(options);
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

await main();
