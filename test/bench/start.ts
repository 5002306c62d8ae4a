import { RUNNERS, runNode } from './child';
import type { Options } from './index';
import { durations, times, type Row } from './table/rows';
import { paired, ratio, spread } from './table/statistics';

const SAMPLE = 'samples/未来県_定着支援_申請一覧.xlsx';

/** How long a command takes to its first output: built JavaScript, as the commands run, beside tsx. */
export async function measure({ quick }: Options): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { what, program, stopAtOutput } of [
    {
      what: '`check` を見本で。最初の出力まで',
      program: ['src/cli/index.ts', 'check', SAMPLE],
      stopAtOutput: false,
    },
    // Port 0: any that is free.
    {
      what: '`npm start` のサーバー。待ち受けまで（ビルドを除く）',
      program: ['workbench/server.ts', '--port', '0'],
      stopAtOutput: true,
    },
  ]) {
    const first = (runner: readonly string[]) => async (): Promise<number> => {
      const { firstOutput } = await runNode([...runner, ...program], { stopAtOutput });
      if (firstOutput === null) throw new Error(`${program.join(' ')} printed nothing`);
      return firstOutput;
    };
    // The warm-up builds what is not built yet.
    const pairs = await paired(first(RUNNERS.built), first(RUNNERS.tsx), { runs: quick ? 3 : 9, warmUp: 1 });
    rows.push({
      what,
      figure: durations(spread(pairs.map(({ ours }) => ours))),
      peer: `tsx ${durations(spread(pairs.map(({ peer }) => peer)))}`,
      ratio: times(ratio(pairs)),
    });
  }
  return rows;
}
