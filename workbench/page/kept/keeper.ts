/** After the last change. */
const REST_MS = 1_500;
/** Keeping a large workbook takes seconds: it gets no more than a tenth of the time. */
const SHARE = 10;
/** A run of the add-in writes for a while; so long is waited for its end. */
const PATIENCE_MS = 30_000;

interface Work {
  /** Whether the workbook is between two changes. */
  resting(): boolean;
  /** Keeps the workbook as it is now; rejects where it can't be kept. */
  keep(): Promise<void>;
}

/** Keeps what is done in a workbook soon after it is done. */
export class Keeper {
  private changes = 0;
  private kept = 0;
  private since = 0;
  private duration = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(private readonly work: Work) {}

  /** Whether something would be lost if the page were closed now. */
  get behind(): boolean {
    return this.kept < this.changes;
  }

  changed(): void {
    if (!this.behind) this.since = performance.now();
    this.changes += 1;
    this.schedule(Math.max(REST_MS, this.duration * SHARE));
  }

  /** Begins at once, when the page goes out of sight. */
  hurry(): void {
    if (this.behind) this.schedule(0);
  }

  /** Resolves when nothing is left to keep, or when it can't be kept. */
  async finish(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    if (this.behind) await this.run();
  }

  /** The workbook is no longer this one's concern. */
  stop(): void {
    clearTimeout(this.timer);
    this.kept = this.changes;
  }

  private schedule(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const patient = performance.now() - this.since < PATIENCE_MS;
      if (this.running || (patient && !this.work.resting())) this.schedule(REST_MS);
      else this.running = this.run();
    }, wait);
  }

  private async run(): Promise<void> {
    const upTo = this.changes;
    const start = performance.now();
    try {
      await this.work.keep();
      this.kept = Math.max(this.kept, upTo);
    } catch (error) {
      // Said where it matters: the page asks before it lets go of what is not kept.
      console.warn('[workbench]', error);
    }
    this.duration = performance.now() - start;
    this.since = performance.now();
    this.running = null;
  }
}
