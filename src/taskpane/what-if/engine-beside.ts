import { pagePause, type Pause } from '../../base/slices';
import type { Figures } from '../../grant/what-if/figures';
import type { Compared } from '../../grant/what-if/scenarios';
import { engineOver, type Matter, type WhatIfEngine } from '../../workbook/read/what-if/engine';
import { handOver } from './hand-over';
import { type Reply, reply, type Request } from './messages';
import { hireWorker, type Peer } from './peer';

type Kind = 'compare' | 'curve';

/** A question that waits for its answer. */
interface Waiting {
  readonly hear: (said: Reply) => void;
  /** The worker is gone: it is computed here. */
  readonly fail: () => void;
}

const superseded = (): DOMException => new DOMException('a newer question was asked', 'AbortError');

/**
 * Asks a worker; as long as none has all that it needs, and where the host lets none be or it is lost, it is computed
 * here in slices, and nobody is told. A newer question of a kind ends the older with an AbortError.
 */
export function engineBeside(
  matter: Matter,
  hire: () => Peer = hireWorker,
  pause: Pause = pagePause,
): WhatIfEngine {
  const here = engineOver(matter);
  const waiting = new Map<number, Waiting>();
  const newest = new Map<Kind, AbortController>();
  let peer: Peer | null = null;
  let settled = false;
  let numbers = 0;

  const lose = (): void => {
    peer?.end();
    peer = null;
    settled = false;
    for (const { fail } of [...waiting.values()]) fail();
    waiting.clear();
  };

  const hear = (message: unknown): void => {
    const { data } = reply.safeParse(message);
    // what it cannot have said ends it: its figures are not to be relied on
    if (data === undefined) lose();
    else if (data.kind === 'ready') {
      const own = peer;
      void handOver(
        matter,
        (part) => own?.post(part),
        pause,
        () => peer !== own,
      ).catch(lose);
    } else if (data.kind === 'settled') settled = true;
    else waiting.get(data.id)?.hear(data);
  };

  try {
    peer = hire();
    peer.listen(hear, lose);
  } catch {
    peer = null;
  }

  /** @returns null where nobody is there to answer. */
  const ask = <T>(
    kind: Kind,
    make: (id: number) => Request,
    signal: AbortSignal,
    take: (said: Reply, done: (value: T) => void) => void,
  ): Promise<T | null> => {
    const own = peer;
    if (own === null || !settled) return Promise.resolve(null);
    const id = (numbers += 1);
    return new Promise((resolve, reject) => {
      const end = (finish: () => void): void => {
        waiting.delete(id);
        finish();
      };
      signal.addEventListener('abort', () => {
        if (!waiting.has(id)) return;
        own.post({ kind: 'stop', id });
        end(() => reject(superseded()));
      });
      const fail = (): void => end(() => resolve(null));
      waiting.set(id, {
        fail,
        hear: (said) => {
          if (said.kind === 'failed') fail();
          else take(said, (value) => end(() => resolve(value)));
        },
      });
      own.post(make(id));
    });
  };

  /** A signal for the newest question of a kind, that also heeds the asker's own. */
  const begin = (kind: Kind, own: { readonly aborted: boolean } | undefined): AbortSignal => {
    newest.get(kind)?.abort(superseded());
    const stop = new AbortController();
    newest.set(kind, stop);
    if (own instanceof AbortSignal) own.addEventListener('abort', () => stop.abort(own.reason));
    if (own?.aborted === true) stop.abort(superseded());
    return stop.signal;
  };

  return {
    compare: async (scenarios, base, { progress }) => {
      const signal = begin('compare', progress?.signal);
      signal.throwIfAborted();
      const copies = scenarios.map((changes) => changes.map((change) => ({ ...change })));
      const said = await ask<readonly Compared[]>(
        'compare',
        (id) => ({ kind: 'compare', id, scenarios: copies, base }),
        signal,
        (came, done) => {
          if (came.kind === 'compared') done(came.rows);
        },
      );
      return said ?? here.compare(scenarios, base, { pause, progress: { report: () => undefined, signal } });
    },
    curve: async (label, steps, { progress }, tell) => {
      const signal = begin('curve', progress?.signal);
      signal.throwIfAborted();
      let told = 0;
      const once = (figures: Figures, step: number): void => {
        if (step < told || signal.aborted) return;
        told = step + 1;
        tell(figures, step);
      };
      const said = await ask<true>(
        'curve',
        (id) => ({ kind: 'curve', id, label, steps: [...steps] }),
        signal,
        (came, done) => {
          if (came.kind === 'point') once(came.figures, came.step);
          else if (came.kind === 'drawn') done(true);
        },
      );
      if (said === null)
        await here.curve(label, steps, { pause, progress: { report: () => undefined, signal } }, once);
    },
    close: () => {
      for (const stop of newest.values()) stop.abort(superseded());
      lose();
      here.close();
    },
  };
}
