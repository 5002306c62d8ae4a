import { listNames } from '../catalogue/import-names';
import { resubmissionTexts as words } from '../catalogue/resubmission-texts';
import type { Beside } from './beside';
import { headerOf } from './list-kinds';
import { shownCell } from './shown';

const shown = (cell: unknown): string =>
  cell === null || cell === '' ? words.blank : String(cell).replaceAll('\n', ' ');

/** Where applications differ: 申請「総事業費」, 経費 2「支出額」, 経費 3, 経費. */
export function besideName(one: Beside): string {
  const list = listNames[one.table];
  if (one.kind === 'rows') return list;
  const row = one.row === '' ? list : `${list} ${one.row.replaceAll('\n', ' ').trim()}`;
  return one.kind === 'row' ? row : words.cell(row, headerOf(one.table, one.field));
}

/** What each of them has there, in the order of the applications. */
export function besideCells(one: Beside, date1904: boolean): readonly string[] {
  if (one.kind === 'rows') return one.counts.map((count) => (count === 0 ? words.noRow : words.rows(count)));
  if (one.kind === 'row') return one.there.map((there) => (there ? words.row : words.noRow));
  return one.cells.map((cell) => shown(shownCell(one.table, one.field, cell, date1904)));
}

/** 申請「総事業費」: R8-2 400000、R8-1 375000 */
export const besideLine = (one: Beside, numbers: readonly string[], date1904: boolean): string =>
  `${besideName(one)}: ${besideCells(one, date1904)
    .map((cell, at) => `${numbers[at] ?? ''} ${cell}`)
    .join('、')}`;
