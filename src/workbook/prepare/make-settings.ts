import type { StoredCell } from '../../base/cells';
import { MARK_PREFIX } from '../../base/marks';
import type { SheetContent } from '../../base/sheet-content';
import { isBlank } from '../../base/text';
import { madeSettings } from '../../catalogue/settings/prepare-made';
import { newestOf, schemes } from '../../scheme';
import { templateSettings } from '../../table/settings/template-settings';
import type { WorkbookInfo, WorkbookPort, WriteOp } from '../port';
import type { Answer } from './given-answer';

/** Beginning of the name over A1 of a sheet 設定 that was made for an answer: it is the clerk's from then on. */
const SETTINGS_MARK = `${MARK_PREFIX}SETTINGS`;

const { headers, sheet: NAME, otherSheet, widths } = madeSettings;

/** 項目 that are to be decided first, their 値 blank, and below them the answers. */
function settingCells(given: readonly Answer[]): StoredCell[][] {
  const rows = templateSettings(newestOf(schemes)).filter(({ mustAnswer }) => mustAnswer);
  return [
    [...headers],
    ...rows.map(({ item, unit, clause, explanation }) => [
      item,
      null,
      unit || null,
      clause || null,
      explanation,
    ]),
    ...given.map(({ key, answer }) => [key, answer]),
  ];
}

/** What is left free of the names that sheets have; Excel tells them apart without regard to case. */
function freeName(taken: readonly string[], name: string, others: (n: number) => string): string {
  const folded = new Set(taken.map((one) => one.normalize('NFKC').toLowerCase()));
  let free = name;
  for (let n = 1; folded.has(free.normalize('NFKC').toLowerCase()); n += 1) free = others(n);
  return free;
}

/**
 * The operation that makes a table 設定 with answers in it, on a sheet of its own, and those that take it back. A
 * sheet 設定 that is something else of the clerk's stays as it is: the table is known by its headers.
 */
export function makeSettings(
  { sheets, marks }: WorkbookInfo,
  given: readonly Answer[],
): { readonly ops: readonly WriteOp[]; readonly inverse: readonly WriteOp[] } {
  const name = freeName(
    sheets.map((sheet) => sheet.name),
    NAME,
    otherSheet,
  );
  const mark = freeName(
    marks.map((one) => one.name),
    SETTINGS_MARK,
    (n) => `${SETTINGS_MARK}_${n + 1}`,
  );
  const cells = settingCells(given);
  const last = cells.length - 1;
  const content: SheetContent = {
    name,
    cells,
    blocks: [],
    table: null,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: headers.length }, style: 'header' },
      // 4/5 and 3/31 are no dates
      { area: { row: 1, column: 0, rows: last, columns: 3 }, style: 'text' },
      { area: { row: 1, column: 3, rows: last, columns: 2 }, style: 'wrap' },
    ],
    widths,
    frozenRows: 1,
    mark,
  };
  return {
    ops: [{ op: 'sheet', content }],
    inverse: [
      {
        op: 'answer',
        sheet: name,
        cells: given.flatMap(({ key, answer }, n) =>
          [key, answer].map((before, column) => ({
            ...{ row: last + 1 - given.length + n, column },
            ...{ value: null, before },
          })),
        ),
      },
      { op: 'dropSheet', name, mark },
    ],
  };
}

/**
 * What takes answers back for which 設定 was made: the sheet goes where nothing else was entered on it since,
 * otherwise the answers alone.
 */
export async function withoutSettings(
  port: WorkbookPort,
  inverse: readonly WriteOp[],
): Promise<readonly WriteOp[]> {
  const [answer, drop, ...rest] = inverse;
  if (answer?.op !== 'answer' || drop?.op !== 'dropSheet') return inverse;
  const { sheets, marks } = await port.describe();
  const stands = marks.some(({ name, sheet }) => name === drop.mark && sheet === answer.sheet);
  if (!stands || !sheets.some(({ name }) => name === answer.sheet)) return [answer, ...rest];
  const written = answer.cells.map(({ before }) => String(before ?? ''));
  const made = settingCells(
    written.flatMap((key, n) => (n % 2 === 0 ? [{ key, answer: written[n + 1] ?? '' }] : [])),
  );
  const cells = (await port.read([answer.sheet])).get(answer.sheet);
  const { row = 0, column = 0 } = cells?.area ?? {};
  const untouched = (cells?.values ?? []).every((line, r) =>
    line.every((cell, c) => isBlank(cell) || cell === made[row + r]?.[column + c]),
  );
  return untouched ? [drop, ...rest] : [answer, ...rest];
}
