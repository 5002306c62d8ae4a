import { CLI, RUNNERS, runNode } from './child';
import type { Options } from './index';
import { durations, type Row, times } from './table/rows';
import { paired, ratio, spread } from './table/statistics';

const SAMPLE = 'samples/未来県_定着支援_申請一覧.xlsx';

/** How long a command takes to its first output: built JavaScript, as the commands run, beside tsx. */
export async function measure({ quick }: Options): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { what, built, program, stopAtOutput } of [
    {
      what: '`check` を見本で。最初の出力まで',
      built: [...CLI, 'check', SAMPLE],
      program: ['src/cli/index.ts', 'check', SAMPLE],
      stopAtOutput: false,
    },
    // Port 0: any that is free.
    {
      what: '`npm start` のサーバー。待ち受けまで（ビルドを除く）',
      built: [...RUNNERS.built, 'workbench/server.ts', '--port', '0'],
      program: ['workbench/server.ts', '--port', '0'],
      stopAtOutput: true,
    },
  ]) {
    const first = (args: readonly string[]) => async (): Promise<number> => {
      const { firstOutput } = await runNode(args, { stopAtOutput });
      if (firstOutput === null) throw new Error(`${program.join(' ')} printed nothing`);
      return firstOutput;
    };
    // The warm-up builds what is not built yet.
    const pairs = await paired(first(built), first([...RUNNERS.tsx, ...program]), {
      runs: quick ? 3 : 9,
      warmUp: 1,
    });
    rows.push({
      what,
      figure: durations(spread(pairs.map(({ ours }) => ours))),
      peer: `tsx ${durations(spread(pairs.map(({ peer }) => peer)))}`,
      ratio: times(ratio(pairs)),
    });
  }
  return rows;
}
