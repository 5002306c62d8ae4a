import { officeErrors } from '../../catalogue/office-errors';
import type { Pieces } from '../../grant/pieces';
import type { AnswerWrite } from '../port';
import { cellWorks } from './cells';
import { failure } from './errors';
import type { Model } from './model';
import type { Work } from './work';

/** Puts single cells into 設定; their looks stay as they are. */
export function* planAnswer(model: Model, { sheet, cells }: AnswerWrite): Pieces<Work[]> {
  if (!model.sheets.has(sheet)) throw failure('SheetMissing', officeErrors.sheetMissing(sheet));
  const works: Work[] = [];
  for (const { row, column, value } of cells) {
    works.push(...(yield* cellWorks(sheet, { row, column, rows: 1, columns: 1 }, [[value]], () => null)));
  }
  return works;
}
