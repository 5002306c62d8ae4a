import { inSlices } from '../../../base/slices';
import type { Submission } from '../../../grant/input/submission';
import { curvePieces, type Steps } from '../../../grant/what-if/curve';
import type { Figures } from '../../../grant/what-if/figures';
import { type Books, type Ground, groundPieces, type Outcome } from '../../../grant/what-if/ground';
import { type Compared, compareStandings, scenarioPieces } from '../../../grant/what-if/scenarios';
import type { Standing } from '../../../grant/what-if/varied';
import type { Scheme } from '../../../scheme/types';
import { readSettings, readSettingsFor, type SettingRow } from '../../../table/settings/settings';
import { variedRows } from '../../../table/settings/varied-settings';
import type { RunContext } from '../../run-context';

/** A setting changed: 項目 and its value, as a clerk types it. */
export interface SettingChange {
  readonly label: string;
  readonly value: string;
}

/** All that もし〜なら is computed of. But for the rule books it is plain data, so that it can be handed to a worker. */
export interface Matter {
  readonly submission: Submission;
  readonly settingRows: readonly SettingRow[];
  /** What each application comes to now, in row order. */
  readonly outcomes: readonly Outcome[];
  /** The rule book of the setting 年度. */
  readonly scheme: Scheme;
  /** Rule books of other years, for applications received in them. */
  readonly others: readonly Scheme[];
  /** All that 年度 is chosen from, oldest first. */
  readonly books: readonly Scheme[];
}

type Context = Pick<RunContext, 'pause' | 'progress'>;

/** What computes; the values were held against their ranges before. */
export interface WhatIfEngine {
  /** The present, then each scenario, each against the one that `base` names. @throws RangeError for no such base. */
  compare(
    scenarios: readonly (readonly SettingChange[])[],
    base: number,
    context: Context,
  ): Promise<readonly Compared[]>;
  /** The figures at each step of a setting, told as they come. */
  curve(
    label: string,
    steps: readonly string[],
    context: Context,
    tell: (figures: Figures, step: number) => void,
  ): Promise<void>;
  /** Nothing is asked any more. */
  close(): void;
}

/** Computes where it is called, in slices where there is a pause. */
export function engineOver(matter: Matter): WhatIfEngine {
  const { submission, scheme, others, outcomes } = matter;
  const present: Standing = { books: booksWith(matter, []), outcomes };
  let ground: Promise<Ground> | null = null;
  const onGround = (pause: RunContext['pause']): Promise<Ground> =>
    (ground ??= inSlices(groundPieces(submission, [scheme, ...others]), pause));
  return {
    compare: async (scenarios, base, { pause, progress }) => {
      const books = scenarios.map((changes) => booksWith(matter, changes));
      const on = await onGround(pause);
      const standings = await inSlices(scenarioPieces(on, present, books), pause, progress);
      return compareStandings(on, [present, ...standings], base);
    },
    curve: async (label, steps, { pause, progress }, tell) => {
      const books: Steps = {
        length: steps.length,
        at: (step) => booksWith(matter, [{ label, value: steps[step] ?? '' }]),
      };
      const on = await onGround(pause);
      await inSlices(curvePieces(on, present, books, tell), pause, progress);
    },
    close: () => {
      ground = null;
    },
  };
}

/** The settings as every rule book of the run would read them with some of them changed. */
function booksWith({ settingRows, scheme, others, books }: Matter, changes: readonly SettingChange[]): Books {
  let rows = [...settingRows];
  for (const { label, value } of changes) rows = variedRows(rows, label, value);
  return {
    primary: { scheme, settings: readSettings(rows, books) },
    others: others.map((book) => ({ scheme: book, settings: readSettingsFor(rows, book) })),
  };
}
