import type { SheetContent } from '../../../base/sheet-content';
import { effectTexts } from '../../../catalogue/sheets/effect-texts';
import { overviewTexts } from '../../../catalogue/sheets/overview-texts';
import { SHEET_MARKS } from '../../marks';
import { COLUMNS, tableAt } from './charts';

/** Column of the cells that the reasons of 不備 refer to. */
const REFERENCES = COLUMNS.reasons + overviewTexts.headers.reasons.indexOf('参照');

/**
 * 概況 and 効果集計 as they go to somebody outside: without the single lines, whose numbers and names a prefecture may want to keep back, and
 * without references to sheets that do not go with it. Any other sheet stays as it is.
 */
export function withoutSingleRows(content: SheetContent): SheetContent {
  if (content.mark === SHEET_MARKS.effectTotals) return withoutOutliers(content);
  if (content.mark !== SHEET_MARKS.overview) return content;
  const { cells, styles } = content;
  const [reasons, outliers] = [tableAt(cells, 'reasons'), tableAt(cells, 'outliers')];
  let from = outliers === null ? cells.length : outliers.row - 1;
  // up to the empty row above the caption
  while (from > 0 && from < cells.length && (cells[from - 1]?.[COLUMNS.outliers] ?? null) !== null) from -= 1;
  const end = outliers === null ? from : outliers.row + outliers.rows;
  const isLine = (row: number): boolean => row >= from && row < end;
  const isReason = (row: number): boolean =>
    reasons !== null && row >= reasons.row - 1 && row < reasons.row + reasons.rows;
  return {
    ...content,
    cells: cells.map((line, row) => {
      if (isLine(row)) return [];
      return isReason(row) ? line.map((cell, column) => (column === REFERENCES ? null : cell)) : line;
    }),
    styles: styles.filter(({ area }) => !isLine(area.row)),
  };
}

/** 効果集計 without 外れ値, its last block. */
function withoutOutliers(content: SheetContent): SheetContent {
  const { cells, blocks, styles, widths, paper } = content;
  const caption = effectTexts.captions.outliers;
  const row = cells.findIndex((line) => line.includes(caption));
  const column = cells[row]?.indexOf(caption) ?? 0;
  if (row < 0 || column === 0) return content;
  return {
    ...content,
    cells: cells.map((line, at) => (at < row ? line : line.slice(0, column))),
    blocks: blocks.filter((block) => block.column < column),
    styles: styles.filter(({ area }) => area.row < row || area.column < column),
    widths: widths.slice(0, column),
    ...(paper && {
      paper: { ...paper, columnStarts: paper.columnStarts.filter((start) => start < column) },
    }),
  };
}
