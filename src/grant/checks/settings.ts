import { isErrorValue, isUncalculated } from '../../base/text';
import type { Case } from '../case';
import type { Context, Report } from '../context';
import type { SettingKey, Settings } from '../input/settings';
import { unreadBy } from './error-values';

/**
 * S-01, S-02: settings that are out of range or not answered, said once for the workbook; S-03; L-09.
 * @param packageNamed R1-60 has already said of an application what is the matter with パッケージ上限額.
 */
export function checkSettings({ settings }: Context, packageNamed: boolean, report: Report): void {
  for (const { key, label, kind, text, allowed, row } of settings.problems) {
    // without a package it need not be answered, and with one R1-60 asks for it
    const asked = kind === 'unanswered' || (packageNamed && !isErrorValue(text));
    if (key === 'packageCeiling' && asked) continue;
    const facts = { setting: key, label, text, allowed };
    if (kind === 'outOfRange') {
      const variant = isUncalculated(text) ? 'uncalculated' : 'outOfRange';
      report('S-01', { table: 'settings', row }, '', { variant, facts });
    } else report('S-02', { table: 'settings', row }, '', { severity: '情報', variant: 'unanswered', facts });
  }
  for (const { kind, label, text, row } of settings.doubts) {
    const severity = kind === 'unknown' ? '情報' : '要確認';
    const facts = { label, text };
    report('S-03', { table: 'settings', row, field: 'item' }, '', { severity, variant: kind, facts });
  }
  for (const { label, text, row, field } of settings.errors) {
    const place =
      field === 'item' ? ({ table: 'settings', row, field } as const) : ({ table: 'settings', row } as const);
    report('L-09', place, '', { variant: unreadBy(text), facts: { label, text } });
  }
}

/**
 * S-01 on an application whose 事業 depends on a setting that is out of range: nothing that depends on it is
 * computed. Settings that only some applications need are checked where they are used.
 * @returns false when such a setting is missing.
 */
export function settingsNeeded({ programme, context: { settings }, say }: Case): boolean {
  const keys: (SettingKey & keyof Settings)[] = ['fiscalYear', 'roundingUnit'];
  if (programme.rate !== null) keys.push(programme.rate.setting);
  const missing = keys.filter((key) => settings[key] === null);
  for (const setting of missing) {
    say('S-01', 'programme', { variant: 'needed', facts: { setting } });
  }
  return missing.length === 0;
}
