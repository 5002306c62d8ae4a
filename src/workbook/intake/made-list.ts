import type { Area, CellValue, StoredCell } from '../../base/cells';
import { MARK_PREFIX } from '../../base/marks';
import type { SheetContent } from '../../base/sheet-content';
import { isBlank } from '../../base/text';
import { ENTRY_SHEETS } from '../../catalogue/sheets/headers';
import { inputsOf, specsOf } from '../../intake/list-kinds';
import type { ListRow, TargetTable } from '../../intake/lists';
import type { CellContext } from '../../table/columns/input-column';
import type { AnswerWrite, SheetDrop, SheetWrite, WorkbookInfo, WorkbookPort, WriteOp } from '../port';
import { entered } from './entered';

/** Lists that a blank form does not have: a workbook gets one with the first rows that come in. */
export type MadeKind = keyof typeof ENTRY_SHEETS;

export const isMade = (kind: TargetTable): kind is MadeKind => kind in ENTRY_SHEETS;

/** Beginning of the name over A1 of a list that was made for rows of a file: it is the clerk's from then on. */
const MARK = `${MARK_PREFIX}LIST`;

const WIDTH = 14;

/** A sheet with a list of the contract's columns and these rows. */
export function madeList(
  kind: MadeKind,
  rows: readonly ListRow[],
  { sheets, marks }: Pick<WorkbookInfo, 'sheets' | 'marks'>,
  context: CellContext,
): SheetWrite {
  const specs = specsOf[kind];
  const cells: StoredCell[][] = [
    specs.map(({ header }) => header),
    ...rows.map((row) =>
      specs.map(({ field }) => entered(kind, field, row.cells.get(field) ?? null, context)),
    ),
  ];
  const body = (column: number): Area => ({ row: 1, column, rows: rows.length, columns: 1 });
  const content: SheetContent = {
    name: free(
      ENTRY_SHEETS[kind],
      sheets.map(({ name }) => name),
    ),
    cells,
    blocks: [],
    table: null,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: specs.length }, style: 'header' },
      // 0012 is no number; figures are, whatever they count
      ...specs.flatMap(({ field }, column) =>
        inputsOf[kind][field]?.entry.kind === 'decimal'
          ? []
          : [{ area: body(column), style: 'text' } as const],
      ),
    ],
    widths: specs.map(() => WIDTH),
    frozenRows: 1,
    mark: free(
      `${MARK}_${kind.toUpperCase()}`,
      marks.map(({ name }) => name),
    ),
  };
  return { op: 'sheet', content };
}

/** What takes it away again, unless a cell of it has been changed since. */
export function listDropped({ content }: SheetWrite): [AnswerWrite, SheetDrop] {
  const { name, mark, cells } = content;
  return [
    {
      ...{ op: 'answer', sheet: name },
      cells: cells.flatMap((row, at) =>
        row.flatMap((before, column) =>
          at === 0 || before === null ? [] : [{ row: at, column, value: null, before }],
        ),
      ),
    },
    { op: 'dropSheet', name, mark, over: content },
  ];
}

/**
 * Of what takes a change back, without taking away a list on which something was entered since: what was made of it goes,
 * the sheet and what a clerk has added stay.
 */
export async function withoutUsedLists(
  port: WorkbookPort,
  ops: readonly WriteOp[],
): Promise<readonly WriteOp[]> {
  const kept = await Promise.all(
    ops.map(async (op) => {
      if (op.op !== 'dropSheet' || op.over === undefined || !op.mark.startsWith(MARK)) return [op];
      const made = op.over.cells;
      const sheet = (await port.describe()).marks.find(({ name }) => name === op.mark)?.sheet;
      const cells = sheet === undefined ? undefined : (await port.read([sheet])).get(sheet);
      const { row = 0, column = 0 } = cells?.area ?? {};
      const isUsed = (cells?.values ?? []).some((line, r) =>
        line.some((cell, c) => !isBlank(cell) && isBlank(plain(made[row + r]?.[column + c]))),
      );
      return isUsed ? [] : [op];
    }),
  );
  return kept.flat();
}

const plain = (cell: StoredCell | undefined): CellValue =>
  cell === undefined || (typeof cell === 'object' && cell !== null) ? null : cell;

/** The name, or with a number behind it where it is taken; Excel tells names apart without regard to case. */
function free(name: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((one) => one.normalize('NFKC').toLowerCase()));
  let found = name;
  for (let n = 2; folded.has(found.normalize('NFKC').toLowerCase()); n += 1) found = `${name}_${String(n)}`;
  return found;
}
