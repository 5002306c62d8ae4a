import { inSlices } from '../../../base/slices';
import { textOf } from '../../../grant/input/cell';
import { curvePieces, type Steps } from '../../../grant/what-if/curve';
import type { Figures } from '../../../grant/what-if/figures';
import { type Books, type Ground, groundPieces, outcomeOf } from '../../../grant/what-if/ground';
import {
  type Compared,
  compareStandings,
  MOST_SCENARIOS,
  type OutcomeChange,
  scenarioPieces,
} from '../../../grant/what-if/scenarios';
import type { Standing } from '../../../grant/what-if/varied';
import { settingCell } from '../../../table/settings/setting-entry';
import { readSettings, readSettingsFor } from '../../../table/settings/settings';
import { variedRows } from '../../../table/settings/varied-settings';
import type { RunContext } from '../../run-context';
import type { AmountChange } from '../amount-change';
import type { Assessed } from '../assessed';
import { placeOf } from '../places';
import { type WhatIfSetting, whatIfSettings } from './settings';

/** A setting changed: 項目 and its value, as a clerk types it. */
export interface SettingChange {
  readonly label: string;
  readonly value: string;
}

/** What the applications come to in one scenario, against the base. */
export interface ScenarioRow extends Omit<Compared, 'largest'> {
  readonly largest: readonly AmountChange[];
}

/** もし〜なら over the rows as they were read: nothing is read again, and nothing is written. */
export interface WhatIf {
  readonly settings: readonly WhatIfSetting[];
  /** Whether 設定 would take the value, as its reader judges. */
  accepts(change: SettingChange): boolean;
  /**
   * The present, then each scenario.
   * @param base 0: against the present; n: against the nth scenario.
   * @throws RangeError for a value that {@link accepts} refuses, for more than four scenarios, for no such base.
   */
  compare(
    scenarios: readonly (readonly SettingChange[])[],
    base: number,
    context: Pick<RunContext, 'pause' | 'progress'>,
  ): Promise<readonly ScenarioRow[]>;
  /** The figures at each step of a setting, told as they come. */
  curve(
    setting: WhatIfSetting,
    context: Pick<RunContext, 'pause' | 'progress'>,
    tell?: (figures: Figures, step: number) => void,
  ): Promise<readonly Figures[]>;
}

/** What can be asked of an assessed workbook. */
export function whatIfOf(assessed: Assessed): WhatIf {
  const { gathered, result } = assessed;
  const settings = whatIfSettings(assessed);
  const schemes = [gathered.scheme, ...gathered.others.map(({ scheme }) => scheme)] as const;
  const present: Standing = {
    books: {
      primary: { scheme: gathered.scheme, settings: gathered.settings },
      others: gathered.others,
    },
    outcomes: result.assessments.map(outcomeOf),
  };
  let ground: Promise<Ground> | null = null;
  const onGround = (pause: RunContext['pause']): Promise<Ground> =>
    (ground ??= inSlices(groundPieces(gathered.submission, schemes), pause));
  const accepts: WhatIf['accepts'] = ({ label, value }) => {
    const setting = settings.find((one) => one.label === label);
    return setting !== undefined && value !== '' && settingCell(label, value, setting.entry) !== null;
  };
  const booksWith = (changes: readonly SettingChange[]): Books => {
    const refused = changes.find((change) => !accepts(change));
    if (refused !== undefined) throw new RangeError(`${refused.label} is out of range: ${refused.value}`);
    return changedBooks(gathered, changes);
  };
  return {
    settings,
    accepts,
    compare: async (scenarios, base, { pause, progress }) => {
      if (scenarios.length > MOST_SCENARIOS) throw new RangeError(`${scenarios.length} scenarios`);
      const books = scenarios.map(booksWith);
      const on = await onGround(pause);
      const standings = await inSlices(scenarioPieces(on, present, books), pause, progress);
      return compareStandings(on, [present, ...standings], base).map(({ largest, ...row }) => ({
        ...row,
        largest: largest.flatMap((change) => shownChange(change, on, gathered)),
      }));
    },
    curve: async ({ label, steps }, { pause, progress }, tell) => {
      const books: Steps = {
        length: steps.length,
        at: (step) => booksWith([{ label, value: steps[step] ?? '' }]),
      };
      const on = await onGround(pause);
      const points: Figures[] = [];
      const work = curvePieces(on, present, books, (figures, step) => {
        points.push(figures);
        progress?.report(step + 1, steps.length);
        tell?.(figures, step);
      });
      await inSlices(work, pause, progress);
      return points;
    },
  };
}

/** The settings as every rule book of the run would read them with some of them changed. */
function changedBooks(
  { settingsTable, scheme, books, others }: Assessed['gathered'],
  changes: readonly SettingChange[],
): Books {
  let rows = [...(settingsTable?.rows ?? [])];
  for (const { label, value } of changes) rows = variedRows(rows, label, value);
  const inOrder = [...books.all].sort((a, b) => a.fiscalYear - b.fiscalYear);
  return {
    primary: { scheme, settings: readSettings(rows, inOrder) },
    others: others.map((book) => ({ scheme: book.scheme, settings: readSettingsFor(rows, book.scheme) })),
  };
}

function shownChange(
  { position, before, after }: OutcomeChange,
  { applications }: Ground,
  gathered: Assessed['gathered'],
): AmountChange[] {
  const application = applications[position];
  if (application === undefined) return [];
  const { row, receiptNumber } = application;
  const place = placeOf({ table: 'applications', row, field: 'receiptNumber' }, gathered);
  const applicant = textOf(application.establishmentName) || textOf(application.corporationName);
  return place === null ? [] : [{ receiptNumber, applicant, before, after, place }];
}
