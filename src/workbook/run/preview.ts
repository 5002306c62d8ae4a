import { cellPlace } from '../../base/a1';
import type { CellValue } from '../../base/cells';
import { textOf } from '../../grant/input/cell';
import { applicationOutput } from '../../report/columns/application';
import { valueAt } from '../../table/find/grid';
import { sameCell } from '../compare';
import type { AmountChange } from '../read/amount-change';
import type { Assessed } from '../read/assessed';
import type { CheckResult } from '../read/check-result';
import { placedAt, type PlacedColumns } from '../write/columns';
import type { Plan } from './plan';
import type { ColumnChange, PreviewResult } from './results';

const MOST_SHOWN = 10;

/** What a plan would change, by column and by application. */
export function previewOf(plan: Plan, assessed: Assessed): Omit<PreviewResult, keyof CheckResult> {
  const { changedCells, columns, sheetChanges, plannedBefore } = plan;
  return {
    changedCells,
    columns: columns.flatMap(columnChanges),
    sheetChanges,
    plannedBefore,
    largest: largestChanges(columns, assessed),
  };
}

/** What stands in a cell of our column now; null before the first run. */
function standing({ located, place, write }: PlacedColumns, at: number, bodyRow: number): CellValue {
  if (at >= place.existing) return null;
  return valueAt(located.grid, write.row + 1 + bodyRow, write.column + at);
}

function columnChanges(placed: PlacedColumns): ColumnChange[] {
  const { write } = placed;
  return write.headers.flatMap((header, at) => {
    const cells = write.values.filter((row, n) => !sameCell(standing(placed, at, n), row[at] ?? null)).length;
    return cells === 0 ? [] : [{ sheet: write.sheet, header, cells }];
  });
}

function largestChanges(columns: readonly PlacedColumns[], { result }: Assessed): AmountChange[] {
  const changes = result.assessments.flatMap(({ application, planned }): AmountChange[] => {
    const found = placedAt(columns, 'applications', application.row);
    if (found === null) return [];
    const { placed, row: sheetRow } = found;
    const { write } = placed;
    const at = write.headers.indexOf(applicationOutput.planned.header);
    const stood = standing(placed, at, sheetRow - write.row - 1);
    const before = typeof stood === 'number' ? stood : null;
    if (before === planned) return [];
    const column = write.column + at;
    return [
      {
        receiptNumber: application.receiptNumber,
        applicant: textOf(application.establishmentName) || textOf(application.corporationName),
        before,
        after: planned,
        place: cellPlace(write.sheet, sheetRow, column),
      },
    ];
  });
  return changes.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MOST_SHOWN);
}

const sizeOf = ({ before, after }: AmountChange): number => Math.abs((after ?? 0) - (before ?? 0));
