/**
 * `npx tsx scripts/reference.ts FOLDER`: makes src/reference/notices/*.json, the notices clause by clause, from
 * their texts (000_….txt to 004_….txt in FOLDER). Nothing is written where a line of a notice would be lost or
 * a paragraph would say what the notice does not.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { divide } from './reference/divide';
import { linesOf } from './reference/lines';
import { outlines } from './reference/outlines';
import { differences } from './reference/verbatim';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: tsx scripts/reference.ts FOLDER');
const target = new URL('../src/reference/notices/', import.meta.url);

for (const outline of outlines) {
  const name = readdirSync(folder).find((file) => file.startsWith(`${outline.id.slice(1)}_`));
  if (name === undefined) throw new Error(`no text of ${outline.id} in ${folder}`);
  const lines = linesOf(readFileSync(join(folder, name), 'utf8'), outline);
  const sections = divide(lines, outline);
  const wrong = differences(lines, sections);
  if (wrong.length > 0) throw new Error(`${outline.id}:\n${wrong.join('\n')}`);
  const { id, title, shortTitle, number, date } = outline;
  const file = new URL(`${id}.json`, target);
  const options = await resolveConfig(file);
  const json = JSON.stringify({ id, title, shortTitle, number, date, sections });
  writeFileSync(file, await format(json, { ...options, parser: 'json' }));
  process.stdout.write(`${id}: ${lines.length} lines, ${sections.length} clauses\n`);
}
