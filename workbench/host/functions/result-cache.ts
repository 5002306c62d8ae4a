import type { DirtyCell } from '../model/calculation';
import type { Scalar } from './arguments';

export type FunctionValue = Scalar | readonly (readonly Scalar[])[];

export interface Call {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly address: string;
  /** The function wants to know when nobody waits for it any more. */
  readonly cancelable: boolean;
  /** Cells that wait for the result, by sheet and place. */
  readonly cells: Map<string, DirtyCell>;
  result: { readonly value: FunctionValue; readonly message: string | null } | null;
}

/** Finished calls are dropped from the oldest on when their keys (names and arguments) pass this many characters. */
const MAX_KEY_CHARACTERS = 30_000_000;

/** Calls by function and arguments: equal calls are made once. Unfinished ones are never dropped. */
export class ResultCache {
  private readonly calls = new Map<string, Call>();
  private readonly byId = new Map<number, Call>();
  private characters = 0;
  private nextId = 1;

  get(key: string): Call | undefined {
    const call = this.calls.get(key);
    if (call?.result) {
      // Moved to the young end.
      this.calls.delete(key);
      this.calls.set(key, call);
    }
    return call;
  }

  add(given: Pick<Call, 'key' | 'name' | 'args' | 'address' | 'cancelable'>): Call {
    const { key } = given;
    const call: Call = { ...given, id: this.nextId, cells: new Map(), result: null };
    this.nextId += 1;
    this.calls.set(key, call);
    this.byId.set(call.id, call);
    this.characters += key.length;
    return call;
  }

  finish(id: number, result: NonNullable<Call['result']>): Call | null {
    const call = this.byId.get(id);
    if (!call) return null;
    this.byId.delete(id);
    call.result = result;
    return call;
  }

  /** Drops old results that no cell waits for any more. */
  trim(isWaited: (call: Call) => boolean): void {
    for (const call of this.calls.values()) {
      if (this.characters <= MAX_KEY_CHARACTERS) return;
      if (call.result && !isWaited(call)) this.drop(call);
    }
  }

  unfinished(): readonly Call[] {
    return [...this.byId.values()];
  }

  /** Forgets every finished result. */
  clearFinished(): void {
    for (const call of [...this.calls.values()]) if (call.result) this.drop(call);
  }

  /** A call that nobody waits for any more; what it answers is not taken up. */
  abandon(call: Call): void {
    this.byId.delete(call.id);
    this.drop(call);
  }

  private drop(call: Call): void {
    this.calls.delete(call.key);
    this.characters -= call.key.length;
  }
}
