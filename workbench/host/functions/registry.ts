import { type BaseFunction, IFunctionService, IRegisterFunctionService } from '@univerjs/preset-sheets-core';
import type { Book } from '../model/book';
import type { Calculation, DirtyCell } from '../model/calculation';
import { describe } from './description';
import type { FunctionMetadata } from './metadata';
import type { FunctionValue } from './result-cache';
import { keepTexts } from './value-objects';

/** The object that Univer calls a function on: where the formula stands. */
export interface FormulaCell {
  readonly subUnitId: string | null;
  readonly row: number;
  readonly column: number;
}

type Evaluate = (metadata: FunctionMetadata, cell: FormulaCell, args: readonly unknown[]) => FunctionValue;

interface Entry {
  readonly metadata: FunctionMetadata;
  readonly executor: BaseFunction | undefined;
}

const UNKNOWN = '#NAME?';

/** The functions of the add-in in the grid's own list of functions, which is looked through after each calculation. */
export class Registry {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly book: Book,
    private readonly calculation: Calculation,
    private readonly evaluate: Evaluate,
  ) {
    calculation.onFinished(() => {
      this.restore();
    });
  }

  /** Makes functions known to formulas. The first workbook must exist. */
  add(functions: readonly FunctionMetadata[]): void {
    for (const metadata of functions) {
      const name = metadata.name.toUpperCase();
      if (!this.entries.has(name)) this.enter(name, metadata);
    }
  }

  /** A function that the grid has lost is entered again, and what said #NAME? for it is calculated again. */
  private restore(): void {
    const lost = [...this.entries].filter(([name, { executor }]) => this.known(name) !== executor);
    if (lost.length === 0) return;
    for (const [name, { metadata }] of lost) this.enter(name, metadata);
    // A formula that was read without the function is kept as the error.
    this.calculation.forgetFormulas();
    this.calculation.recalculate(this.unknownCells());
  }

  private enter(name: string, metadata: FunctionMetadata): void {
    const service = this.book.service<IRegisterFunctionService>(IRegisterFunctionService);
    // Univer calls the function with the formula's cell as `this`.
    const evaluate = (cell: FormulaCell, args: readonly unknown[]): FunctionValue =>
      this.evaluate(metadata, cell, args);
    service.registerFunction({
      name,
      func: function (this: FormulaCell, ...args: unknown[]) {
        return evaluate(this, args) as never;
      },
      description: describe(name, metadata),
    });
    const executor = this.known(name);
    if (executor) keepTexts(executor);
    this.entries.set(name, { metadata, executor });
  }

  private known(name: string): BaseFunction | undefined {
    return this.book.service<IFunctionService>(IFunctionService).getExecutor(name) ?? undefined;
  }

  private unknownCells(): DirtyCell[] {
    return this.book.sheets().flatMap((sheet) => {
      const cells: DirtyCell[] = [];
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if ((cell?.f ?? cell?.si) && cell.v === UNKNOWN)
          cells.push({ sheetId: sheet.getSheetId(), row, column });
      });
      return cells;
    });
  }
}
