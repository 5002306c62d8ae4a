import { type RefObject, useEffect, useRef, useState } from 'react';
import { usePane, useWorkspace } from '../workspace/context';
import type { Job, JobKind, RunEnd } from '../workspace/jobs';
import { focusIsLost } from './focus';

/**
 * Jobs of a part of the pane, through the one runner: it locks, tells the progress and of failures, and can be cut off
 * like any other run. What the last one came to stays with the part.
 */
export function useJob<T>() {
  const workspace = useWorkspace();
  const [came, setCame] = useState<T | null>(null);
  const start = async (kind: JobKind, job: Job<T>, keep: 'untilDone' | 'not' = 'not'): Promise<RunEnd> => {
    const ended = await workspace.carryOut(kind, (tools) => {
      // what is refused because something else runs leaves all as it is
      if (keep === 'not') setCame(null);
      return job(tools);
    });
    if (ended.end !== 'busy') setCame(ended.end === 'done' ? ended.result : null);
    return ended.end;
  };
  return { came, start, forget: () => setCame(null) };
}

/**
 * Keeps the place of a clerk who works by keyboard: the button has the focus once what had it has gone, with the end of
 * a job, or with the message of its failure.
 */
export function useJobFocus(kind: JobKind, came: unknown, button: RefObject<HTMLElement | null>): void {
  const [making, failed] = [useMaking(kind), usePane(({ error }) => error?.of === kind)];
  const begun = useRef(false);
  useEffect(() => {
    if (making || failed) begun.current = true;
    else if (begun.current && focusIsLost()) button.current?.focus();
  }, [making, failed, came, button]);
}

/** Whether a job of this kind is under way. */
export const useMaking = (kind: JobKind): boolean => usePane(({ running }) => running?.kind === kind);
