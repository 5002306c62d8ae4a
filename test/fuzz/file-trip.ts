import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../src/cli/files';
import { outputPlaces } from '../../src/cli/output-places';
import { saveAll } from '../../src/cli/save';
import { UsageError } from '../../src/cli/usage-error';
import type { Dice } from './dice';

/** What a clerk calls a file, and what other machines make of it. */
const STEMS = [
  '申請一覧',
  '令和８年度　申請（最終）',
  ' 先頭に空白',
  'a.b.c',
  '..申請',
  '申請.xlsx',
  'か\u3099',
  '-o',
  '%20',
  "a'b&c",
];
const ENDINGS = ['.xlsx', '.XLSX', '.xlsm', '.Xlsx', ''];

const nameOf = (dice: Dice): string =>
  (dice.chance(15) ? 'あ'.repeat(dice.pick([80, 90])) : dice.pick(STEMS)) + dice.pick(ENDINGS);

/** Reads a file and saves another beside it as the command line does, whatever they are called. */
export async function fileTrip(bytes: Uint8Array, saved: Uint8Array, dice: Dice): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kaigo-hojo-fuzz-'));
  const [from, to] = [nameOf(dice), nameOf(dice)];
  const faults: string[] = [];
  const expect = (what: string, holds: boolean): void => {
    if (!holds) faults.push(`file ${JSON.stringify(from)} → ${JSON.stringify(to)}: ${what}`);
  };
  try {
    writeFileSync(join(folder, from), bytes);
    const [place] = await outputPlaces([join(folder, to)], [join(folder, from)]);
    expect('is read otherwise', Buffer.compare(await load(join(folder, from)), bytes) === 0);
    await saveAll([{ place, bytes: saved }]);
    expect('the input is another', Buffer.compare(readFileSync(join(folder, from)), bytes) === 0);
    expect('the output is another', Buffer.compare(readFileSync(join(folder, to)), saved) === 0);
    expect('more files than two', readdirSync(folder).length === 2);
  } catch (error) {
    const isSystem =
      error instanceof Error &&
      'code' in error &&
      error.code === 'ENAMETOOLONG' &&
      !(error instanceof UsageError);
    // the test's own file could not be made
    if (isSystem) return [];
    expect(String(error), error instanceof UsageError && /[\u3040-\u30ff]/.test(error.message));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return faults;
}
