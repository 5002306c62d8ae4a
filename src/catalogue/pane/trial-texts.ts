import { grouped, signedYenText, yenText } from '../amounts/figures';

const cases = (count: number): string => `${grouped(count)}件`;

/** 試算 in the pane. */
export const trialTexts = {
  title: '試算：もし設定を変えたら',
  about: '読み込んだ申請を、別の値で計算し直して比べます。設定も表も書き換えません。',
  stale: '表が変更される前に読み込んだ申請による試算です。',
  failed: '試算を読み込めませんでした。通信を確かめてから、もう一度開いてください。',
  setting: '変えてみる設定',
  present: (value: string): string => `今の値：${value === '' ? '未回答' : value}`,
  value: (at: number): string => `試す値 ${at}`,
  others: (values: readonly string[]): string => `試す値：${values.join('・')}`,
  start: '試算する',
  none: '試す値を1つは入れてください。',
  done: (label: string, values: number): string => `「${label}」を${grouped(values)}通りで試算しました。`,
  table: (label: string): string => `「${label}」の試算`,
  columns: { applications: '申請', planned: '交付予定額の合計' },
  now: (value: string): string => `今（${value === '' ? '未回答' : value}）`,
  granted: cases,
  capped: (count: number): string => `上限適用${cases(count)}`,
  deficient: (count: number): string => `不備${cases(count)}`,
  undetermined: (count: number): string => `未確定${cases(count)}`,
  planned: yenText,
  difference: (amount: number): string => `今と ${signedYenText(amount)}`,
  left: (programme: string, amount: number): string => `予算残（${programme}）${yenText(amount)}`,
  noBudget: '予算残：—（設定「予算額:（事業）」を入れると、残りを示します。）',
  legend:
    '申請は交付予定額が0円を超えるもの。不備の申請と、額の定まらない申請（未確定）は合計に入れていません。',
  changes: (value: string, raised: number, lowered: number): string =>
    `${value}：増える申請${cases(raised)}、減る申請${cases(lowered)}`,
  largest: '差の大きい申請（5件まで）',
  same: (value: string): string => `${value}：どの申請の額も変わりません。`,
} as const;
