import type { Block, Written } from './written';

type Row = Block['rows'][number];

/** What no 補助額 may exceed, whatever was entered: per unit, or altogether (別紙1 表2・表3, 別紙2, 別紙3, 002). */
const CEILINGS: Readonly<Record<string, (units: number) => number>> = {
  機器100: (units) => 1_000_000 * units,
  機器30: (units) => 300_000 * units,
  ソフト: () => 2_700_000,
  パッケージ: () => 10_150_000,
  業務改善支援: () => 480_000,
  面的支援モデル: () => 20_000_000,
  連携モデル: () => 8_500_000,
  協働化: () => 12_000_000,
  経営改善: () => 350_000,
  モデル施設: () => 5_000_000,
  第三者支援: () => 300_000,
};

/** What none of them may exceed of its 対象経費: 4/5, 1/2, or all of it. */
const RATES: Readonly<Record<string, readonly [number, number]>> = {
  定着支援: [4, 5],
  協働化: [4, 5],
  経営改善: [4, 5],
  モデル施設: [1, 2],
  第三者支援: [1, 2],
};

const isYen = (value: unknown): boolean =>
  value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);

/** Amounts that cannot be right, whatever was entered. */
export function impossibleAmounts(written: Written, unit: number | null): string[] {
  const faults: string[] = [];
  const { amounts, applications, lines } = written;
  for (const row of amounts?.rows ?? []) faults.push(...ofCategory(row));
  for (const { sheet, rows } of applications)
    for (const row of rows)
      faults.push(...ofApplication(row, unit).map((what) => `${sheet} R${row.row}: ${what}`));
  for (const { sheet, rows } of lines)
    for (const { row, at } of rows) {
      const cost = at.get('対象経費') ?? null;
      if (cost !== '対象経費' && !isYen(cost)) faults.push(`${sheet} R${row}: 対象経費 ${String(cost)}`);
      if (at.get('行判定') === '対象外' && cost !== 0 && cost !== null)
        faults.push(`${sheet} R${row}: excluded with ${String(cost)}`);
    }
  return faults;
}

function ofApplication({ at }: Row, unit: number | null): string[] {
  const faults: string[] = [];
  const [verdict, eligible, computed, planned] = ['判定', '対象経費計', '算定額', '交付予定額'].map(
    (header) => at.get(header) ?? null,
  );
  if (verdict === '判定') return faults;
  for (const value of [eligible, computed, planned])
    if (!isYen(value)) faults.push(`no whole yen: ${String(value)}`);
  if (typeof planned === 'number' && !(typeof computed === 'number' && planned <= computed))
    faults.push(`交付予定額 ${planned} above 算定額 ${String(computed)}`);
  if (verdict === '不備' && planned !== null) faults.push(`不備 with 交付予定額 ${String(planned)}`);
  if (typeof computed === 'number' && typeof eligible === 'number' && computed > eligible)
    faults.push(`算定額 ${computed} above 対象経費計 ${eligible}`);
  for (const value of [computed, planned])
    if (typeof value === 'number' && unit !== null && value % unit !== 0)
      faults.push(`${value} is not rounded down to ${unit}`);
  return faults;
}

function ofCategory({ row, at }: Row): string[] {
  const faults: string[] = [];
  const number = (header: string): number | null => {
    const value = at.get(header);
    return typeof value === 'number' ? value : null;
  };
  const category = String(at.get('補助区分')).split('/')[0]!;
  if (at.get('受付番号') === null || category === '寄付金調整') return faults;
  const [cost, rated, base] = [number('対象経費'), number('補助率額'), number('基準額')];
  const [amount, units] = [number('補助額'), number('台数')];
  const say = (what: string): number => faults.push(`算定 R${row} ${category}: ${what}`);
  if (amount === null) return faults;
  if (!isYen(amount)) say(`no whole yen: ${amount}`);
  if (cost === null) say(`補助額 ${amount} without 対象経費`);
  else if (amount > cost) say(`補助額 ${amount} above 対象経費 ${cost}`);
  if (rated !== null && base !== null && amount !== Math.min(rated, base))
    say(`補助額 ${amount} is not the lesser of ${rated} and ${base}`);
  const ceiling = CEILINGS[category]?.(units ?? 0);
  if (ceiling !== undefined && amount > ceiling) say(`補助額 ${amount} above ${ceiling}`);
  const rate = RATES[String(at.get('事業'))];
  if (rate && cost !== null && BigInt(amount) * BigInt(rate[1]) > BigInt(cost) * BigInt(rate[0]))
    say(`補助額 ${amount} above ${rate.join('/')} of ${cost}`);
  return faults;
}
