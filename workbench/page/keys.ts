import { ICommandService, type Univer } from '@univerjs/core';
import { IShortcutService, MetaKeys, whenSheetEditorFocused } from '@univerjs/preset-sheets-core';
import type { Host } from '../host/host';
import { areaBetween, lastColumn, lastRow } from '../host/model/area';

/** Above Univer's own keys. */
const PRIORITY = 1_000;
const OPERATION = 0;
/** Numbers of the keys; Univer has no names for these two. */
const END = 35;
const HOME = 36;

/** Ctrl+Home and Ctrl+End, which Univer lacks: to the first cell, and to the last one that is used. */
export function addJumps(univer: Univer, host: Host): void {
  const jump = (id: string, binding: number, target: () => readonly [row: number, column: number]): void => {
    const injector = univer.__getInjector();
    injector.get(ICommandService).registerCommand({
      id,
      type: OPERATION,
      handler: () => {
        const [row, column] = target();
        host.events.select(host.book.active(), areaBetween(row, column, row, column));
        return true;
      },
    });
    injector
      .get(IShortcutService)
      .registerShortcut({ id, binding, priority: PRIORITY, preconditions: whenSheetEditorFocused });
  };
  jump('workbench.operation.first-cell', HOME | MetaKeys.CTRL_COMMAND, () => {
    const { startRow, startColumn } = host.book.active().getFreeze();
    return [Math.max(0, startRow), Math.max(0, startColumn)];
  });
  jump('workbench.operation.last-cell', END | MetaKeys.CTRL_COMMAND, () => {
    const used = host.cells.used(host.book.active(), false);
    return used ? [lastRow(used), lastColumn(used)] : [0, 0];
  });
}
