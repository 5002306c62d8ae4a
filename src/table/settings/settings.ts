import type { Settings } from '../../grant/input/settings';
import { FISCAL_YEAR_END } from '../../grant/joint/effect-reports';
import { initialOf, newestOf, schemeOf, schemes } from '../../scheme';
import { highestRate } from '../../scheme/rates';
import type { Scheme, SubsidyRate } from '../../scheme/types';
import { type Rate, yen } from '../../scheme/units';
import { settingDoubts } from './settings-doubts';
import type { SettingRow } from './settings-locate';
import { settingErrors, type SettingTaker, settingTaker } from './settings-rows';
import {
  among,
  dayOrThat,
  doOrNot,
  fiscalYear,
  fraction,
  header,
  monthDay,
  prefecture,
  reportColumns,
  wholeYen,
  word,
} from './settings-values';

export { locateSettings, type SettingRow, type SettingsTable } from './settings-locate';

const TAX_WORDS = {
  税込: 'included',
  税込み: 'included',
  内税: 'included',
  税抜: 'excluded',
  税抜き: 'excluded',
  外税: 'excluded',
} as const;

/** 令和 has two digits. */
const LAST_YEAR = 99;

/**
 * Reads settings out of their rows, by the rule book of the 年度 they name; what is out of range or unanswered is
 * in `problems`. A 年度 without a rule book is out of range, and the rest is read by the newest book.
 */
export function readSettings(
  rows: readonly SettingRow[],
  books: readonly Scheme[] = schemes,
  date1904 = false,
): Settings {
  const newest = newestOf(books);
  const taker = settingTaker(rows, newest);
  const year = taker.take('fiscalYear', fiscalYear(LAST_YEAR), initialOf(books).fiscalYear);
  const book = year === null ? null : schemeOf(year, books);
  if (year !== null && book === null) taker.refuse('fiscalYear');
  const settings = readSettingsFor(rows, book ?? newest, date1904);
  const problems = [...taker.problems, ...settings.problems];
  return {
    ...settings,
    fiscalYear: book?.fiscalYear ?? null,
    problems,
    errors: settingErrors(rows, problems),
    // a row for another year takes effect on the applications of that year
    doubts: settingDoubts(rows, books),
  };
}

/**
 * Reads settings by one given rule book, whatever 年度 their rows name: rates and limits are those of its notice
 * (文書・条項 with each in the book).
 */
export function readSettingsFor(rows: readonly SettingRow[], scheme: Scheme, date1904 = false): Settings {
  const taker = settingTaker(rows, scheme);
  const { take, takeEach, problems } = taker;
  const { least, most } = scheme.technology.packageCeiling.value;
  const ceiling = take('packageCeiling', wholeYen(least, most), null);
  const { unit, allowed } = scheme.rounding.value;
  const named = take('prefecture', prefecture, null);
  return {
    prefecture: named?.code ?? null,
    prefectureName: named?.name ?? null,
    fiscalYear: scheme.fiscalYear,
    subsidyRate: takeRate(taker, scheme, 'subsidyRate'),
    modelRate: takeRate(taker, scheme, 'modelRate'),
    fundRate: takeRate(taker, scheme, 'fundRate'),
    packageCeiling: ceiling === null ? null : yen(ceiling),
    roundingUnit: take('roundingUnit', among(allowed), unit),
    deductDonations: take(
      'deductDonations',
      word({
        ...{ する: 'fromCost', 有: 'fromCost', しない: 'ignored', 無: 'ignored' },
        総事業費から: 'fromTotal',
      } as const),
      null,
    ),
    taxBasis: take('taxBasis', word(TAX_WORDS), null),
    aggregation: take(
      'aggregation',
      word({ 補助区分: 'costCategory', 経費区分: 'expenseCategory', 明細: 'line' } as const),
      'costCategory',
    ),
    unitLimits: takeEach('unitLimit', 1),
    linkStartTreatment: take(
      'linkStartTreatment',
      word({ 要確認: '要確認', 注意: '注意', 不備: '不備' } as const),
      '要確認',
    ),
    flatContractBonus: take('flatContractBonus', doOrNot, true),
    countNonCare: take('countNonCare', doOrNot, true),
    partialGrants: take('partialGrants', doOrNot, false),
    awardPoints: take('awardPoints', header, ''),
    budgets: new Map([...takeEach('budget', 0)].map(([name, amount]) => [name, yen(amount)])),
    earlierGrants: take(
      'earlierGrants',
      word({ 控除: 'deducted', 注意: 'noted', なし: 'ignored', 無: 'ignored' } as const),
      'ignored',
    ),
    effectDeadline: take('effectDeadline', monthDay, FISCAL_YEAR_END),
    dutyDay: take('dutyDay', dayOrThat(date1904), ''),
    submissionOmits: take('submissionOmits', reportColumns, []),
    recordActor: take('recordActor', doOrNot, true),
    problems,
    errors: settingErrors(rows, problems),
    doubts: settingDoubts(rows, [scheme]),
  };
}

/** A rate of at most the highest of the 事業 it is for; null without a problem where the book has no 事業 with it. */
function takeRate({ take }: SettingTaker, scheme: Scheme, key: SubsidyRate['setting']): Rate | null {
  const most = highestRate(scheme, key);
  return most === null ? null : take(key, fraction(most), most);
}
