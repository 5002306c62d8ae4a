export interface FaultOptions extends ErrorOptions {
  /** What only a programmer understands: the engine's words. */
  readonly detail?: string | undefined;
}

/** What a clerk reads and what a clerk can do; `code` is for the small print. */
export class WorkbookError extends Error {
  readonly detail: string | null;

  constructor(
    readonly code: string,
    message: string,
    readonly action: string,
    options?: FaultOptions,
  ) {
    super(message, options);
    this.name = 'WorkbookError';
    this.detail = options?.detail ?? null;
  }
}
