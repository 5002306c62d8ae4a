import { exactSum } from '../../src/base/exact-sum';
import { atOnce } from '../../src/base/pieces';
import { nodeCodec } from '../../src/cli/codec';
import { assess } from '../../src/grant/assess';
import type { Result } from '../../src/grant/assessment';
import type { Settings } from '../../src/grant/input/settings';
import { award } from '../../src/grant/stages/award';
import { NO_RECORDS } from '../../src/grant/stages/award-records';
import { curvePieces, MOST_STEPS } from '../../src/grant/what-if/curve';
import { type Figures, figuresOf } from '../../src/grant/what-if/figures';
import { type Books, groundPieces, outcomeOf } from '../../src/grant/what-if/ground';
import { yen } from '../../src/scheme/units';
import { readSettings } from '../../src/table/settings/settings';
import { variedRows } from '../../src/table/settings/varied-settings';
import { gather } from '../../src/workbook/read/gather';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import type { Options } from './index';
import { largeSample } from './large-sample';
import { alone, durations, type Row } from './table/rows';
import { spread } from './table/statistics';

/** 10,000 applications: the sample 67 times over. */
const COPIES = 67;
const ITEM = 'パッケージ上限額';
/** Of all applications of the sample. */
const ITS_PROGRAMME = '定着支援';

/** A curve of パッケージ上限額 over its whole range, by steps of 10万円. */
export async function measure({ quick }: Options): Promise<Row[]> {
  const { submission, settings, settingsTable, scheme } = await gather(
    openXlsx(largeSample(quick ? 2 : COPIES), nodeCodec),
  );
  const booksOf = (value: number): Books => {
    const read = readSettings(variedRows(settingsTable?.rows ?? [], ITEM, value));
    return { primary: { scheme, settings: read }, others: [] };
  };
  const { least, most } = scheme.technology.packageCeiling.value;
  const by = (most - least) / (MOST_STEPS - 1);
  const steps = Array.from({ length: MOST_STEPS }, (_, step) => booksOf(least + step * by));
  const ground = atOnce(groundPieces(submission, [scheme]));
  const result = assess(submission, settings, scheme);
  const present = {
    books: { primary: { scheme, settings }, others: [] },
    outcomes: result.assessments.map(outcomeOf),
  };
  const awards = awardTimes(result, settings, quick ? 1 : 9);
  const firsts: number[] = [];
  const wholes: number[] = [];
  const used: number[] = [];
  let last: Figures | null = null;
  for (let run = 0; run < (quick ? 1 : 5); run += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    atOnce(
      curvePieces(ground, present, steps, (figures, step) => {
        if (step === 0) firsts.push(performance.now() - start);
        last = figures;
      }),
    );
    wholes.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    used.push((user + system) / 1000);
  }
  const end = booksOf(most);
  const outcomes = assess(submission, end.primary.settings, scheme).assessments.map(outcomeOf);
  sameFigures(last, figuresOf(ground, { books: end, outcomes }));
  const size = `申請${ground.applications.length.toLocaleString('ja-JP')}件`;
  return [
    alone(`採択（予算は半分まで）、${size}`, durations(spread(awards))),
    alone(`曲線：${ITEM}を${MOST_STEPS}段で、${size}、最初の点まで`, durations(spread(firsts))),
    alone('同じ曲線の全部', durations(spread(wholes))),
    alone('そのあいだのプロセッサー時間', durations(spread(used))),
  ];
}

/** 採択 of all applications, where 予算額 lasts for about half of them. */
function awardTimes(result: Result, settings: Settings, runs: number): number[] {
  const { assessments } = result;
  const half = Math.floor(exactSum(assessments, ({ planned }) => planned) / 2);
  const budgets = new Map([...settings.budgets.keys(), ITS_PROGRAMME].map((name) => [name, yen(half)]));
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    const { programmes } = award(result, { ...settings, budgets }, NO_RECORDS);
    const time = performance.now() - start;
    if (!programmes.some(({ entries }) => entries.some(({ outcome }) => outcome === '補欠')))
      throw new Error('the budget lasts for all');
    return time;
  });
}

/** @throws Error where the curve ends elsewhere than the whole assessment. */
function sameFigures(ours: Figures | null, whole: Figures): void {
  if (JSON.stringify(ours) !== JSON.stringify(whole))
    throw new Error(`the curve ends at ${JSON.stringify(ours)}, the assessment at ${JSON.stringify(whole)}`);
}
