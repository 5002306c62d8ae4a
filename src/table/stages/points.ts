import { type Cell } from '../../grant/input/cell';
import type { SettingProblem, Settings } from '../../grant/input/settings';
import { numberCell } from '../cells/values';
import { headerKey } from '../columns';
import { valueAt } from '../find/grid';
import { headerAt, type InputList, type Located, startsOf } from '../find/input-list';

/** The column that 採択:点数 names, by the position of the application; null: no table of 申請 has such a column. */
export function readPoints(
  applications: InputList<string>,
  header: string,
): ReadonlyMap<number, Cell<number>> | null {
  const points = new Map<number, Cell<number>>();
  let isFound = false;
  for (const [part, first] of startsOf(applications)) {
    const column = columnOf(part, headerKey(header));
    if (column === null) continue;
    isFound = true;
    part.rows.forEach((row, at) => {
      const cell = numberCell(valueAt(part.grid, row, column));
      if (cell.kind !== 'blank') points.set(first + at, cell);
    });
  }
  return isFound ? points : null;
}

function columnOf(part: Located<string>, key: string): number | null {
  const { column, columns } = part.area;
  for (let at = column; at < column + columns; at += 1)
    if (headerKey(String(headerAt(part, at) ?? '')) === key) return at;
  return null;
}

/** The settings where 採択:点数 names a column that there is none of: nothing that depends on it is computed. */
export const withoutPoints = (
  settings: Settings,
  problem: Omit<SettingProblem, 'key' | 'kind'>,
): Settings => ({
  ...settings,
  awardPoints: null,
  problems: [...settings.problems, { key: 'awardPoints', kind: 'outOfRange', ...problem }],
});
