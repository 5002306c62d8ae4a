import type { WorkbookHost } from '../../workbook/host';
import type { WorkbookPort, WriteOp } from '../../workbook/port';
import type { RunContext } from '../../workbook/run-context';

const KINDS = [
  'form',
  'submission',
  'template',
  'sample',
  'tags',
  'tag',
  'compare',
  'letters',
  'pick',
  'intake',
  'award',
  'duties',
  'effects',
] as const;

/**
 * Work of a step's own, beside the procedure: the official form, the copy for the ministry, the blank form and the
 * sample, tags to choose from, a tag in a cell, 案の比較, 差戻し that were sent and answered, the sheets among which a table
 * is picked, files laid beside the workbook, the cells that a by-hand decision would write, 提出状況 with its 督促, and 効果集計.
 */
export type JobKind = (typeof KINDS)[number];

/** What the procedure has left in the state stays through these. */
export const JOBS: ReadonlySet<string> = new Set(KINDS);

/** What a job works with; nothing else of Excel reaches a step. */
export interface JobTools {
  readonly port: WorkbookPort;
  readonly host: WorkbookHost;
  readonly context: RunContext;
}

export type Job<T> = (tools: JobTools) => Promise<T>;

/** What a job has written that can be taken back like what the steps write. */
export interface Written {
  /** Empty where nothing was written. */
  readonly inverse: readonly WriteOp[];
}

/** How a run ended. `busy`: another was under way, and it did not begin. `left`: nobody waited for it any more. */
export type RunEnd = 'done' | 'busy' | 'left' | 'cancelled' | 'failed';

/** How a job ended, with what it came to. */
export type JobEnd<T> =
  { readonly end: 'done'; readonly result: T } | { readonly end: Exclude<RunEnd, 'done'> };
