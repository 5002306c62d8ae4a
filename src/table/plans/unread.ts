import type { CellValue } from '../../base/cells';
import { isBlank, isError } from '../../base/text';
import { INDICATORS } from '../../catalogue/sheets/headers';
import { type Cell, isDitto, textOf } from '../../grant/input/cell';
import type { UnreadCell } from '../../grant/joint/effect-records';
import type { Receipts } from '../cells/receipts';
import { dateCell, indicatorCell, textCell, wordCell } from '../cells/values';
import { headerAt, type Located } from '../find/input-list';
import { columnReader } from '../records/rows';
import { evaluation } from './evaluation';
import { isNotYet, reports, SUBMITTED_ON } from './filed';
import { otherUnit } from './unit';
import { wagesCell } from './wages';

type Kind = Exclude<UnreadCell['kind'], 'error' | 'notYet' | 'unit'>;

interface Reading {
  readonly kind: Kind;
  readonly read: (raw: CellValue, date1904: boolean) => Cell<unknown>;
}

/** How the columns are read that hold something else than text; 年度 is a matter of its own (R6-02). */
const READINGS: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...INDICATORS.map((field) => [field, { kind: 'figure', read: indicatorCell }] as const),
  [SUBMITTED_ON, { kind: 'day', read: dateCell }],
  ['賃金還元', { kind: 'wages', read: wagesCell }],
  ['事後評価', { kind: 'evaluation', read: (raw) => wordCell(raw, evaluation) }],
]);

const NOT_HERE: ReadonlySet<string> = new Set(['receiptNumber', '年度']);

/**
 * The cells of a table that hold what cannot be read, row by row; of a row that has not come yet only what stands in it all the
 * same, said at its 提出日.
 */
export function unreadCells(
  kind: UnreadCell['table'],
  table: Located<string>,
  receipts: Receipts,
  date1904: boolean,
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
  const day = columns.find(({ field }) => field === SUBMITTED_ON);
  return table.rows.flatMap((row, position) => {
    const cell = ({ field, at, label }: (typeof columns)[number], why: UnreadCell['kind']): UnreadCell => ({
      ...{ table: kind, row: position, receiptNumber: receipts.of(receipt(row)), field, kind: why, label },
      text: writtenIn(at(row)),
    });
    if (day !== undefined && isNotYet(day.at(row))) {
      const others = columns.filter((column) => column !== day);
      return others.some(({ at }) => reports(at(row))) ? [cell(day, 'notYet')] : [];
    }
    return columns.flatMap((column) => {
      const why = whyUnread(column.at(row), column.reading, date1904);
      return why === null ? [] : [cell(column, why)];
    });
  });
}

/** Once for the table, at its first row: 収支 is in another unit than 円. */
export function unreadUnit(kind: 'plans' | 'effects', table: Located<string>): UnreadCell[] {
  const other = table.rows.length === 0 ? null : otherUnit(kind, table);
  if (other === null) return [];
  const { label, unit: text } = other;
  return [{ table: kind, row: 0, receiptNumber: '', field: '収支', kind: 'unit', label, text }];
}

const writtenIn = (raw: CellValue): string => (typeof raw === 'string' ? raw.trim() : textOf(textCell(raw)));

function whyUnread(
  raw: CellValue,
  reading: Reading | undefined,
  date1904: boolean,
): UnreadCell['kind'] | null {
  if (isBlank(raw)) return null;
  if (isError(raw) || (typeof raw === 'string' && isDitto(raw))) return 'error';
  return reading?.read(raw, date1904).kind === 'unreadable' ? reading.kind : null;
}
