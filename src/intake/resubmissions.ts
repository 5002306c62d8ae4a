import { groupBy } from '../base/group-by';
import { headerKey } from '../base/text';
import { textOf } from '../grant/input/cell';
import { applicationInputs } from '../table/columns';
import type { CellContext } from '../table/columns/input-column';
import type { FoundLists, ListRow } from './lists';

/** Applications of one establishment for one 事業 under different numbers, the newest first. */
export interface Resubmission {
  readonly newest: ListRow;
  readonly earlier: readonly ListRow[];
}

/**
 * Applications that may have come twice: a correction is often sent under a new number. Which of them counts is for a
 * clerk to say; here they are only laid beside each other.
 * @param lists of the workbook after the file has been taken in, or of both
 */
export function resubmissionsIn(lists: readonly FoundLists[], context: CellContext): Resubmission[] {
  const rows = lists.flatMap(({ tables }) =>
    tables.flatMap((table) => (table.kind === 'applications' ? table.rows : [])),
  );
  // the row of a file and the one of the workbook that it changes are one application
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const same = groupBy(byKey.values(), (row) => establishmentKey(row, context));
  return [...same].flatMap(([key, alike]): Resubmission[] => {
    if (key === '' || alike.length < 2) return [];
    const [newest, ...earlier] = alike.toSorted((a, b) =>
      receivedOn(b, context).localeCompare(receivedOn(a, context)),
    );
    return newest === undefined ? [] : [{ newest, earlier }];
  });
}

const cellOf = ({ cells }: ListRow, field: string) => cells.get(field) ?? null;

/** 事業 with 事業所番号, or with 法人名 and 事業所名 where there is none; '' where that says too little, and when taken back. */
function establishmentKey(row: ListRow, context: CellContext): string {
  const read = (field: keyof typeof applicationInputs): string => {
    const column = applicationInputs[field];
    return 'read' in column ? headerKey(textOf(column.read(cellOf(row, field), context))) : '';
  };
  if (read('withdrawn') !== '') return '';
  const programme = read('programme');
  const number = read('establishmentNumber');
  const name = read('establishmentName');
  const own = number === '' ? (name === '' ? '' : `${read('corporationName')}\n${name}`) : number;
  return programme === '' || own === '' ? '' : `${programme}\n${own}`;
}

/** Of an application without a date nothing says that it is the newest. */
function receivedOn(row: ListRow, context: CellContext): string {
  const cell = applicationInputs.receivedOn.read(cellOf(row, 'receivedOn'), context);
  return cell.kind === 'value' ? cell.value : '';
}
