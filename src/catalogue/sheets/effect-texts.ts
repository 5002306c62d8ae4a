import type { Gap } from '../../grant/effects/comparison';
import type { Wanted } from '../../grant/effects/indicators';
import type { Oddity } from '../../grant/effects/outliers';
import type { LeftOut } from '../../grant/effects/reports';
import type { Scope } from '../../grant/effects/totals';
import type { Wages } from '../../grant/effects/wages';
import type { Source } from '../../scheme/types';
import { grouped } from '../amounts/figures';
import { NOT_APPLICABLE, SUPPORTER } from './headers';

const scopes: Readonly<Record<Scope, string>> = { all: '全体', programme: '事業', service: 'サービス' };

const wanted: Readonly<Record<Wanted, string>> = { fewer: '減', more: '増', neither: '－' };

const gaps: Readonly<Record<Gap, string>> = {
  noPlan: '計画なし',
  plansDiffer: '計画が複数あり値が違う',
  planBlank: '計画の値が空欄',
  planUnread: '計画の値が数でない',
  reportBlank: '実績が空欄',
  reportUnread: '実績が数でない',
  reportsDiffer: '同じ年度の報告が複数あり値が違う',
  repeated: '同じ年度の2件目の報告',
};

const leftOut: Readonly<Record<LeftOut, string>> = {
  stray: '申請なし',
  noYear: '年度が読めない',
  notOwed: '報告不要',
  notYet: '未提出',
};

const wages: Readonly<Record<Wages, string>> = {
  yes: '有',
  no: '無',
  notApplicable: NOT_APPLICABLE,
  blank: '未記入',
  unread: '読めない',
};

/** 効果集計: words of the sheet and of what GRANT_STAGE gives. */
export const effectTexts = {
  scopes,
  wanted,
  gaps,
  leftOut,
  wages,
  /** Rows of 効果報告 that are in no total. */
  besides: (rows: readonly LeftOut[]): string => {
    const kinds = [...new Set(rows)].map((kind) => leftOut[kind]);
    return `集計外${kinds.length === 0 ? '' : `（${kinds.join('・')}）`}`;
  },
  /** 51 介護老人福祉施設 */
  service: (code: string, name: string): string =>
    code === '' ? '（サービス種類なし）' : name === '' ? code : `${code} ${name}`,
  clause: (source: Source | undefined): string => source?.clause ?? '通知に定めなし',
  oddity: (oddity: Oddity): string => {
    switch (oddity.kind) {
      case 'farRate':
        return `増減率${signed(oddity.rate)}％が${grouped(oddity.reports)}件の中央値${signed(oddity.median)}％から離れている`;
      case 'negative':
        return '負の値';
      case 'moreThan':
        return `${oddity.whole}（${grouped(oddity.than)}）より多い`;
    }
  },
  headers: { improved: '収支が改善', ofThemYes: 'うち有', ofThemNo: 'うち無', besides: '実績の和' },
  /** 様式 of GRANT_STAGE beside 効果集計 itself. */
  forms: { wages: '賃金還元', gaps: '比較できないもの', outliers: '外れ値' },
  captions: {
    outcomes: '図の元の表（件数は比較できた報告）',
    totals: '集計：比較できた組（計画と実績がどちらも数）だけの和',
    wages: '賃金還元と収支',
    gaps: '比較できないもの',
    supporters: '支援にあたった業務改善支援事業者（公表用）',
    outliers: '外れ値：確かめる値の一覧（指摘ではなく、判定に影響しません）',
  },
  outcomes: { source: '根拠', improved: '改善', worse: '悪化', unchanged: '変わらない' },
  chart: (year: string): string => `${year} 指標別の報告件数`,
  /** Three bars for each indicator: a label at those that are there. */
  countFormat: '#,##0"件";;',
  notes: (reports: number, deviations: number, points: number): readonly string[] => [
    '報告数は、報告を要する申請（定着支援・面的支援モデルは翌年度から3年、協働化・経営改善は翌年度の1年）の効果報告の行の数です。空欄や数でない値は0とせず、比較できないものに数えます。',
    '差＝実績－計画。増減率は計画の値の大きさに対する割合（計画が0なら空欄）。望ましい方向は、通知に言葉のある指標はその条項、ない指標は「通知に定めなし」で、この道具の見方です。職員数には方向がありません。',
    `外れ値は、指標と年度ごとに${grouped(reports)}件以上あるとき、増減率が中央値±（中央絶対偏差×${grouped(deviations)}、少なくとも${grouped(points)}ポイント）の外にあるものと、負の値（収支を除く）、総業務時間より多い内訳の時間、職員数より多い離職者数です。`,
  ],
  /** Row of those for whom 計画 names no 業務改善支援事業者. */
  nobodyNamed: '（記載なし）',
  supporterNote: (programmes: string): string =>
    `業務改善支援事業者は、計画の表の列「${SUPPORTER}」のとおりに、交付予定額のある${programmes}の申請について、成果とともに公表するために並べます。書き方だけが違う名称（㈱と株式会社など）は1者とし、1件の申請に2者以上あるときは「、」でつなぎます。`,
  /** What the figures are compared with. */
  againstRows: '報告数と集計外の行数を表「効果報告」の行数と照合',
  againstColumn: (indicator: string): string =>
    `「${indicator}」の実績の和（比較できないもの・集計外を含む）を表「効果報告」の列の和と照合`,
  againstGranted: (programmes: string): string =>
    `業務改善支援事業者ごとの事業所数の計を、交付予定額のある${programmes}の申請の件数と照合`,
} as const;

/** +12.5, −8, ±0 */
export const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : '±'}${grouped(Math.abs(value))}`;
