import { fileTexts } from '../catalogue/errors/cli-files';

/** What the system ends a process with: Ctrl+C, a service manager, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * What has been begun and isn't whole yet, and how it is taken back: when a later step fails, and when the process
 * is told to end meanwhile. Takes back at once, for nothing runs any more after a signal.
 */
export class HalfDone {
  private steps: (() => void)[] = [];
  private isWhole = false;
  private readonly onSignal = (signal: NodeJS.Signals): void => {
    this.takeBack();
    this.end();
    process.stderr.write(`${this.isWhole ? fileTexts.stoppedSaved : fileTexts.stopped}\n`);
    // Now that nobody listens any more, it ends the process as it would have.
    process.kill(process.pid, signal);
  };

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.onSignal);
  }

  /** Notes how what has just been done is taken back. */
  add(takeBack: () => void): void {
    this.steps.push(takeBack);
  }

  /** Takes back, the last step first. A step that cannot be taken back does not keep the others from it. */
  takeBack(): void {
    for (const step of this.steps.reverse()) {
      try {
        step();
      } catch {
        // said by whoever asked for the work: what failed first is what the clerk must hear
      }
    }
    this.steps = [];
  }

  /** All is whole: nothing will be taken back. */
  settle(): void {
    this.steps = [];
    this.isWhole = true;
  }

  /** Signals end the process as usual again. */
  end(): void {
    for (const signal of SIGNALS) process.off(signal, this.onSignal);
  }
}
