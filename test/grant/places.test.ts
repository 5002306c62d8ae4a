import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { clauseText } from '../../src/catalogue/clauses';
import { findingAction, findingBasis, findingMessage } from '../../src/catalogue/findings';
import type { FindingPlace } from '../../src/grant/finding';
import { r8 } from '../../src/scheme/r8';
import { textCell } from '../../src/table/cells/values';
import { applicationColumns, lineColumns, memberColumns } from '../../src/table/columns';
import type { Row } from '../cases/cases';
import { assessSheets } from '../cases/engine';
import { runs } from './random/runs';
import { HEADERS, messyWorkbook, type RandomWorkbook, sheetsOfWorkbook } from './random/workbook';

const RUNS = runs(150);

/** Columns that may be missing: a finding on one still says which. */
const optional = (columns: readonly { header: string; required?: true }[]): string[] =>
  columns.filter(({ required }) => required !== true).map(({ header }) => header);

const OPTIONAL = {
  申請: optional(applicationColumns),
  経費: optional(lineColumns),
  構成員: optional(memberColumns),
};

const fields = {
  applications: new Set<string>(applicationColumns.map(({ field }) => field)),
  lines: new Set<string>(lineColumns.map(({ field }) => field)),
  members: new Set<string>(memberColumns.map(({ field }) => field)),
};

const written = (raw: CellValue | undefined): string => {
  const cell = textCell(raw ?? null);
  return cell.kind === 'value' ? cell.value : cell.kind === 'unreadable' ? cell.text : '';
};

/** The row that a finding names, by its position in the tables as they were made. */
function rowOf(place: FindingPlace, { applications, lines, members }: RandomWorkbook): Row {
  if (
    !('field' in place) ||
    !(place.table === 'applications' || place.table === 'lines' || place.table === 'members')
  ) {
    throw new Error('not on a row of an application');
  }
  const rows = { applications, lines, members }[place.table];
  const row = rows[place.row];
  if (row === undefined) throw new Error(`no row ${place.row} in ${place.table}`);
  return row;
}

describe('every finding on a random workbook', { timeout: 300_000 }, () => {
  it('names a cell that is there: the row of its application or line, and a column of that table', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        messyWorkbook,
        fc.subarray(OPTIONAL.申請),
        fc.subarray(OPTIONAL.経費),
        fc.subarray(OPTIONAL.構成員),
        (workbook, ...[noApplication, noLine, noMember]) => {
          const headers = {
            申請: HEADERS.申請.filter((header) => !noApplication.includes(header)),
            経費: HEADERS.経費.filter((header) => !noLine.includes(header)),
            構成員: HEADERS.構成員.filter((header) => !noMember.includes(header)),
          };
          const { assessments, general } = assessSheets(sheetsOfWorkbook(workbook, headers));
          for (const finding of [...assessments.flatMap(({ findings }) => findings), ...general]) {
            seen += 1;
            const { place, receiptNumber, lineNumber } = finding;
            if (place === null) throw new Error(`${finding.rule} names no cell`);
            if (place.table === 'settings') {
              expect(receiptNumber).toBe('');
              if (place.row !== null) expect(place.row).toBeLessThan(Object.keys(workbook.settings).length);
              continue;
            }
            // a question of how the workbook is read, about a column or row of a sheet
            if (place.table === 'sheet') {
              expect(finding.rule).toMatch(/^Y-/);
              continue;
            }
            const row = rowOf(place, workbook);
            // said once of a column, at the first of its cells
            const ofColumn = finding.rule === 'Y-06';
            if (!ofColumn) expect(written(row['受付番号'])).toBe(receiptNumber);
            expect(
              new Map<string, Set<string>>(Object.entries(fields)).get(place.table)?.has(place.field),
            ).toBe(true);
            expect(lineNumber).toBe(place.table === 'lines' && !ofColumn ? written(row['明細番号']) : '');
          }
          for (const { findings, lines } of assessments) {
            const onLines = findings.filter(({ place }) => place?.table === 'lines');
            expect(new Set(lines.flatMap((line) => line.findings))).toEqual(new Set(onLines));
          }
        },
      ),
      RUNS,
    );
    expect(seen).toBeGreaterThan(RUNS.numRuns * 10);
  });

  it('has a sentence, an action and a clause in the words of a clerk', () => {
    fc.assert(
      fc.property(messyWorkbook, (workbook) => {
        const { assessments, general } = assessSheets(sheetsOfWorkbook(workbook));
        for (const finding of [...assessments.flatMap(({ findings }) => findings), ...general]) {
          for (const text of [findingMessage(finding), findingAction(finding)]) {
            expect(text).toMatch(/[。）]$/);
            expect(text).not.toMatch(/undefined|null|NaN|\[object/);
            // a word of the code where the clerk's own should stand
            expect(text).not.toMatch(/「[a-z][A-Za-z]*」/);
          }
          expect(clauseText(findingBasis(finding, r8))).not.toBe('');
        }
      }),
      RUNS,
    );
  });
});
