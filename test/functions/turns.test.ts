import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pieces } from '../../src/base/pieces';
import { guardedWork } from '../../src/functions/guarded';
import { inTurn } from '../../src/functions/turns';

const never = new AbortController().signal;
const block = (cells: number): number[][] =>
  Array.from({ length: cells / 10 }, () => Array<number>(10).fill(1));

/** Work of some pieces that notes what was done. */
function* noted<T>(notes: string[], name: string, result: T, pieces = 3): Pieces<T> {
  for (let piece = 0; piece < pieces; piece += 1) {
    notes.push(name);
    yield;
  }
  return result;
}

describe('calls over whole tables', () => {
  it('are computed one after the other, in the order in which they were asked for', async () => {
    const notes: string[] = [];
    const calls = ['a', 'b', 'c'].map((name) => inTurn(noted(notes, name, name), never));
    expect(await Promise.all(calls)).toEqual(['a', 'b', 'c']);
    expect(notes.join('')).toBe('aaabbbccc');
  });

  it('go on behind one that fails', async () => {
    const failing = (function* (): Pieces<string> {
      yield;
      throw new Error('no table');
    })();
    const [failed, next] = [inTurn(failing, never), inTurn(noted([], 'b', 'b'), never)];
    await expect(failed).rejects.toThrow('no table');
    expect(await next).toBe('b');
  });

  it('give up their turn when Excel cancels them', async () => {
    const notes: string[] = [];
    const invocation = {} as CustomFunctions.CancelableInvocation;
    const first = inTurn(noted(notes, 'a', 'a'), never);
    const cancelled = guardedWork(noted(notes, 'b', 'b'), invocation);
    const refused = expect(cancelled).rejects.toThrow('abort');
    const next = inTurn(noted(notes, 'c', 'c'), never);
    invocation.onCanceled?.();
    expect(await Promise.all([first, next])).toEqual(['a', 'c']);
    await refused;
    expect(notes.join('')).toBe('aaaccc');
  });
});

describe('long results', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    // a hidden pane's timers come once a minute
    vi.stubGlobal('setTimeout', () => 0);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  /** Lets work that waits for messages and promises go on, without time passing. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const TICK = 50;
  /** Lets time pass on a thread that is free. */
  const pass = async (time: number): Promise<void> => {
    for (let passed = 0; passed < time; passed += TICK) {
      vi.advanceTimersByTime(TICK);
      await settle();
    }
  };

  it('are handed over apart from each other; short ones do not wait for them', async () => {
    const given: string[] = [];
    const asked = (name: string, cells: number): void => {
      void inTurn(noted([], name, block(cells)), never).then(() => given.push(name));
    };
    asked('long 1', 60_000);
    asked('long 2', 60_000);
    asked('short', 100);
    await settle();
    expect(given).toEqual(['long 1', 'short']);
    await pass(1_000);
    expect(given).toEqual(['long 1', 'short']);
    await pass(1_000);
    expect(given).toEqual(['long 1', 'short', 'long 2']);
    await pass(5_000);
  });

  it('one that is cancelled while it waits holds up none behind it', async () => {
    const given: string[] = [];
    const cancelled = new AbortController();
    const asked = (name: string, signal: AbortSignal): void => {
      inTurn(noted([], name, block(60_000)), signal).then(
        () => given.push(name),
        () => given.push(`${name} cancelled`),
      );
    };
    asked('a', never);
    asked('b', cancelled.signal);
    asked('c', never);
    await settle();
    cancelled.abort();
    await pass(2_000);
    expect(given).toEqual(['a', 'b cancelled', 'c']);
    await pass(5_000);
  });

  it('wait longer where Excel holds up the thread, and five seconds at most', async () => {
    const given: string[] = [];
    const asked = (name: string): void => {
      void inTurn(noted([], name, block(60_000)), never).then(() => given.push(name));
    };
    asked('a');
    asked('b');
    await settle();
    vi.advanceTimersByTime(4_000);
    await settle();
    expect(given).toEqual(['a']);
    await pass(1_100);
    expect(given).toEqual(['a', 'b']);
    await pass(5_000);
  });
});

describe('a call that is asked for anew, its former one cancelled', () => {
  it.each([
    ['before', true],
    ['after', false],
  ])('%s the new one: only the new one is answered', async (_, first) => {
    const notes: string[] = [];
    const invocation = {} as CustomFunctions.CancelableInvocation;
    const busy = inTurn(noted(notes, 'x', 'x'), never);
    const old = guardedWork(noted(notes, 'old', 'old'), invocation);
    const refused = expect(old).rejects.toThrow('abort');
    if (first) invocation.onCanceled?.();
    const anew = guardedWork(noted(notes, 'new', 'new'));
    if (!first) invocation.onCanceled?.();
    expect(await busy).toBe('x');
    expect(await anew).toBe('new');
    await refused;
    expect(notes).not.toContain('old');
  });
});
