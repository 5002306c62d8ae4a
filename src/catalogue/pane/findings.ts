import type { Severity } from '../../scheme/types';
import { grouped } from '../amounts/figures';

/** 点検: the list of findings and what is done with it. */
export const findingWords = {
  title: '指摘',
  label: '指摘の一覧。上下の矢印キーで移動し、Enter キーでセルへ移動します',
  search: '指摘を検索',
  searchHint: '受付番号・事業所・内容',
  severity: '重要度で絞り込む',
  allSeverities: '重要度',
  rule: 'ルールで絞り込む',
  allRules: 'ルール',
  option: (name: string, count: number) => `${name}（${grouped(count)}）`,
  shown: (shown: number, all: number, folded = 0) =>
    `${shown === all ? '' : `${grouped(all)}件中 `}${grouped(shown)}件${folded > 0 ? `（ほかに情報${grouped(folded)}件）` : ''}`,
  showInformation: (count: number) => `情報 ${grouped(count)}件を表示`,
  clear: '絞り込みを解除',
  action: '対応',
  actionOf: (what: string) => `対応：${what}`,
  clause: (clause: string) => `${clause} を参考で開く`,
  view: '一覧の並べ方',
  asList: '指摘ごと',
  byRule: 'ルール別',
  ruleTitle: 'ルールごとの件数。押すと、そのルールの指摘を一覧にします',
  ruleCount: (count: number) => `${grouped(count)}件`,
  ruleOpen: (rule: string, requirement: string, count: number) =>
    `${rule} ${requirement} ${grouped(count)}件の指摘を見る`,
  line: (lineNumber: string) => `明細${lineNumber}`,
  noPlace: 'セルなし',
  goTo: (address: string) => `セル ${address} へ移動`,
  none: '指摘はありません。',
  noneDetail: 'すべての申請が要件を満たしています。',
  noMatch: '条件に合う指摘はありません。',
} as const;

export const severityWords = {
  不備: '不備',
  要確認: '要確認',
  注意: '注意',
  情報: '情報',
} as const satisfies Record<Severity, string>;

/** 差戻し: the text for the applicant. */
export const letterWords = {
  open: '差戻し',
  openFor: (receiptNumber: string) => `受付番号 ${receiptNumber} の差戻し文`,
  title: '差戻し文',
  position: (at: number, all: number) => `${grouped(at)} / ${grouped(all)} 件`,
  previous: '前の申請',
  next: '次の申請',
  text: '差戻し文。この欄で手直しできます',
  points: (count: number) => `${grouped(count)}項目`,
  internal: (count: number) =>
    `県の中で決める指摘 ${grouped(count)}件は、申請者に尋ねることがないため含めていません。`,
  nothing: (receiptNumber: string) =>
    `受付番号 ${receiptNumber} の指摘は、どれも県の中で決めるものです。申請者に尋ねることはありません。`,
  copy: '文面をコピー',
  copied: 'コピーしました。',
  copyFailed: 'コピーできませんでした。文面を選び、Ctrl+C を押してください。',
} as const;
