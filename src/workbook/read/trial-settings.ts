import { roundYenText } from '../../catalogue/amounts/figures';
import { settingValue } from '../../catalogue/pane/prepare-texts';
import { noticeRateText, settingTextsOf } from '../../catalogue/settings';
import type { SettingKey, Settings } from '../../grant/input/settings';
import { highestRate } from '../../scheme/rates';
import type { Scheme } from '../../scheme/types';
import { type Rate, rate, rateAtMost } from '../../scheme/units';
import { type SettingEntry, settingEntry } from '../../table/settings/setting-entry';

/** A setting that amounts depend on, and what may be tried with it. */
export interface TrialSetting {
  readonly key: SettingKey;
  /** 項目. */
  readonly label: string;
  readonly entry: SettingEntry;
  /** Its range in words. */
  readonly allowed: string;
  readonly unit: string;
  /** Its value now, in words; '' where it has none. */
  readonly present: string;
  /** Values to begin with, as a clerk would type them; none of them the present one. */
  readonly proposed: readonly string[];
}

/** Those that can change an amount, the ones that a prefecture sets by itself first. */
const VARIED: readonly SettingKey[] = [
  'packageCeiling',
  'subsidyRate',
  'modelRate',
  'fundRate',
  'roundingUnit',
  'deductDonations',
  'aggregation',
  'linkStartTreatment',
  'flatContractBonus',
  'countNonCare',
];

/** Rates to try, the highest first: all but one part of a whole, then one part of it. */
const USUAL_RATES: readonly Rate[] = [
  ...[4, 3, 2].map((parts) => rate(parts, parts + 1)),
  ...[2, 3, 4].map((parts) => rate(1, parts)),
];

/** So many values stand beside the present one. */
const MOST_VALUES = 3;

/** The settings that can be varied, by the rule book of the year. */
export function trialSettings(settings: Settings, scheme: Scheme): TrialSetting[] {
  const texts = new Map(settingTextsOf(scheme).map((text) => [text.key, text]));
  return VARIED.flatMap((key): TrialSetting[] => {
    const text = texts.get(key);
    // a book without such a 事業 has no range for its rate
    if (text === undefined || text.allowed === '') return [];
    const { label, allowed, unit } = text;
    const entry = settingEntry(text, scheme);
    const present = trialValue(key, settings);
    const proposed = candidates(key, entry, scheme).filter((value) => value !== present);
    return [{ key, label, entry, allowed, unit, present, proposed: proposed.slice(0, MOST_VALUES) }];
  });
}

/** The value of a setting in words: 500万円, 3/4, する. */
export const trialValue = (key: SettingKey, settings: Settings): string =>
  key === 'packageCeiling' && settings.packageCeiling !== null
    ? roundYenText(settings.packageCeiling)
    : settingValue(key, settings);

function candidates(key: SettingKey, entry: SettingEntry, scheme: Scheme): string[] {
  if (entry.kind === 'choice') {
    return entry.words.map((word) => (typeof word === 'number' ? roundYenText(word) : word));
  }
  if (entry.kind === 'whole' && entry.most !== null) {
    const { least, most } = entry;
    return [least, least + Math.floor((most - least) / 2), most].map(roundYenText);
  }
  if (key === 'subsidyRate' || key === 'modelRate' || key === 'fundRate')
    return rates(highestRate(scheme, key));
  return [];
}

function rates(most: Rate | null): string[] {
  if (most === null) return [];
  const lower = USUAL_RATES.filter((each) => !rateAtMost(most, each));
  return [most, ...lower].map(noticeRateText);
}
