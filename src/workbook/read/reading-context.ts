import type { Settings } from '../../grant/input/settings';
import { answersIn, type ReadingContext } from '../../table/find/answers';
import type { SettingRow } from '../../table/settings/settings';

/** What finding and reading the tables takes from 設定. */
export const readingContext = (rows: readonly SettingRow[], settings: Settings): ReadingContext => ({
  answers: answersIn(rows),
  fiscalYear: settings.fiscalYear,
  taxBasis: settings.taxBasis,
  totalCost: settings.deductDonations === 'fromTotal',
});
