import { Worker } from 'node:worker_threads';
import type { Aside, LaidRows, RowsRun, RowsTask } from '../workbook/xlsx/aside';
import type { KnownTexts } from '../workbook/xlsx/texts';

/** The file that this program runs from, where it was built into one; `scripts/run-built.js` says which. */
declare const BUILT_PROGRAM: string | undefined;

/** What the thread says of one task. */
export type Said = { readonly rows: LaidRows } | { readonly failed: string };

/** Megabytes that the thread may take: a copy of one sheet's content after the other. */
const ROOM = 256;
/** Of these, for what has just been made. */
const YOUNG = 16;

/** Lays sheets out in a thread of its own: the second core of a machine has nothing else to do meanwhile. */
class ThreadRun implements RowsRun {
  private readonly thread: Worker;
  private readonly said: Said[] = [];
  private tasks = 0;
  private fault: string | null = null;
  private heard: () => void = () => undefined;

  constructor(program: string, texts: KnownTexts) {
    this.thread = new Worker(program, {
      workerData: texts,
      resourceLimits: { maxOldGenerationSizeMb: ROOM, maxYoungGenerationSizeMb: YOUNG },
      // what goes wrong there is done again here, and said here
      stderr: true,
    });
    this.thread.on('message', (said: Said) => {
      this.said.push(said);
      this.heard();
    });
    this.thread.on('error', (error) => {
      this.fault = String(error);
      this.heard();
    });
    this.thread.on('exit', () => {
      this.fault ??= 'gone';
      this.heard();
    });
    // The program ends when its own work is done; after the listeners, each of which holds it.
    this.thread.unref();
  }

  lay(task: RowsTask): void {
    this.tasks += 1;
    this.thread.postMessage(task);
  }

  async results(): Promise<readonly LaidRows[]> {
    this.thread.ref();
    while (this.said.length < this.tasks && this.fault === null)
      await new Promise<void>((heard) => (this.heard = heard));
    this.drop();
    return Array.from({ length: this.tasks }, (_, at) => {
      const said = this.said[at];
      if (said === undefined || 'failed' in said) throw new Error(said?.failed ?? this.fault ?? '');
      return said.rows;
    });
  }

  drop(): void {
    void this.thread.terminate();
  }
}

/** undefined where the program was not built into one file: a thread runs nothing else. */
export const threadAside: Aside | undefined =
  typeof BUILT_PROGRAM === 'string' ? (texts) => new ThreadRun(BUILT_PROGRAM, texts) : undefined;
