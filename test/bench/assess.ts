import { nodeCodec } from '../../src/cli/codec';
import { assess } from '../../src/grant/assess';
import type { Assessment, Result } from '../../src/grant/assessment';
import { read, valueOf } from '../../src/grant/input/cell';
import type { Settings } from '../../src/grant/input/settings';
import type { Submission } from '../../src/grant/input/submission';
import { award } from '../../src/grant/stages/award';
import { NO_RECORDS } from '../../src/grant/stages/award-records';
import { yen } from '../../src/scheme/units';
import { gather } from '../../src/workbook/read/gather';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { effects } from './effects';
import type { Options } from './index';
import { largeSample } from './large-sample';
import { plainAssess, type PlainTotals } from './plain-assess';
import { withRulesEngine } from './rules-engine';
import { alone, durations, type Row, times } from './table/rows';
import { type Pair, paired, ratio, spread } from './table/statistics';

/** The assessment alone, without any file, beside a function written by hand and beside a general rules engine. */
export async function measure({ quick }: Options): Promise<Row[]> {
  const { submission, settings, scheme } = await gather(openXlsx(largeSample(quick ? 4 : 200), nodeCodec));
  const whole = assess(submission, settings, scheme);
  const plain = plainOnly(submission, whole);
  const sizes = ({ applications, lines }: Submission): string =>
    `申請${applications.length.toLocaleString('ja-JP')}件・経費${lines.length.toLocaleString('ja-JP')}行`;

  let totals = { ours: totalsOf(whole), peer: plainAssess(plain, scheme) };
  const runs = { runs: quick ? 3 : 9, warmUp: 2 };
  const byHand = await paired(
    timed(() => (totals = { ...totals, ours: totalsOf(assess(plain, settings, scheme)) })),
    timed(() => (totals = { ...totals, peer: plainAssess(plain, scheme) })),
    runs,
  );
  sameTotals(totals.ours, totals.peer);
  const engine = await paired(
    timed(() => assess(submission, settings, scheme)),
    timed(() => withRulesEngine(submission)),
    { runs: quick ? 1 : 3, warmUp: 1 },
  );
  return [
    beside(
      `算定の素直な${sizes(plain)}（すべての指摘と根拠の式を含む）`,
      byHand,
      '同じ合計を求める手書きの関数',
    ),
    alone(
      '両方の答え（違えば測定は失敗）',
      `算定額 ${totals.ours.computed.toLocaleString('ja-JP')}円、交付予定額 ${totals.ours.planned.toLocaleString('ja-JP')}円。手書きの関数の要件の印 ${totals.peer.flags.toLocaleString('ja-JP')}件`,
    ),
    beside(`見本の申請すべて、${sizes(submission)}`, engine, 'json-rules-engine（7規則だけ）'),
    await awarding(whole, settings, quick ? 1_000 : 10_000),
    effects(quick ? 2_000 : 20_000),
  ];
}

/** 採択 of so many applications with a 予算額 that suffices for half of them. */
async function awarding(whole: Result, settings: Settings, count: number): Promise<Row> {
  const granted = whole.assessments.filter(({ planned }) => (planned ?? 0) > 0);
  const assessments = Array.from({ length: count }, (_, row): Assessment => {
    const { application, ...own } = pick(granted, row);
    const receiptNumber = `R8-${String(count - row)}`;
    const programme = read(PROGRAMME);
    return { ...own, verdict: '適', application: { ...application, row, receiptNumber, programme } };
  });
  const sum = assessments.reduce((total, { planned }) => total + (planned ?? 0), 0);
  const budget = yen(Math.floor(sum / 2));
  const budgets = new Map([[PROGRAMME, budget]]);
  let awarded: number | null = null;
  const work = timed(() => {
    const result = award({ assessments, withdrawn: [] }, { ...settings, budgets }, NO_RECORDS);
    awarded = result.programmes[0]?.awarded ?? null;
  });
  const figures: number[] = [];
  for (let run = 0; run < RUNS; run += 1) figures.push(await work());
  if (awarded === null || awarded > budget || awarded === 0) throw new Error(`awarded ${String(awarded)}`);
  return alone(`採択、申請${count.toLocaleString('ja-JP')}件（予算額は半分）`, durations(spread(figures)));
}

const PROGRAMME = '定着支援';
const RUNS = 9;

function pick<T>(rows: readonly T[], at: number): T {
  const row = rows[at % rows.length];
  if (row === undefined) throw new Error('no application with an amount');
  return row;
}

const timed = (work: () => unknown) => async (): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const beside = (what: string, pairs: readonly Pair[], name: string): Row => ({
  what,
  figure: durations(spread(pairs.map(({ ours }) => ours))),
  peer: `${name} ${durations(spread(pairs.map(({ peer }) => peer)))}`,
  ratio: times(ratio(pairs)),
});

/**
 * The applications that the plain function is written for, with their lines: 定着支援 with no 不備 (so that each amount
 * is determined), every line 対象, no package, no linked establishments. Chosen by what they hold, not by their totals.
 */
function plainOnly(submission: Submission, { assessments }: Result): Submission {
  const chosen = new Set(
    assessments
      .filter(
        ({ application, lines, verdict }) =>
          valueOf(application.programme) === '定着支援' &&
          verdict !== '不備' &&
          valueOf(application.linkedEstablishments) === null &&
          lines.every(({ line, verdict: one }) => one === '対象' && valueOf(line.inPackage) !== true),
      )
      .map(({ application }) => application.receiptNumber),
  );
  const kept = <T extends { readonly receiptNumber: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ receiptNumber }) => chosen.has(receiptNumber));
  if (chosen.size === 0) throw new Error('no plain application to measure');
  return {
    applications: kept(submission.applications),
    lines: kept(submission.lines),
    members: kept(submission.members),
    errors: [],
  };
}

type Yen = Omit<PlainTotals, 'flags'>;

function totalsOf({ assessments }: Result): Yen {
  const sum = (of: (one: Result['assessments'][number]) => number | null): number =>
    assessments.reduce((total, one) => total + (of(one) ?? 0), 0);
  return {
    eligibleCost: sum((one) => one.eligibleCost),
    computed: sum((one) => one.computed),
    planned: sum((one) => one.planned),
  };
}

/** @throws Error where the two don't do the same work. */
function sameTotals(ours: Yen, peer: Yen): void {
  for (const key of ['eligibleCost', 'computed', 'planned'] as const)
    if (ours[key] !== peer[key] || ours[key] === 0)
      throw new Error(`${key}: assess ${String(ours[key])}, the plain function ${String(peer[key])}`);
}
