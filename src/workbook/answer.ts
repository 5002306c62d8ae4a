import { noSettingsTable } from '../catalogue/work-errors';
import { headerKey } from '../table/columns';
import { valueAt } from '../table/grid';
import type { SettingsTable } from '../table/settings';
import { isBlank } from '../table/values';
import { readInputs, type Inputs } from './inputs';
import { WorkbookError, type AnswerWrite, type WorkbookPort, type WriteOp } from './port';

/** An answer to a question of 準備, or a tick of 都道府県の確認. */
export interface Answer {
  /** 項目 of 設定. */
  readonly key: string;
  /** 値; '' leaves it blank. */
  readonly answer: string;
}

/**
 * Writes an answer into 設定: into the row of its 項目, or into the first free row below the table.
 * @returns the operations that take it back; none where it stood so already.
 * @throws WorkbookError where there is no table 設定.
 */
export async function answerQuestion(port: WorkbookPort, given: Answer): Promise<readonly WriteOp[]> {
  const inputs = await readInputs(port);
  if (inputs.settingsTable === null) {
    const { code, message, action } = noSettingsTable();
    throw new WorkbookError(code, message, action);
  }
  const cells = cellsFor(inputs, inputs.settingsTable, given);
  const changed = cells.filter(({ value, before }) => value !== before);
  if (changed.length === 0) return [];
  const { sheet } = inputs.settingsTable;
  await port.apply([{ op: 'answer', sheet, cells: changed }]);
  return [
    {
      op: 'answer',
      sheet,
      cells: changed.map((cell) => ({ ...cell, value: cell.before, before: cell.value })),
    },
  ];
}

function cellsFor(
  { grids }: Inputs,
  { sheet, rows, area, columns }: SettingsTable,
  { key, answer }: Answer,
): AnswerWrite['cells'] {
  const value = answer === '' ? null : answer;
  const grid = grids.find((candidate) => candidate.sheet === sheet);
  if (grid === undefined) throw new Error(`no sheet ${sheet}`);
  // as the reader has it, the last of several rows counts
  const standing = rows.findLast(({ item }) => headerKey(item) === headerKey(key));
  if (standing !== undefined) {
    const { row, column } = standing;
    return [{ row, column, value, before: valueAt(grid, row, column) }];
  }
  if (value === null) return [];
  let row = Math.max(area.row, ...rows.map((known) => known.row)) + 1;
  while ([columns.item, columns.value].some((column) => !isBlank(valueAt(grid, row, column)))) row += 1;
  return [
    { row, column: columns.item, value: key, before: valueAt(grid, row, columns.item) },
    { row, column: columns.value, value, before: valueAt(grid, row, columns.value) },
  ];
}
