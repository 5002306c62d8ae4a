import { isDitto } from '../../grant/input/cell';
import { valueAt } from '../../table/find/grid';
import type { Located } from '../../table/find/input-list';
import type { InputTables } from '../../table/find/locate';

/** 30万円, 300.000: digits beside a unit or a point. */
const DOUBTFUL = /\d.*[千万億.]/u;

/** Whether a cell looks as if something might be proposed for it; where none does, no record need be made. */
export const mayPropose = ({ parts }: InputTables): boolean =>
  parts.some(({ located }) => isDoubtful(located));

const isDoubtful = ({ grid, columns, rows }: Located<string>): boolean =>
  rows.some((row) =>
    [...columns.values()].some((column) => {
      const value = valueAt(grid, row, column);
      return typeof value === 'string' && (isDitto(value) || DOUBTFUL.test(value.normalize('NFKC')));
    }),
  );
