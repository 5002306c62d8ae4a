import type { ScenarioRow, SettingChange, WhatIf, WhatIfAbout } from '../read/what-if';

/** A choice of settings that a clerk has named. */
export interface Scenario {
  readonly name: string;
  readonly changes: readonly SettingChange[];
}

/** A scenario in words. */
interface ComparedScenario {
  readonly name: string;
  /** 項目 that it changes, with the value in words. */
  readonly changes: ReadonlyMap<string, string>;
}

/** What もし〜なら came to. */
export interface Comparison {
  readonly about: WhatIfAbout;
  /** Every 項目 that a scenario changes: its clause, and its value now. */
  readonly settings: readonly { readonly label: string; readonly clause: string; readonly present: string }[];
  readonly scenarios: readonly ComparedScenario[];
  /** 0: the present; n: the nth scenario. */
  readonly base: number;
  /** The present, then each scenario. */
  readonly rows: readonly ScenarioRow[];
}

/** What a comparison came to, in words: its sheet holds it, whoever asked. */
export function comparisonOf(
  { settings, about, worded }: Pick<WhatIf, 'settings' | 'about' | 'worded'>,
  scenarios: readonly Scenario[],
  base: number,
  rows: readonly ScenarioRow[],
): Comparison {
  const changed = new Set(scenarios.flatMap(({ changes }) => changes.map(({ label }) => label)));
  return {
    about,
    settings: settings.filter(({ label }) => changed.has(label)),
    scenarios: scenarios.map(({ name, changes }) => ({
      name,
      changes: new Map(changes.map((change) => [change.label, worded(change)])),
    })),
    base,
    rows,
  };
}
