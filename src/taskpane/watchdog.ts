/**
 * Excel sometimes restores a pane without ever answering `Office.onReady`. Loading the page again helps; after
 * three times it is left to the clerk.
 */
const KEY = 'kaigo-hojo.reloads';
const MOST_RELOADS = 3;
const PATIENCE_MS = 10_000;

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface WatchdogParts {
  readonly memory: Memory;
  readonly reload: () => void;
  /** Called once reloading is given up. */
  readonly giveUp: () => void;
}

/** Starts waiting; the function returned is to be called once Excel has answered. */
export function startWatchdog({ memory, reload, giveUp }: WatchdogParts): () => void {
  const timer = setTimeout(() => {
    const reloads = Number(memory.getItem(KEY) ?? 0);
    if (reloads >= MOST_RELOADS) {
      memory.removeItem(KEY);
      giveUp();
      return;
    }
    memory.setItem(KEY, String(reloads + 1));
    reload();
  }, PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    memory.removeItem(KEY);
  };
}
