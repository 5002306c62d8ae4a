import { useEffect, useState } from 'react';
import type { ScenarioRow, WhatIf } from '../../../../workbook/read/what-if';
import type { Scenario } from '../../../../workbook/write/comparison';
import { isCancelled } from '../../../workspace/errors';
import type { Drafts } from './drafts';
import { nameOf } from './drafts';

/** What the scenarios of a moment came to. */
export interface Compared {
  readonly scenarios: readonly Scenario[];
  readonly base: number;
  readonly rows: readonly ScenarioRow[];
}

export interface ComparisonState {
  /** The last that came; what is being computed takes its place. */
  readonly compared: Compared | null;
  readonly state: 'computing' | 'there' | 'failed';
}

/** The scenarios with what they change, as they are compared and written. */
const scenariosOf = ({ scenarios }: Pick<Drafts, 'scenarios'>): Scenario[] =>
  scenarios.map((draft, at) => ({
    name: nameOf(draft, at),
    changes: [...draft.changes].map(([label, value]) => ({ label, value })),
  }));

/** Computes whenever the scenarios or their base change; a newer question ends the older. */
export function useComparison(whatIf: WhatIf, { scenarios, base }: Drafts): ComparisonState {
  const [came, setCame] = useState<{ key: string; whatIf: WhatIf; compared: Compared | 'failed' } | null>(
    null,
  );
  const key = JSON.stringify([scenariosOf({ scenarios }).map(({ changes }) => changes), base]);
  useEffect(() => {
    const stop = new AbortController();
    const asked = scenariosOf({ scenarios });
    whatIf
      .compare(
        asked.map(({ changes }) => changes),
        base,
        { progress: { report: () => undefined, signal: stop.signal } },
      )
      .then(
        (rows) => {
          if (!stop.signal.aborted) setCame({ key, whatIf, compared: { scenarios: asked, base, rows } });
        },
        (error: unknown) => {
          if (!stop.signal.aborted && !isCancelled(error)) setCame({ key, whatIf, compared: 'failed' });
        },
      );
    return () => stop.abort();
    // a name alone changes no figure: what is asked stands in the key
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [whatIf, key]);
  const own = came !== null && came.whatIf === whatIf ? came : null;
  if (own === null) return { compared: null, state: 'computing' };
  if (own.compared === 'failed') return { compared: null, state: own.key === key ? 'failed' : 'computing' };
  const named = { ...own.compared, scenarios: renamed(own.compared.scenarios, scenariosOf({ scenarios })) };
  return { compared: named, state: own.key === key ? 'there' : 'computing' };
}

/** What was computed, under the names that the scenarios bear by now. */
const renamed = (computed: readonly Scenario[], now: readonly Scenario[]): Scenario[] =>
  computed.map((scenario, at) =>
    computed.length === now.length ? { ...scenario, name: now[at]?.name ?? scenario.name } : scenario,
  );
