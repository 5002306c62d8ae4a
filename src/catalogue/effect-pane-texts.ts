import type { Gap, Outcome } from '../grant/effects/comparison';
import type { Wanted } from '../grant/effects/indicators';
import type { LeftOut } from '../grant/effects/reports';
import type { Scope } from '../grant/effects/totals';
import { grouped } from './amounts/figures';
import { effectTexts, signed } from './sheets/effect-texts';
import { SHEETS } from './sheets/headers';

const outcomes: Readonly<Record<Outcome, string>> = {
  improved: effectTexts.outcomes.improved,
  worse: effectTexts.outcomes.worse,
  unchanged: effectTexts.outcomes.unchanged,
  neither: '増減あり',
};

const scopes: Readonly<Record<Scope, string>> = {
  all: effectTexts.scopes.all,
  programme: effectTexts.scopes.programme,
  service: 'サービス種類（先頭のもの）',
};

const wanted: Readonly<Record<Wanted, string>> = {
  fewer: '減が望ましい',
  more: '増が望ましい',
  neither: '望ましい方向なし',
};

/** 効果 in the pane: what the effect reports say beside what was planned. */
export const effectPaneTexts = {
  views: { label: '計画と報告', duties: SHEETS.dutyList, effects: '効果' },
  loading: '効果報告を計画と比べています…',
  none: `効果報告はまだありません。表「${SHEETS.effects}」に入力するか、準備の「取込み」で返送されたファイルから取り込むと、計画の値との比較がここに出ます。`,
  about:
    '計画の値の和 → 実績の和です。どちらも数である報告だけを比べます。印は和の増減、件数は報告ごとの増減です。',
  year: '年度',
  scope: '対象',
  scopes,
  /** 令和9年度（160件） */
  option: (name: string, reports: number): string => `${name}（${grouped(reports)}件）`,
  noReports: 'この年度の報告はまだありません。',
  list: '指標ごとの効果',
  wanted,
  sums: (baseline: number, measured: number): string => `${grouped(baseline)} → ${grouped(measured)}`,
  change: (difference: number, rate: number | null): string =>
    `差 ${signed(difference)}${rate === null ? '' : `（${signed(rate)}％）`}`,
  nothingCompared: '比べられる報告がありません',
  outcome: (outcome: Outcome): string => outcomes[outcome],
  count: (outcome: Outcome, count: number): string => `${outcomes[outcome]} ${grouped(count)}`,
  notCompared: (count: number): string => `比較不可 ${grouped(count)}`,
  goTo: (receiptNumber: string, address: string): string => `${receiptNumber}（${address}）へ移動`,
  more: (count: number): string => `さらに${grouped(count)}件を表示`,
  returned: {
    title: (count: number): string => `改善したのに賃金還元なし ${grouped(count)}件（R6-01）`,
    none: '収支が改善して賃金還元が「無」の報告はありません。',
    detail: (baseline: number | null, measured: number): string =>
      `収支 ${baseline === null ? '' : `${grouped(baseline)} → `}${grouped(measured)}、賃金還元 ${effectTexts.wages.no}`,
  },
  outliers: {
    title: (count: number): string => `外れ値 ${grouped(count)}件`,
    none: '外れ値はありません。',
    about: '確かめる値の一覧です。指摘ではなく、判定に影響しません。',
    figure: (indicator: string, baseline: number | null, measured: number): string =>
      `${indicator} ${baseline === null ? '' : `${grouped(baseline)} → `}${grouped(measured)}`,
  },
  gaps: {
    title: (reports: number): string => `比較できないもの ${grouped(reports)}件の報告と、その理由`,
    reason: (gap: Gap, names: readonly string[], all: number): string =>
      `${effectTexts.gaps[gap]}（${names.length === all ? 'すべての指標' : names.join('・')}）`,
  },
  leftOut: {
    title: (rows: number): string => `集計に入れていない行 ${grouped(rows)}行`,
    about: '報告を要する申請の行ではないため、どの集計にも入れていません。',
    reason: (why: LeftOut): string => effectTexts.leftOut[why],
  },
  sheet: {
    make: `シート「${SHEETS.effectTotals}」を作る`,
    about: `年度・事業・サービス種類ごとの集計、賃金還元、指標の根拠と図は、シート「${SHEETS.effectTotals}」にあります。`,
    made: (sheet: string): string => `シート「${sheet}」を作りました。厚労省報告のたびに作り直します。`,
    same: (sheet: string): string => `シート「${sheet}」は、すでに今のとおりです。`,
    none: '効果報告がないため、シートを作れません。',
  },
} as const;
