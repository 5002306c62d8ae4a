import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { launchBrowser } from '../browser/browser';
import { CLI, runNode } from './child';
import type { Options } from './index';
import { longSession } from './pane/session';
import { durations, type Row, times } from './table/rows';
import { paired, ratio, spread } from './table/statistics';

const SAMPLE = 'samples/未来県_定着支援_申請一覧.xlsx';

/** What grows where it should not: a pane that stays open for long, and a workbook that carries others' names. */
export async function measure({ quick }: Options): Promise<Row[]> {
  const browser = await launchBrowser();
  try {
    return [
      ...(await longSession(browser, quick ? 3 : 100)),
      await foreignNames(quick ? 200 : 20_000, quick ? 1 : 3),
    ];
  } finally {
    await browser.close();
  }
}

/** `process` of the sample with so many names of others' making (exceljs 1923), beside the sample as it is. */
async function foreignNames(count: number, runs: number): Promise<Row> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kaigo-hojo-bench-'));
  try {
    const [named, output] = [path.join(folder, 'named.xlsx'), path.join(folder, 'out.xlsx')];
    await writeFile(named, withNames(new Uint8Array(await readFile(SAMPLE)), count));
    const process = (input: string) => async (): Promise<number> =>
      (await runNode([...CLI, 'process', input, '-o', output])).wall;
    const pairs = await paired(process(named), process(SAMPLE), { runs, warmUp: 1 });
    return {
      what: `ほかで作られた名前が${count.toLocaleString('ja-JP')}個ある見本の \`process\``,
      figure: durations(spread(pairs.map(({ ours }) => ours))),
      peer: `名前のない見本 ${durations(spread(pairs.map(({ peer }) => peer)))}`,
      ratio: times(ratio(pairs)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A third of them lead nowhere any more, as copying leaves them. */
function withNames(bytes: Uint8Array, count: number): Uint8Array {
  const parts = unzipSync(bytes);
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const names = Array.from({ length: count }, (_, n) => {
    const place = n % 3 === 0 ? '#REF!' : `申請!$A$${String((n % 1_000) + 1)}`;
    return `<definedName name="範囲_${String(n)}">${place}</definedName>`;
  }).join('');
  const [, before, rest] = /^(.*<definedNames>)(.*)$/s.exec(book) ?? [];
  if (before === undefined || rest === undefined) throw new Error('the sample has no names');
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(before + names + rest) });
}
