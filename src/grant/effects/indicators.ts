/** Which way an indicator of 効果報告 is wanted to go; neither: a change of it is no improvement and no worsening. */
export type Wanted = 'fewer' | 'more' | 'neither';

/** An indicator of 計画 and 効果報告. */
export interface Indicator {
  readonly name: string;
  readonly wanted: Wanted;
  /** Less than nothing of it is possible. */
  readonly signed?: true;
}

/**
 * In the order of the tables. Which way is wanted is for most of them in the words of a clause, which the rule book names; of the
 * others the notices say nothing, and what is here is our reading.
 */
export const indicators = [
  { name: '総業務時間', wanted: 'fewer' },
  { name: '超過勤務時間', wanted: 'fewer' },
  { name: '直接介護時間', wanted: 'more' },
  { name: '間接業務時間', wanted: 'fewer' },
  { name: '記録時間', wanted: 'fewer' },
  { name: '年休取得日数', wanted: 'more' },
  { name: '職員数', wanted: 'neither' },
  { name: '離職者数', wanted: 'fewer' },
  { name: '利用者満足度', wanted: 'more' },
  { name: '収支', wanted: 'more', signed: true },
] as const satisfies readonly Indicator[];

export type IndicatorName = (typeof indicators)[number]['name'];

const places = new Map<IndicatorName, number>(indicators.map(({ name }, at) => [name, at]));

/** Position of an indicator among {@link indicators}. */
export const placeOf = (name: IndicatorName): number => places.get(name) ?? -1;

/** 収支, of which an improvement is to go into wages. */
export const BALANCE = placeOf('収支');
