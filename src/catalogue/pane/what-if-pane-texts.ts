import { grouped, signedYenText, yenText } from '../amounts/figures';
import { SHEETS } from '../sheets/headers';
import { whatIfTexts } from '../what-if-texts';

const cases = (count: number): string => `${grouped(count)}件`;

/** もし〜なら in the pane. */
export const whatIfPaneTexts = {
  title: 'もし〜なら',
  about: '読み込んだ申請を別の設定で計算し直し、今の設定と4つまでの案を並べます。設定も表も書き換えません。',
  open: '案を作って比べる',
  close: '閉じる',
  stale: '表が変更される前に読み込んだ申請による比較です。読み直すと、新しい申請で計算し直します。',
  failed: 'もし〜ならを読み込めませんでした。通信を確かめてから、もう一度開いてください。',
  loading: '準備しています…',
  scenarios: '案',
  add: '案を加える',
  defaultName: (at: number): string => `案${at}`,
  name: '案の名前',
  remove: (name: string): string => `「${name}」を削除`,
  group: (name: string): string => `「${name}」で変える設定`,
  others: 'ほかの設定',
  unitLimits: '限度台数（経費区分ごと）',
  budgets: '予算額（事業ごと）',
  present: (value: string): string => `今の値：${value}`,
  range: (allowed: string, unit: string): string => `範囲：${allowed}${unit === '' ? '' : `（${unit}）`}`,
  basis: (clause: string): string => `根拠：${clause}`,
  asNow: (value: string): string => `今のまま（${value}）`,
  slider: (label: string): string => `${label}（つまみで選ぶ）`,
  reset: (label: string): string => `${label}を今の値に戻す`,
  resetShort: '今の値に戻す',
  notAllowed: (allowed: string): string => `使えるのは ${allowed} です。`,
  base: '差額の相手',
  table: '案の比較',
  columns: { name: '案', counts: '申請', planned: '交付予定額' },
  isBase: '差額の相手',
  served: (count: number): string => `予算の内 ${cases(count)}`,
  granted: (count: number): string => `交付の対象 ${cases(count)}`,
  capped: (count: number): string => `上限適用 ${cases(count)}`,
  difference: (yen: number): string => `差額 ${signedYenText(yen)}`,
  changes: (changes: readonly (readonly [label: string, value: string])[]): string =>
    changes.length === 0
      ? '今の設定のまま'
      : changes.map(([label, value]) => `${label}＝${value}`).join('、'),
  computing: '計算しています…',
  computed: '比較を計算し直しました。',
  couldNot: '計算できませんでした。点検をやり直してから、もう一度試してください。',
  legend:
    '「交付の対象」は交付予定額が0円を超える申請、「予算の内」はそのうち採択の順に予算額が足りる申請です。不備の申請と額の定まらない申請は合計に入れていません。',
  details: (name: string, raised: number, lowered: number): string =>
    `${name}の内訳：増える申請 ${cases(raised)}、減る申請 ${cases(lowered)}`,
  presentDetails: (name: string): string => `${name}の内訳`,
  further: (deficient: number, undetermined: number, overLimit: number): string =>
    `不備 ${cases(deficient)}、未確定 ${cases(undetermined)}、限度台数超え ${cases(overLimit)}`,
  programmes: (name: string): string => `${name}：事業ごと`,
  programmeColumns: { name: '事業', counts: '予算の内', planned: '交付予定額' },
  servedOf: (served: number, granted: number): string => `${grouped(served)} / ${cases(granted)}`,
  left: (yen: number): string => `予算残 ${yenText(yen)}`,
  largest: '差の大きい申請（10件まで）',
  same: (name: string): string => `${name}：どの申請の額も変わりません。`,
  curves: '曲線：一つの設定を端から端まで変える',
  curveSetting: '変える設定',
  curveAbout: '今の設定から、この設定だけを変えたときの数です。',
  drawing: (done: number, all: number): string => `${grouped(all)}段のうち${grouped(done)}段を計算しました。`,
  drawn: (label: string, points: number): string => `「${label}」の曲線を${grouped(points)}段で描きました。`,
  curveNames: { planned: '交付予定額の合計', served: '予算の内の申請', capped: '上限適用の申請' },
  curveHeaders: { planned: '交付予定額（円）', served: '予算の内（件）', capped: '上限適用（件）' },
  figure: (key: 'planned' | 'served' | 'capped', value: number): string =>
    key === 'planned' ? yenText(value) : cases(value),
  curveSummary: (
    name: string,
    label: string,
    [from, first]: readonly [value: string, figure: string],
    [to, last]: readonly [value: string, figure: string],
    now: string | null,
  ): string =>
    `${name}：「${label}」が${from}で${first}、${to}で${last}。${now === null ? '' : `今の設定では${now}。`}`,
  ends: (least: string, most: string): string => (least === most ? least : `${least} 〜 ${most}`),
  nowAt: (value: string): string => `縦の線：今の値（${value}）`,
  curveTable: '曲線の数の表',
  write: '比較をシートに',
  writeAbout: `シート「${SHEETS.comparison}」に書き込みます。元に戻せます。`,
  writeStale: '表が変更されているため、書き込めません。読み直してください。',
  written: (sheet: string): string => `比較をシート「${sheet}」に書き込みました。`,
  unchanged: (sheet: string): string =>
    `シート「${sheet}」は、この比較のとおりです。変えるセルはありません。`,
  now: whatIfTexts.present,
} as const;
