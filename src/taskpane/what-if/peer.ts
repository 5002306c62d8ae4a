import type { Request } from './messages';

/** Whom the pane asks; a worker, or what stands for one in a test. */
export interface Peer {
  post(message: Request): void;
  listen(said: (message: unknown) => void, lost: () => void): void;
  end(): void;
}

/** Starts the worker. @throws where the host lets none be. */
export function hireWorker(): Peer {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return {
    post: (message) => worker.postMessage(message),
    listen: (said, lost) => {
      worker.onmessage = ({ data }: MessageEvent<unknown>) => said(data);
      worker.onerror = (event) => {
        // its failure is no failure of the page: what it was asked is computed here
        event.preventDefault();
        lost();
      };
      worker.onmessageerror = lost;
    },
    end: () => worker.terminate(),
  };
}
