import { sheetReference } from '../../../src/base/a1';
import { cellAddress } from '../model/address';
import type { Book } from '../model/book';
import type { Calculation, DirtyCell } from '../model/calculation';
import { PENDING } from '../model/coerce';
import { EntryCategory, type EventEntry } from '../richapi/protocol';
import { type Argument, shapeArguments } from './arguments';
import { Asked } from './asked';
import type { FunctionMetadata } from './metadata';
import { type FormulaCell, Registry } from './registry';
import { type Call, type FunctionValue, ResultCache } from './result-cache';
import { firstOf, resultOf } from './results';

const INVOKE = 1_000;
const CANCEL = 1_001;
/** In an invocation: the function can be cancelled. */
const CANCELABLE = 1;
/** How often a cell whose result got lost in an interrupted calculation is calculated again. */
const MAX_ATTEMPTS = 20;

export type Said = 'call' | 'cancel' | 'answers';
const LATELY = 1_000;

/**
 * Custom functions of the add-in in the grid's formulas. Univer calls synchronously; the functions run in the
 * pane, in Microsoft's own runtime. So a call answers #BUSY! at first, is sent with all others of the same turn,
 * and the cell is calculated again when the result has come.
 */
export class CustomFunctions {
  private readonly cache = new ResultCache();
  private readonly messages = new Map<string, string>();
  private readonly registry: Registry;
  private queue: Call[] = [];
  private ready = false;
  private sending = false;
  /** Cells whose result has come but has not been seen in a finished calculation. */
  private readonly waiting = new Map<string, { readonly cell: DirtyCell; attempts: number }>();
  private readonly consumed = new Set<string>();
  private readonly asked = new Asked();
  /** Ids of calls that are given up as soon as what is asked anew has been sent. */
  private late: number[] = [];
  /**
   * When Excel gives up a call that a cell no longer waits for: before it asks anew, or after (office-js docs
   * 5664); null: as soon as the calculation has ended.
   */
  cancels: 'before' | 'after' | null = null;
  /** What was said between the grid and the runtime lately, in this order; answers by the message. */
  readonly said: Said[] = [];
  private recalculating = false;

  constructor(
    private readonly book: Book,
    private readonly calculation: Calculation,
    private readonly send: (entries: readonly EventEntry[]) => void,
  ) {
    this.registry = new Registry(book, calculation, (metadata, cell, args) =>
      this.evaluate(metadata, cell, args),
    );
    calculation.onFinished((clean) => {
      this.confirm(clean);
    });
  }

  /** Makes the functions known to formulas. The first workbook must exist. */
  register(functions: readonly FunctionMetadata[]): void {
    this.registry.add(functions);
  }

  /** The message of a function that refused its arguments, for the status line; null where there is none. */
  messageAt(sheetId: string, row: number, column: number): string | null {
    return this.messages.get(keyOf({ sheetId, row, column })) ?? null;
  }

  /** Whether a cell still waits for a function of the pane. */
  get pending(): boolean {
    return this.waiting.size > 0 || this.cache.unfinished().length > 0;
  }

  /** Microsoft's runtime in the pane is listening. */
  runtimeReady(): void {
    this.ready = true;
    this.schedule();
  }

  /** The pane was loaded anew: what was under way is asked again, and old results may come from old code. */
  runtimeLost(): void {
    this.ready = false;
    this.cache.clearFinished();
    this.queue = [...this.cache.unfinished()];
  }

  forget(): void {
    this.cache.clearFinished();
    this.messages.clear();
  }

  /** Results as the runtime hands them over: [id, ok, value, errorCode?]. */
  receive(results: readonly (readonly unknown[])[]): void {
    this.note('answers');
    for (const result of results) {
      const call = this.cache.finish(Number(result[0]), resultOf(result));
      for (const [key, cell] of call?.cells ?? []) this.waiting.set(key, { cell, attempts: 0 });
      call?.cells.clear();
    }
    this.recalculate();
  }

  private evaluate(metadata: FunctionMetadata, at: FormulaCell, given: readonly unknown[]): FunctionValue {
    const cell = { sheetId: at.subUnitId ?? '', row: at.row, column: at.column };
    const shaped = shapeArguments(metadata, given);
    this.messages.delete(keyOf(cell));
    if (shaped.kind === 'error') {
      if (shaped.message !== null) this.messages.set(keyOf(cell), shaped.message);
      return shaped.value;
    }
    if (shaped.kind === 'call') return this.call(metadata, cell, shaped.args);
    return shaped.calls.map((row) => row.map((args) => firstOf(this.call(metadata, cell, args))));
  }

  private call(metadata: FunctionMetadata, cell: DirtyCell, args: readonly Argument[]): FunctionValue {
    const key = `${metadata.id}\n${JSON.stringify(args)}`;
    const known = this.cache.get(key);
    if (known?.result) {
      this.asked.note(keyOf(cell), known);
      const { value, message } = known.result;
      this.consumed.add(keyOf(cell));
      if (message !== null) this.messages.set(keyOf(cell), message);
      return value;
    }
    const cancelable = metadata.options?.cancelable ?? false;
    const call =
      known ?? this.cache.add({ key, name: metadata.id, args, address: this.address(cell), cancelable });
    call.cells.set(keyOf(cell), cell);
    this.asked.note(keyOf(cell), call);
    if (!known) {
      this.queue.push(call);
      if (this.cancels !== 'before') this.schedule();
    }
    return PENDING;
  }

  private schedule(): void {
    if (this.sending || !this.ready || this.queue.length === 0) return;
    this.sending = true;
    setTimeout(() => {
      this.sending = false;
      if (!this.ready) return;
      const calls = this.queue;
      this.queue = [];
      // each by itself: calls over whole tables in one message would hold up the pane until all are read
      for (const { id, name, args, address, cancelable } of calls) {
        this.tell(INVOKE, [id, name, args, address, cancelable ? CANCELABLE : 0]);
      }
      for (const id of this.late.splice(0)) this.tell(CANCEL, { invocationId: id });
    });
  }

  private note(what: Said): void {
    this.said.push(what);
    if (this.said.length > LATELY) this.said.shift();
  }

  private tell(type: number, message: unknown): void {
    this.note(type === CANCEL ? 'cancel' : 'call');
    this.send([[EntryCategory.CustomFunction, type, '', JSON.stringify(message), 0]]);
  }

  private cancelSuperseded(): void {
    for (const call of this.asked.superseded(this.cache.unfinished())) {
      this.cache.abandon(call);
      if (this.queue.includes(call)) this.queue = this.queue.filter((queued) => queued !== call);
      else if (call.cancelable && this.cancels === 'after' && this.queue.length > 0) this.late.push(call.id);
      else if (call.cancelable) this.tell(CANCEL, { invocationId: call.id });
    }
  }

  private recalculate(): void {
    if (this.recalculating || this.waiting.size === 0) return;
    this.recalculating = true;
    setTimeout(() => {
      this.recalculating = false;
      this.calculation.recalculate([...this.waiting.values()].map(({ cell }) => cell));
    });
  }

  /**
   * A calculation has ended. Results that it has taken up are done with; those that it has not, because it
   * began before they came or was interrupted, are asked for again.
   */
  private confirm(clean: boolean): void {
    if (clean) {
      for (const key of this.consumed) this.waiting.delete(key);
      this.cancelSuperseded();
      this.schedule();
    }
    this.consumed.clear();
    this.asked.clear();
    for (const [key, entry] of this.waiting)
      if ((entry.attempts += 1) > MAX_ATTEMPTS) this.waiting.delete(key);
    this.cache.trim((call) => call.cells.size > 0);
    this.recalculate();
  }

  private address({ sheetId, row, column }: DirtyCell): string {
    const name = this.book.core.getSheetBySheetId(sheetId)?.getName() ?? '';
    return `${sheetReference(name)}!${cellAddress({ row, column, rows: 1, columns: 1 })}`;
  }
}

const keyOf = ({ sheetId, row, column }: DirtyCell): string => `${sheetId} ${String(row)} ${String(column)}`;
