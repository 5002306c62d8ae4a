import { WorkbookError } from '../../base/user-error';
import { mappingProblem } from '../../catalogue/errors/mapping-errors';
import { planMapping } from '../../table/pick/plan-mapping';
import type { TableMapping } from '../../table/pick/table-mapping';
import type { WorkbookPort, WriteOp } from '../port';
import { readInputs } from '../read/inputs';
import { answerChange, carryOut } from './answer';
import { columnChange } from './column-choice';

/**
 * Remembers in the workbook that a table of it is 申請, 経費 or 構成員 and which of its columns hold what: in 設定, so that
 * every surface reads it so, and by names over the header cells that no header tells.
 * @returns the operations that take it back; none where it stood so already.
 * @throws WorkbookError where there is no such sheet or column, or a needed one is missing.
 */
export async function adoptTable(port: WorkbookPort, mapping: TableMapping): Promise<readonly WriteOp[]> {
  const inputs = await readInputs(port);
  const { info, candidates, settingsTable, mappings, blocks } = inputs;
  const plan = planMapping(mapping, {
    grids: candidates,
    tables: info.tables,
    mappings,
    settings: settingsTable?.rows ?? [],
    blocks,
  });
  if ('problem' in plan) {
    const { code, message, action } = mappingProblem(plan.problem, mapping.sheet);
    throw new WorkbookError(code, message, action);
  }
  const answers = await answerChange(port, inputs, plan.answers);
  const columns = await columnChange(port, plan.placed, plan.dropped);
  // what was made last is taken back first, but for 設定, which is known by its place in the list
  return carryOut(port, {
    ops: [...answers.ops, ...columns.ops],
    inverse: [...answers.inverse, ...columns.inverse],
  });
}
