import type { CellValue } from '../../base/cells';
import { isBlank, isError } from '../../base/text';
import { INDICATORS } from '../../catalogue/sheets/headers';
import { type Cell, isDitto, textOf } from '../../grant/input/cell';
import type { UnreadCell } from '../../grant/joint/effect-records';
import type { Receipts } from '../cells/receipts';
import { dateCell, indicatorCell, textCell, wordCell } from '../cells/values';
import { evaluation } from '../cells/words';
import { headerAt, type Located } from '../find/input-list';
import { columnReader } from '../records/rows';
import { wagesCell } from './wages';

type Kind = Exclude<UnreadCell['kind'], 'error'>;

interface Reading {
  readonly kind: Kind;
  readonly read: (raw: CellValue, date1904: boolean) => Cell<unknown>;
}

/** How the columns are read that hold something else than text; 年度 is a matter of its own (R6-02). */
const READINGS: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...INDICATORS.map((field) => [field, { kind: 'figure', read: indicatorCell }] as const),
  ['提出日', { kind: 'day', read: dateCell }],
  ['賃金還元', { kind: 'wages', read: wagesCell }],
  ['事後評価', { kind: 'evaluation', read: (raw) => wordCell(raw, evaluation) }],
]);

const NOT_HERE: ReadonlySet<string> = new Set(['receiptNumber', '年度']);

/**
 * The cells of a table that hold what cannot be read, row by row.
 * @param isRecord whether a row (of the sheet) is one that is looked at.
 */
export function unreadCells(
  kind: UnreadCell['table'],
  table: Located<string>,
  receipts: Receipts,
  date1904: boolean,
  isRecord: (row: number) => boolean,
): UnreadCell[] {
  const receipt = columnReader(table.grid, table.columns.get('receiptNumber'), false);
  const columns = [...table.columns].flatMap(([field, column]) =>
    NOT_HERE.has(field)
      ? []
      : [
          {
            field,
            at: columnReader(table.grid, column, false),
            label: textOf(textCell(headerAt(table, column))),
            reading: READINGS.get(field),
          },
        ],
  );
  return table.rows.flatMap((row, position) =>
    isRecord(row)
      ? columns.flatMap(({ field, at, label, reading }): UnreadCell[] => {
          const raw = at(row);
          const why = whyUnread(raw, reading, date1904);
          if (why === null) return [];
          const receiptNumber = receipts.of(receipt(row));
          const text = typeof raw === 'string' ? raw.trim() : textOf(textCell(raw));
          return [{ table: kind, row: position, receiptNumber, field, kind: why, label, text }];
        })
      : [],
  );
}

function whyUnread(
  raw: CellValue,
  reading: Reading | undefined,
  date1904: boolean,
): UnreadCell['kind'] | null {
  if (isBlank(raw)) return null;
  if (isError(raw) || (typeof raw === 'string' && isDitto(raw))) return 'error';
  return reading?.read(raw, date1904).kind === 'unreadable' ? reading.kind : null;
}
