import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import type { PaneState, Workspace } from './types';

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The workspace of the pane. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('WorkspaceContext is missing');
  return workspace;
}

/**
 * What a component shows of the pane's state; it renders again only when that changes. Several values are chosen as an
 * object of them. React's own subscription is all that a library of stores would use for it.
 */
export function usePane<T>(choose: (state: PaneState) => T): T {
  const { subscribe, getState } = useWorkspace();
  const [kept] = useState(keeper<T>);
  return useSyncExternalStore(subscribe, () => kept(choose(getState())));
}

/** While something runs, nothing else can be started. */
export const useBusy = (): boolean => usePane(({ running }) => running !== null);

/** Hands on the former value for as long as the later ones are the same. */
function keeper<T>(): (next: T) => T {
  let last: { readonly value: T } | null = null;
  return (value) => {
    if (last === null || !isSame(last.value, value)) last = { value };
    return last.value;
  };
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}

/** Objects that are written down where they are chosen; of all others the identity counts. */
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
