import type { ColumnsWrite, SheetContent, WriteOp } from '../port';
import type { Aside, LaidRows, RowsRun } from './aside';
import { CellStore } from './cell-store';
import { CellStyles } from './cell-styles';
import type { Package } from './package';
import { StyleBook } from './style-book';
import { WorkbookPart } from './workbook-part';

/**
 * A write that is begun before it is asked for: our columns give their texts the numbers that they will have, and
 * then sheets are laid out elsewhere, while the caller works out what else is to be written. It is done on a draft
 * that is thrown away where the operations turn out to be others.
 */
export class Ahead {
  readonly store: CellStore;
  private readonly columns: ColumnsWrite[] = [];
  private readonly contents: SheetContent[] = [];
  private run: RowsRun | null = null;
  private isSettled = false;

  /** @param version of the package that the draft was made of */
  constructor(
    readonly draft: Package,
    private readonly workbookPart: string,
    private readonly aside: Aside,
  ) {
    this.store = new CellStore(draft, workbookPart);
  }

  /** Columns that come after a sheet are left to the write itself: their texts have no numbers yet. */
  foresee(op: WriteOp): void {
    if (op.op === 'columns' && this.run === null) this.foreseeColumns(op);
    else if (op.op === 'sheet') this.foreseeSheet(op.content);
  }

  /** Whether all that was foreseen is to be done. */
  isOf(ops: readonly WriteOp[]): boolean {
    const wanted = new Set<unknown>(ops.map((op) => (op.op === 'sheet' ? op.content : op)));
    return [...this.columns, ...this.contents].every((foreseen) => wanted.has(foreseen));
  }

  /** Before an operation that may bring a new text, those of the sheets must be there. */
  async settleFor(op: WriteOp): Promise<void> {
    const isForeseen = op.op === 'columns' && this.columns.includes(op);
    if (this.isSettled || isForeseen || this.run === null) return;
    this.isSettled = true;
    let laid: readonly LaidRows[];
    try {
      laid = await this.run.results();
    } catch {
      // They are laid out when they are written, and whatever is wrong with one of them is said then.
      return;
    }
    laid.forEach((rows, at) => {
      this.store.strings.bring(rows.brought);
      this.store.laid.set(this.contents[at]!, rows);
    });
  }

  drop(): void {
    this.run?.drop();
  }

  private foreseeColumns(op: ColumnsWrite): void {
    this.columns.push(op);
    for (const row of [op.headers, ...op.values])
      for (const value of row)
        if (typeof value === 'string' && value !== '') this.store.strings.numberOf(value);
  }

  private foreseeSheet(content: SheetContent): void {
    const workbook = new WorkbookPart(this.draft, this.workbookPart);
    // one that is there is given its new content in its own spelling
    if (workbook.mark(content.mark) !== undefined) return;
    const book = new StyleBook(this.draft, workbook);
    const looks = new CellStyles(book).found(new Set(content.styles.map(({ style }) => style)));
    book.flush();
    this.run ??= this.aside(this.store.strings.texts);
    this.contents.push(content);
    this.run.lay({ content, looks });
  }
}
