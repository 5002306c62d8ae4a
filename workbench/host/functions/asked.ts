import type { Call } from './result-cache';

/** Which calls each cell has made since the last finished calculation. */
export class Asked {
  private readonly calls = new Map<string, Set<Call>>();

  note(cell: string, call: Call): void {
    const own = this.calls.get(cell);
    if (own === undefined) this.calls.set(cell, new Set([call]));
    else own.add(call);
  }

  clear(): void {
    this.calls.clear();
  }

  /** Calls that no cell waits for any more, because it has made others since its tables changed. */
  superseded(unfinished: readonly Call[]): Call[] {
    return unfinished.filter((call) => {
      for (const cell of [...call.cells.keys()]) {
        const own = this.calls.get(cell);
        if (own !== undefined && !own.has(call)) call.cells.delete(cell);
      }
      return call.cells.size === 0;
    });
  }
}
