import { atOnce } from '../../src/base/pieces';
import { grantReport, type ReportArguments } from '../../src/functions/report';
import { reportForms } from '../../src/report';
import { amountRows } from '../../src/report/columns/amount';
import { findingCells } from '../../src/report/columns/finding';
import { reportTables } from '../../src/workbook/ministry/report-tables';
import { assessedPieces } from '../../src/workbook/read/assessed';
import { gather } from '../../src/workbook/read/gather';
import { outputColumns } from '../../src/workbook/write/columns';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import type { Options } from './index';
import { largeWorkbook } from './large-workbook';
import { alone, durations, type Row, times } from './table/rows';
import { paired, ratio, spread } from './table/statistics';

/** Each call of GRANT_REPORT, its tables read anew as in a cell, beside a plain sum over one column of 申請. */
export async function measure({ quick }: Options): Promise<Row[]> {
  const [applications, lines] = quick ? [500, 1_500] : [20_000, 60_000];
  const { tables, planned, findings } = await madeTables(lines, applications);
  const counted = (count: number): string => count.toLocaleString('ja-JP');
  const rows = [
    alone(
      '入力の表',
      `申請${counted(applications)}件・経費${counted(lines)}行・指摘${counted(findings)}件。どの呼び出しも表を読み直す`,
    ),
  ];
  for (const { name } of reportForms) {
    let blockRows = 0;
    let sum = 0;
    const pairs = await paired(
      timed(() => (blockRows = atOnce(grantReport(name, tables)).length)),
      timed(() => (sum = plainSum(tables.applications))),
      { runs: quick ? 3 : 9, warmUp: 2 },
    );
    if (blockRows < 2) throw new Error(`${name} gave ${String(blockRows)} rows`);
    if (sum !== planned || sum === 0)
      throw new Error(`the plain sum is ${String(sum)}, the assessment's ${String(planned)}`);
    rows.push({
      what: `\`GRANT_REPORT("${name}")\``,
      figure: durations(spread(pairs.map(({ ours }) => ours))),
      peer: `交付予定額の列を足すだけの手書きの関数 ${durations(spread(pairs.map(({ peer }) => peer)))}`,
      ratio: times(ratio(pairs)),
    });
  }
  return rows;
}

interface Made {
  readonly tables: ReportArguments;
  /** Σ 交付予定額, as the assessment has it. */
  readonly planned: number;
  readonly findings: number;
}

/** The tables as they stand in a workbook after 算定. */
async function madeTables(lines: number, applications: number): Promise<Made> {
  const assessed = atOnce(
    assessedPieces(await gather(openXlsx(largeWorkbook(lines, applications))), '2026-11-29'),
  );
  const { matrices } = atOnce(
    reportTables(
      assessed.gathered,
      atOnce(outputColumns(assessed)),
      atOnce(amountRows(assessed.result)),
      assessed.findings.map(findingCells),
    ),
  );
  return {
    tables: matrices,
    planned: assessed.result.assessments.reduce((total, one) => total + (one.planned ?? 0), 0),
    findings: assessed.findings.length,
  };
}

const timed = (work: () => number) => (): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

function plainSum([head = [], ...rows]: ReportArguments['applications']): number {
  const column = head.indexOf('交付予定額');
  let sum = 0;
  for (const row of rows) {
    const value = row[column];
    if (typeof value === 'number') sum += value;
  }
  return sum;
}
