import { roundYenText } from '../../../catalogue/amounts/figures';
import { clauseText } from '../../../catalogue/clauses';
import { settingValue } from '../../../catalogue/pane/prepare-texts';
import { settingTextsOf } from '../../../catalogue/settings';
import { whatIfTexts } from '../../../catalogue/what-if-texts';
import type { SettingKey, Settings } from '../../../grant/input/settings';
import { type SettingEntry, settingEntry, settingNames } from '../../../table/settings/setting-entry';
import type { Assessed } from '../assessed';
import { stepsOf } from './steps';

/** A setting that もし〜なら can change. */
export interface WhatIfSetting {
  readonly key: SettingKey;
  /** 項目, with its 経費区分 or 事業 where it is one of several. */
  readonly label: string;
  readonly entry: SettingEntry;
  /** Its range in words. */
  readonly allowed: string;
  readonly unit: string;
  readonly clause: string;
  /** Its value now, in words. */
  readonly present: string;
  /** What 設定 takes of it, from the least to the most, at most 61: the places of a slider, the points of a curve. */
  readonly steps: readonly string[];
}

/** Those that a prefecture weighs against each other first. */
const VARIED: readonly SettingKey[] = [
  'packageCeiling',
  'subsidyRate',
  'unitLimit',
  'budget',
  'aggregation',
  'roundingUnit',
  'modelRate',
  'fundRate',
  'deductDonations',
  'linkStartTreatment',
  'flatContractBonus',
  'countNonCare',
  'partialGrants',
];

/** The settings of a scenario; 限度台数 and 予算額 for what the workbook applies for. */
export function whatIfSettings(assessed: Assessed): WhatIfSetting[] {
  const { settings, scheme } = assessed.gathered;
  const texts = new Map(settingTextsOf(scheme).map((text) => [text.key, text]));
  return VARIED.flatMap((key) => {
    const text = texts.get(key);
    if (text === undefined || text.allowed === '') return [];
    const { allowed, unit, basis } = text;
    const entry = settingEntry(text, scheme);
    const one = (name: string, present: string): WhatIfSetting[] => {
      const steps = stepsOf(key, name, entry, assessed);
      const label = text.label + name;
      return steps.length < 2
        ? []
        : [{ key, label, entry, allowed, unit, clause: clauseText(basis), present, steps }];
    };
    const names = settingNames(key, scheme);
    if (names === null) return one('', presentValue(key, settings) || whatIfTexts.step('', unit));
    const values: ReadonlyMap<string, number> = key === 'unitLimit' ? settings.unitLimits : settings.budgets;
    return [...new Set(names)].flatMap((name) => one(name, whatIfTexts.step(values.get(name) ?? '', unit)));
  });
}

/** The value of a setting in words: 500万円, 3/4, する. */
const presentValue = (key: SettingKey, settings: Settings): string =>
  key === 'packageCeiling' && settings.packageCeiling !== null
    ? roundYenText(settings.packageCeiling)
    : settingValue(key, settings);
