import type { ICommandInfo } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from '@univerjs/preset-sheets-core';
import type { CornerRange } from './area';
import type { Book } from './book';

/** Rows or columns that were put in or taken out, as `workbench/file` wants to know it. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** What has been put in and taken out since the workbook was opened, undone steps included, by sheet. */
export class Shifts {
  readonly bySheet = new Map<string, Shift[]>();

  constructor(book: Book) {
    book.commands.onCommandExecuted((command) => {
      const params = command.params as { unitId?: string; subUnitId?: string; range?: CornerRange };
      if (!(command.id in KINDS) || params.unitId !== book.unitId) return;
      this.note(command, params.subUnitId ?? '', params.range);
    });
  }

  private note({ id }: Readonly<ICommandInfo>, sheetId: string, range?: CornerRange): void {
    const kind = KINDS[id];
    if (!kind || !range) return;
    const [axis, sign] = kind;
    const [at, last] = axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const shifts = this.bySheet.get(sheetId) ?? [];
    shifts.push({ axis, at, count: sign * (last - at + 1) });
    this.bySheet.set(sheetId, shifts);
  }
}

const KINDS: Readonly<Record<string, readonly ['row' | 'column', 1 | -1]>> = {
  [InsertRowMutation.id]: ['row', 1],
  [RemoveRowMutation.id]: ['row', -1],
  [InsertColMutation.id]: ['column', 1],
  [RemoveColMutation.id]: ['column', -1],
};
