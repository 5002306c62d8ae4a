import { groupBy } from '../base/group-by';
import { headerKey } from '../base/text';
import { textOf } from '../grant/input/cell';
import { applicationInputs } from '../table/columns';
import type { CellContext } from '../table/columns/input-column';
import { type Beside, besideEachOther } from './beside';
import type { FoundLists, ListRow } from './lists';

/** Applications of one establishment for one 事業 under different numbers, the newest first. */
export interface Resubmission {
  readonly applications: readonly Resubmitted[];
  /** What they have otherwise, cell by cell. */
  readonly beside: readonly Beside[];
}

/** One of them. */
export interface Resubmitted {
  readonly row: ListRow;
  /** 受付日 as it is read, 2026-07-01; '' without one. */
  readonly receivedOn: string;
  readonly inFile: boolean;
  readonly inWorkbook: boolean;
}

/**
 * Applications that may have come twice: a correction is often sent under a new number. Which of them counts is for a
 * clerk to say; here they are only laid beside each other.
 */
export function resubmissionsIn(
  workbook: FoundLists,
  file: FoundLists,
  context: CellContext,
): Resubmission[] {
  const [own, incoming] = [applicationsOf(workbook), applicationsOf(file)];
  // the row of a file and the one of the workbook that it changes are one application
  const byKey = new Map(own);
  for (const [key, row] of incoming) {
    const before = own.get(key)?.cells ?? [];
    byKey.set(key, { ...row, cells: new Map([...before, ...row.cells]) });
  }
  const same = groupBy(byKey.values(), (row) => establishmentKey(row, context));
  return [...same].flatMap(([key, alike]): Resubmission[] => {
    if (key === '' || alike.length < 2) return [];
    const applications = alike
      .map((row) => ({
        row,
        receivedOn: receivedOn(row, context),
        inFile: incoming.has(row.key),
        inWorkbook: own.has(row.key),
      }))
      .sort(newestFirst);
    const keys = applications.map(({ row }) => row.key);
    return [{ applications, beside: besideEachOther(keys, workbook, file, context) }];
  });
}

/** Where no date tells them apart, what comes now is the newer one. */
const newestFirst = (a: Resubmitted, b: Resubmitted): number =>
  b.receivedOn.localeCompare(a.receivedOn) || Number(a.inWorkbook) - Number(b.inWorkbook);

/** Rows of 申請 by their keys. */
export const applicationsOf = ({ tables }: FoundLists): Map<string, ListRow> =>
  new Map(
    tables.flatMap(({ kind, rows }) =>
      kind === 'applications' ? rows.map((row) => [row.key, row] as const) : [],
    ),
  );

const cellOf = ({ cells }: ListRow, field: string) => cells.get(field) ?? null;

/** 事業 with 事業所番号, or with 法人名 and 事業所名 where there is none; '' where that says too little, and when taken back. */
function establishmentKey(row: ListRow, context: CellContext): string {
  const read = (field: keyof typeof applicationInputs): string => {
    const column = applicationInputs[field];
    return 'read' in column ? headerKey(textOf(column.read(cellOf(row, field), context))) : '';
  };
  if (read('withdrawn') !== '' || read('declined') !== '') return '';
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
