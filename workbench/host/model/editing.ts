import { SetCellEditVisibleOperation } from '@univerjs/preset-sheets-core';
import type { Book } from './book';

/** What was typed reaches the cell a little after the editor has closed, in milliseconds. */
const COMMIT = 100;

/** Whether a clerk is typing in a cell or in the formula bar. */
export class Editing {
  private open = false;
  private forced = false;
  private readonly callbacks = new Set<() => void>();

  constructor(book: Book) {
    book.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetCellEditVisibleOperation.id) return;
      const { visible } = params as { visible: boolean };
      if (visible) this.open = true;
      else {
        setTimeout(() => {
          this.open = false;
          this.ended();
        }, COMMIT);
      }
    });
  }

  get active(): boolean {
    return this.open || this.forced;
  }

  /** For tests of what the add-in does meanwhile. */
  force(value: boolean): void {
    this.forced = value;
    this.ended();
  }

  onEnd(callback: () => void): void {
    this.callbacks.add(callback);
  }

  private ended(): void {
    if (this.active) return;
    for (const callback of this.callbacks) callback();
  }
}
