import type { Application, Row } from './record';

/**
 * What an applicant who reads the notice well works out by hand: 別紙1 5, 表2 and 表3, for an application without
 * defects. Written apart from src/, so that the add-in is held against a second reading.
 */

const PACKAGE_CEILING = 5_000_000;
const UNIT_BASE: Readonly<Record<string, number>> = { 機器100: 1_000_000, 機器30: 300_000 };
const MILLION_DEVICES = ['移乗支援', '入浴支援', 'インカム', 'その他機器'];
const SOFTWARE = ['介護ソフト', 'バックオフィスソフト', '定着促進費用'];
const SUPPORT = ['業務改善支援', '県独自研修'];

/** 算定額 in yen. `linkBonus`: data is linked with five establishments or more. */
export function claimOf(application: Application, linkBonus: boolean): number {
  const costs = new Map<string, { cost: number; units: number }>();
  for (const line of application.lines) {
    const category = categoryOf(application, line);
    const sum = costs.get(category) ?? { cost: 0, units: 0 };
    sum.cost += amount(line['支出額']) - amount(line['寄付金等']);
    if (line['経費区分'] !== '付帯経費') sum.units += amount(line['台数']);
    costs.set(category, sum);
  }
  let total = 0;
  for (const [category, { cost, units }] of costs) {
    // In whole yen: 4/5 of the cost without its remainder.
    const byRate = Math.floor((cost * 4) / 5);
    total += Math.min(byRate, baseOf(application, category, units, linkBonus));
  }
  return total - (total % 1_000);
}

function categoryOf(application: Application, line: Row): string {
  const category = String(line['経費区分']);
  if (category === '付帯経費') {
    const parent = application.lines.find((other) => other['明細番号'] === line['親明細']);
    if (parent === undefined) throw new Error('付帯経費 without its device');
    return categoryOf(application, parent);
  }
  if (SUPPORT.includes(category)) return '業務改善支援';
  if (line['パッケージ'] === '○') return 'パッケージ';
  if (SOFTWARE.includes(category)) return 'ソフト';
  return MILLION_DEVICES.includes(category) ? '機器100' : '機器30';
}

function baseOf(application: Application, category: string, units: number, linkBonus: boolean): number {
  const perUnit = UNIT_BASE[category];
  if (perUnit !== undefined) return perUnit * units;
  if (category === '業務改善支援') return 480_000;
  const adoption = application.lines.some(
    (line) => line['経費区分'] === '定着促進費用' && categoryOf(application, line) === category,
  );
  const support = adoption ? 150_000 : 0;
  if (category === 'パッケージ') return PACKAGE_CEILING + support;
  return softwareBase(application) + support + (linkBonus ? 50_000 : 0);
}

function softwareBase({ row }: Application): number {
  if (row['契約方式'] === 'その他') return 2_500_000;
  const staff = Math.round(amount(row['常勤換算'])) + amount(row['実人数']);
  if (staff <= 10) return 1_000_000;
  if (staff <= 20) return 1_500_000;
  return staff <= 30 ? 2_000_000 : 2_500_000;
}

function amount(cell: Row[string] | undefined): number {
  return typeof cell === 'number' ? cell : 0;
}
