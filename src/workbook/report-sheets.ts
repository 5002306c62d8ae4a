import { AMOUNT_HEADERS, APPLICATION_OUTPUT, SHEETS } from '../catalogue/headers';
import { sheetTexts } from '../catalogue/sheet-texts';
import type { Pieces } from '../grant/pieces';
import { reportBlock } from '../report';
import type { ReportInput } from '../report/input';
import { areaReference } from '../table/grid';
import { readReportTables, type Matrix } from '../table/report-tables';
import type { Assessed } from './assessed';
import type { PlacedColumns } from './columns';
import { contractHeaders, mappedByHand, reportParts, withoutCalls, type ReportParts } from './mapped-headers';
import type { Area, CellValue, SheetContent } from './port';
import type { SheetResult } from './results';
import { reportSheet, type ReportHead } from './sheets';

/** A ministry sheet with its 検算. */
export interface MadeSheet {
  readonly content: SheetContent;
  readonly result: SheetResult;
}

const PLANNED = APPLICATION_OUTPUT[3];
const GRANT = AMOUNT_HEADERS[8];

/**
 * 総括表 and 区分別集計, computed from the tables exactly as they will stand in the workbook, by the same code as
 * GRANT_REPORT.
 */
export function* reportSheets(
  assessed: Assessed,
  columns: readonly PlacedColumns[],
  amounts: readonly (readonly CellValue[])[],
  time: string,
): Pieces<MadeSheet[]> {
  const { gathered, result } = assessed;
  const [applications, lines = applications] = columns;
  if (applications === undefined || lines === undefined) throw new Error('no columns to report on');
  const parts = reportParts(gathered.tables);
  const applicationTable = withColumns(applications, parts.applications);
  const lineTable = withColumns(lines, parts.lines);
  yield;
  const input = readReportTables(applicationTable, [AMOUNT_HEADERS, ...amounts], lineTable);
  yield;
  if (!('applications' in input)) throw new Error(`missing in ${input.table}: ${input.column}`);
  const { assessments } = result;
  const head: ReportHead = {
    prefecture: gathered.settings.prefecture,
    fiscalYear: gathered.settings.fiscalYear,
    version: gathered.scheme.version,
    time,
    leftOut: sheetTexts.leftOut(
      assessments.filter(({ computed }) => computed === null).length,
      assessments.filter(({ verdict }) => verdict === '不備').length,
    ),
  };
  const applicationsRef = wholeReference(applications);
  const amountsRef = `${SHEETS.amounts}[#All]`;
  const technology = gathered.scheme.programmes.find(({ kind }) => kind === 'technology')?.name ?? '';
  return [
    made('summary', head, input, assessed, {
      call: `=GRANT_REPORT("${SHEETS.summary}",${applicationsRef},${amountsRef},${wholeReference(lines)})`,
      reconciled: PLANNED,
      expectedFormula: `SUM(${columnReference(applications, PLANNED)})`,
      expected: assessments.reduce((total, { planned }) => total + (planned ?? 0), 0),
    }),
    made('categories', head, input, assessed, {
      call: `=GRANT_REPORT("${SHEETS.categories}",${applicationsRef},${amountsRef})`,
      reconciled: GRANT,
      expectedFormula: `SUMIFS(${SHEETS.amounts}[${GRANT}],${SHEETS.amounts}[${AMOUNT_HEADERS[1]}],"${technology}")`,
      expected: assessments
        .filter(
          ({ application }) =>
            application.programme.kind === 'value' && application.programme.value === technology,
        )
        .flatMap(({ categories }) => categories)
        .reduce((total, { amount }) => total + (amount ?? 0), 0),
    }),
  ];
}

function made(
  kind: 'summary' | 'categories',
  head: ReportHead,
  input: ReportInput,
  { gathered }: Assessed,
  parts: { call: string; reconciled: string; expectedFormula: string; expected: number },
): MadeSheet {
  const block = reportBlock(SHEETS[kind], input, gathered.scheme);
  const at = block?.[0]?.indexOf(parts.reconciled) ?? -1;
  const total = block?.at(-1)?.[at];
  if (block === null || typeof total !== 'number') throw new Error(`no total in ${kind}`);
  const content = reportSheet({ kind, head, block, total, ...parts });
  return {
    content: mappedByHand(gathered.tables) ? withoutCalls(content) : content,
    result: { name: SHEETS[kind], total, expected: parts.expected, agrees: total === parts.expected },
  };
}

/** The input table as it will stand, our columns in it. */
function withColumns({ located, write }: PlacedColumns, parts: ReportParts): Matrix {
  const { grid, headerRow, area } = located;
  const matrix: CellValue[][] = [];
  for (let row = headerRow; row < area.row + area.rows; row += 1) {
    const values = grid.values[row - grid.area.row] ?? [];
    const own = row === headerRow ? write.headers : (write.values[row - headerRow - 1] ?? []);
    const until = Math.min(area.column + area.columns, write.column);
    const input = values.slice(area.column - grid.area.column, until - grid.area.column);
    const named = row === headerRow ? contractHeaders(input, area.column, parts) : input;
    matrix.push([...named, ...own]);
  }
  return matrix;
}

/** Table, header row and our columns, as an argument of GRANT_REPORT. */
function wholeReference({ located, write }: PlacedColumns): string {
  if (write.table !== null) return `${write.table}[#All]`;
  return areaReference(write.sheet, wholeArea(located.area, located.headerRow, write));
}

function wholeArea(area: Area, headerRow: number, write: PlacedColumns['write']): Area {
  const right = Math.max(area.column + area.columns, write.column + write.headers.length);
  return { row: headerRow, column: area.column, rows: write.values.length + 1, columns: right - area.column };
}

function columnReference({ write }: PlacedColumns, header: string): string {
  if (write.table !== null) return `${write.table}[${header}]`;
  const column = write.column + write.headers.indexOf(header);
  return areaReference(write.sheet, {
    row: write.row + 1,
    column,
    rows: Math.max(1, write.values.length),
    columns: 1,
  });
}
