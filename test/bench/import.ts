import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CellValue } from '../../src/base/cells';
import { matrixOf } from '../cases/cases';
import { CLI, runNode, type Usage } from './child';
import type { Options } from './index';
import { largeTables } from './large-workbook';
import { alone, duration, durations, megabytes, most, type Row } from './table/rows';
import { median, spread } from './table/statistics';

/** What an import of so many rows may take. */
const ROWS = 30_000;
const MOST = { wall: 5_000, peak: 500e6 } as const;

/** `import` of a CSV in a process of its own: into a blank form, and once more where every row is there already. */
export async function measure({ quick }: Options): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kaigo-hojo-bench-'));
  try {
    const rows = quick ? 1_000 : ROWS;
    const [input, output, again] = ['経費.csv', 'out.xlsx', 'again.xlsx'].map((name) =>
      path.join(folder, name),
    ) as [string, string, string];
    await writeFile(input, csv(matrixOf(largeTables(rows).lines)));
    const name = `経費${rows.toLocaleString('ja-JP')}行の CSV の \`import\``;
    const runs = quick ? 1 : 3;
    const fresh = await several(() => runNode([...CLI, 'import', input, '-o', output]), runs);
    const same = await several(() => runNode([...CLI, 'import', input, '--into', output, '-o', again]), runs);
    const limit = `上限 ${duration(MOST.wall)}・${megabytes(MOST.peak)}`;
    return [
      alone(`${name}（ひな形へ。${limit}）`, said(fresh)),
      alone(`${name}（同じ行のあるブックへ。${limit}）`, said(same)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const csv = (rows: readonly (readonly CellValue[])[]): string =>
  rows
    .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

async function several(run: () => Promise<Usage>, runs: number): Promise<Usage[]> {
  const usages: Usage[] = [];
  while (usages.length < runs) usages.push(await run());
  return usages;
}

const said = (usages: readonly Usage[]): string =>
  `${durations(spread(usages.map(({ wall }) => wall)))}、CPU ${duration(median(usages.map(({ cpu }) => cpu)))}、メモリー ${megabytes(most(usages))}`;
