import { whatIfTexts } from '../../../catalogue/what-if-texts';
import { textOf } from '../../../grant/input/cell';
import type { Figures } from '../../../grant/what-if/figures';
import { outcomeOf } from '../../../grant/what-if/ground';
import { type Compared, MOST_SCENARIOS, type OutcomeChange } from '../../../grant/what-if/scenarios';
import { settingCell } from '../../../table/settings/setting-entry';
import type { RunContext } from '../../run-context';
import type { AmountChange } from '../amount-change';
import type { Assessed } from '../assessed';
import { placeOf } from '../places';
import { engineOver, type Matter, type SettingChange, type WhatIfEngine } from './engine';
import { type WhatIfSetting, whatIfSettings } from './settings';
import { nearestStep } from './steps';

export type { SettingChange };

/** What the applications come to in one scenario, against the base. */
export interface ScenarioRow extends Omit<Compared, 'largest'> {
  readonly largest: readonly AmountChange[];
}

/** もし〜なら over the rows as they were read: nothing is read again, and nothing is written. */
export interface WhatIf {
  readonly settings: readonly WhatIfSetting[];
  /** 都道府県, 年度 and rule book that the figures are of. */
  readonly about: WhatIfAbout;
  /** Whether 設定 would take the value, as its reader judges. */
  accepts(change: SettingChange): boolean;
  /** A value that it takes, in words: 500万円, 3/4, する. */
  worded(change: SettingChange): string;
  /** Where among the steps of its setting a value stands, or nearest to it; null for one that it cannot have. */
  stepOf(change: SettingChange): number | null;
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
  /** Nothing is asked any more. */
  close(): void;
}

export interface WhatIfAbout {
  readonly prefecture: string | null;
  readonly fiscalYear: number | null;
  readonly version: string;
}

/**
 * What can be asked of an assessed workbook.
 * @param engineFor what computes; without it that is done where it is asked
 */
export function whatIfOf(
  assessed: Assessed,
  engineFor: (matter: Matter) => WhatIfEngine = engineOver,
): WhatIf {
  const { gathered, result } = assessed;
  const settings = whatIfSettings(assessed);
  const engine = engineFor(matterOf(assessed));
  const settingOf = (label: string): WhatIfSetting | undefined => settings.find((one) => one.label === label);
  const accepts: WhatIf['accepts'] = ({ label, value }) => {
    const setting = settingOf(label);
    return setting !== undefined && value !== '' && settingCell(label, value, setting.entry) !== null;
  };
  const worded: WhatIf['worded'] = ({ label, value }) => {
    const setting = settingOf(label);
    const cell = setting === undefined ? null : settingCell(label, value, setting.entry);
    return whatIfTexts.step(cell ?? value, setting?.unit ?? '');
  };
  const stepOf: WhatIf['stepOf'] = ({ label, value }) => {
    const setting = settingOf(label);
    if (setting === undefined) return null;
    const cell = settingCell(label, value, setting.entry);
    return cell === null ? null : nearestStep(setting.steps, cell);
  };
  const refuse = (changes: readonly SettingChange[]): void => {
    const refused = changes.find((change) => !accepts(change));
    if (refused !== undefined) throw new RangeError(`${refused.label} is out of range: ${refused.value}`);
  };
  const shown = ({ largest, ...row }: Compared): ScenarioRow => ({
    ...row,
    largest: largest.flatMap((change) => shownChange(change, result, gathered)),
  });
  return {
    settings,
    about: {
      prefecture: gathered.settings.prefectureName,
      fiscalYear: gathered.settings.fiscalYear,
      version: gathered.scheme.version,
    },
    accepts,
    worded,
    stepOf,
    compare: async (scenarios, base, context) => {
      if (scenarios.length > MOST_SCENARIOS) throw new RangeError(`${scenarios.length} scenarios`);
      refuse(scenarios.flat());
      return (await engine.compare(scenarios, base, context)).map(shown);
    },
    curve: async (setting, context, tell) => {
      const { label, steps } = setting;
      if (!settings.includes(setting)) throw new RangeError(`no setting ${label} of this workbook`);
      const points: Figures[] = [];
      await engine.curve(label, steps, context, (figures, step) => {
        points.push(figures);
        context.progress?.report(step + 1, steps.length);
        tell?.(figures, step);
      });
      return points;
    },
    close: () => engine.close(),
  };
}

/** What an assessed workbook hands to the engine. */
export function matterOf({ gathered, result }: Assessed): Matter {
  const { submission, settingsTable, scheme, others, books } = gathered;
  return {
    submission,
    settingRows: settingsTable?.rows ?? [],
    outcomes: result.assessments.map(outcomeOf),
    scheme,
    others: others.map((book) => book.scheme),
    books: [...books.all].sort((a, b) => a.fiscalYear - b.fiscalYear),
  };
}

function shownChange(
  { position, before, after }: OutcomeChange,
  { assessments }: Assessed['result'],
  gathered: Assessed['gathered'],
): AmountChange[] {
  const application = assessments[position]?.application;
  if (application === undefined) return [];
  const { row, receiptNumber } = application;
  const place = placeOf({ table: 'applications', row, field: 'receiptNumber' }, gathered);
  const applicant = textOf(application.establishmentName) || textOf(application.corporationName);
  return place === null ? [] : [{ receiptNumber, applicant, before, after, place }];
}
