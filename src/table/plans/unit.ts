import type { CellValue } from '../../base/cells';
import { headerIndex } from '../columns';
import { valueAt } from '../find/grid';
import { unitOfHeader, unitOfNote } from '../find/headings';
import { headerAt, type Located } from '../find/input-list';
import { effectColumns, planColumns } from './columns';
import { planField } from './headers';

const indexes = { plans: headerIndex(planColumns), effects: headerIndex(effectColumns) } as const;

const BRACKETED = /[(（【[［][^()（）【】[\]［］]*[)）】\]］]/gu;

/** Rows above a header in which a line for it may stand. */
const ROWS_ABOVE = 3;

/** What says that 収支 is in another unit than 円, and which that is. */
export interface OtherUnit {
  readonly label: string;
  readonly unit: string;
}

/** The header 収支（千円）, which is not read, or a line 単位：千円 above the table; null: nothing names another unit than 円. */
export function otherUnit(kind: keyof typeof indexes, table: Located<string>): OtherUnit | null {
  const { grid, area, headerRow, columns } = table;
  const textsOf = (cellAt: (column: number) => CellValue): string[] =>
    Array.from({ length: area.columns }, (_, at) => cellAt(area.column + at)).flatMap((value) =>
      typeof value === 'string' ? [value] : [],
    );
  const named = (label: string): OtherUnit[] => {
    const unit = unitOfNote(label);
    return unit === undefined ? [] : [{ label, unit }];
  };
  const isBalance = (text: string): boolean =>
    unitOfHeader(text) !== undefined &&
    planField(kind, indexes[kind], text.replace(BRACKETED, '')) === '収支';
  const [header] = textsOf((column) => headerAt(table, column))
    .filter(isBalance)
    .flatMap(named);
  if (header !== undefined || !columns.has('収支')) return header ?? null;
  const above = Array.from({ length: Math.min(ROWS_ABOVE, headerRow) }, (_, at) => headerRow - 1 - at);
  return above.flatMap((row) => textsOf((column) => valueAt(grid, row, column))).flatMap(named)[0] ?? null;
}
