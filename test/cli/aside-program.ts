import { isMainThread } from 'node:worker_threads';
import { threadAside } from '../../src/cli/aside';
import { serveAside } from '../../src/cli/aside-thread';
import { RowsWork, type RowsTask } from '../../src/workbook/xlsx/aside';
import { deflatePiece, nodeCodec } from '../../src/cli/codec';

/** A program that lays two sheets out in a thread of its own, and itself, and says whether both made the same. */
const task = (name: string): RowsTask => ({
  content: {
    name,
    cells: [
      ['受付番号', '補助額'],
      ['0012', 375_000],
      [name, 2.5],
    ],
    blocks: [],
    table: null,
    styles: [{ area: { row: 0, column: 0, rows: 3, columns: 2 }, style: 'count' }],
    widths: [12, 12],
    frozenRows: 1,
    mark: name,
  },
  looks: new Map([
    ['count', '7'],
    ['count.', '8'],
  ]),
});

const known = (): { known: Map<string, number>; count: number } => ({
  known: new Map([['受付番号', 3]]),
  count: 9,
});

async function say(tasks: readonly RowsTask[]): Promise<void> {
  const run = threadAside?.(known());
  for (const one of tasks) run?.lay(one);
  try {
    const work = new RowsWork(known(), { crc32: nodeCodec.crc32, deflatePiece });
    const there = JSON.stringify(await run?.results());
    const here = JSON.stringify(tasks.map((one) => work.lay(one)));
    console.log(there === here ? '同じ' : `${there}\n${here}`);
  } catch {
    console.log('できない');
  }
}

if (isMainThread) {
  await say([task('甲'), task('乙')]);
  await say([task('甲'), { ...task('乙'), looks: new Map() }]);
  // a run that nobody asks for keeps no program from ending
  threadAside?.(known()).lay(task('丙'));
} else serveAside();
