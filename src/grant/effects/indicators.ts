import { fund, notice } from '../../scheme/r8/documents';
import type { Source } from '../../scheme/types';

/** Which way an indicator of 効果報告 is wanted to go; neither: a change of it is no improvement and no worsening. */
export type Wanted = 'fewer' | 'more' | 'neither';

/** An indicator of 計画 and 効果報告. */
export interface Indicator {
  readonly name: string;
  readonly wanted: Wanted;
  /** Where a notice speaks of it so; null: no notice does, 「通知に定めなし」. */
  readonly source: Source | null;
  /** Less than nothing of it is possible. */
  readonly signed?: true;
}

/**
 * In the order of the tables. The notices name no list of indicators and no figure that is to be reached: the clauses are
 * those that call for less or more of it, 002 5(5)① for 利用者満足度.
 */
export const indicators = [
  // 「総労働時間や超過勤務が多い等の人材不足に関連した課題（…）を解決」
  { name: '総業務時間', wanted: 'fewer', source: fund('5(2)') },
  // 「残業時間や文書量の縮減等により職員の負担軽減」
  { name: '超過勤務時間', wanted: 'fewer', source: fund('5(3)※8') },
  // 「利用者とのコミュニケーションの時間…の確保」
  { name: '直接介護時間', wanted: 'more', source: fund('5(3)※8') },
  // 「間接業務時間の削減等の業務の効率化」
  { name: '間接業務時間', wanted: 'fewer', source: notice('別紙1 4(1)ウ②') },
  { name: '記録時間', wanted: 'fewer', source: fund('5(3)※8') },
  { name: '年休取得日数', wanted: 'more', source: null },
  { name: '職員数', wanted: 'neither', source: null },
  { name: '離職者数', wanted: 'fewer', source: null },
  // 「取組の成果が把握できる事項（利用者の満足度、収支の状況…）」
  { name: '利用者満足度', wanted: 'more', source: fund('5(5)①') },
  // 「収支の改善が図られた場合には、職員の賃金へも適切に還元」
  { name: '収支', wanted: 'more', source: notice('別紙1 6⑥'), signed: true },
] as const satisfies readonly Indicator[];

export type IndicatorName = (typeof indicators)[number]['name'];

const places = new Map<IndicatorName, number>(indicators.map(({ name }, at) => [name, at]));

/** Position of an indicator among {@link indicators}. */
export const placeOf = (name: IndicatorName): number => places.get(name) ?? -1;
