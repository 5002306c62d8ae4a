import { grantReport, type ReportArguments } from '../../src/functions/report';
import { reportForms } from '../../src/report';
import { atOnce } from '../../src/grant/pieces';
import { assessedPieces } from '../../src/workbook/assessed';
import { outputColumns } from '../../src/workbook/columns';
import { gather } from '../../src/workbook/gather';
import { amountRows, findingCells } from '../../src/workbook/outputs';
import { reportTables } from '../../src/workbook/report-tables';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { largeWorkbook } from './large-workbook';

/**
 * `npm run bench:report`: how long each call of GRANT_REPORT takes on 20,000 applications with 60,000 lines, its tables
 * read anew as in a cell, beside a plain sum over one column of 申請.
 */
const APPLICATIONS = 20_000;
const LINES = 60_000;
const RUNS = 7;

function median(work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

const assessed = atOnce(assessedPieces(await gather(openXlsx(largeWorkbook(LINES, APPLICATIONS)))));
const { matrices } = atOnce(
  reportTables(
    assessed.gathered,
    atOnce(outputColumns(assessed)),
    atOnce(amountRows(assessed.result)),
    assessed.findings.map(findingCells),
  ),
);
const tables: ReportArguments = matrices;
const column = matrices.applications[0]?.indexOf('交付予定額') ?? -1;
const plain = median(() =>
  matrices.applications.reduce((sum, row) => sum + (typeof row[column] === 'number' ? row[column] : 0), 0),
);
console.log(
  `${APPLICATIONS} applications, ${LINES} lines, ${assessed.findings.length} findings; median of ${RUNS}`,
);
console.log(`  a plain sum over one column: ${plain.toFixed(1)} ms`);
for (const { name } of reportForms) {
  const ms = median(() => atOnce(grantReport(name, tables)));
  console.log(`  ${name}: ${ms.toFixed(0)} ms, ${(ms / plain).toFixed(0)}× the plain sum`);
}
