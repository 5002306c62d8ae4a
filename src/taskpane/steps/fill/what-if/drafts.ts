import { useSyncExternalStore } from 'react';
import { whatIfPaneTexts as words } from '../../../../catalogue/pane/what-if-pane-texts';
import { MOST_SCENARIOS } from '../../../../grant/what-if/scenarios';
import { useWorkspace } from '../../../workspace/context';
import type { Workspace } from '../../../workspace/types';

/** A scenario as the clerk has it before them: 項目 and the value that it changes to. */
export interface Draft {
  readonly name: string;
  readonly changes: ReadonlyMap<string, string>;
}

/** What a clerk has put together; it stays while the pane shows other steps, and goes with the pane. */
export interface Drafts {
  readonly open: boolean;
  readonly scenarios: readonly Draft[];
  /** The one that is being edited. */
  readonly chosen: number;
  /** 0: the present; n: the nth scenario. */
  readonly base: number;
}

const NONE: ReadonlyMap<string, string> = new Map();

const START: Drafts = {
  open: false,
  scenarios: [{ name: words.defaultName(1), changes: NONE }],
  chosen: 0,
  base: 0,
};

interface Store {
  readonly get: () => Drafts;
  readonly set: (part: Partial<Drafts>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const stores = new WeakMap<Workspace, Store>();

function storeOf(workspace: Workspace): Store {
  const known = stores.get(workspace);
  if (known !== undefined) return known;
  let drafts = START;
  const listeners = new Set<() => void>();
  const store: Store = {
    get: () => drafts,
    set: (part) => {
      drafts = { ...drafts, ...part };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  stores.set(workspace, store);
  return store;
}

/** The scenarios of the pane, and what can be done with them. */
export function useDrafts() {
  const store = storeOf(useWorkspace());
  const drafts = useSyncExternalStore(store.subscribe, store.get);
  const { scenarios, chosen, base } = drafts;
  const edit = (part: Partial<Draft>): void =>
    store.set({ scenarios: scenarios.map((one, at) => (at === chosen ? { ...one, ...part } : one)) });
  return {
    drafts,
    show: (open: boolean) => store.set({ open }),
    choose: (at: number) => store.set({ chosen: at }),
    compareWith: (at: number) => store.set({ base: at }),
    rename: (name: string) => edit({ name }),
    /** @param value '' for the present one */
    change: (label: string, value: string) => {
      const changes = new Map(scenarios[chosen]?.changes);
      if (value === '') changes.delete(label);
      else changes.set(label, value);
      edit({ changes });
    },
    add: () => {
      if (scenarios.length >= MOST_SCENARIOS) return;
      const names = new Set(scenarios.map(({ name }) => name));
      const free = Array.from({ length: MOST_SCENARIOS }, (_, at) => words.defaultName(at + 1));
      const name = free.find((one) => !names.has(one)) ?? words.defaultName(scenarios.length + 1);
      store.set({ scenarios: [...scenarios, { name, changes: NONE }], chosen: scenarios.length });
    },
    /** Takes the one away that is being edited; what it was the base of is against the present then. */
    remove: () => {
      const left = scenarios.filter((_, at) => at !== chosen);
      const gone = chosen + 1;
      store.set({
        scenarios: left,
        chosen: Math.max(0, Math.min(chosen, left.length - 1)),
        base: base === gone ? 0 : base > gone ? base - 1 : base,
      });
    },
  };
}

/** A scenario has a name, whatever was typed. */
export const nameOf = ({ name }: Draft, at: number): string => name.trim() || words.defaultName(at + 1);
