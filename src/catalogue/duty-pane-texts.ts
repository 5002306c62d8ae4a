import type { DutyState } from '../grant/joint/effect-duties';
import { grouped } from './amounts/figures';
import { dutyStates, dutyTexts } from './sheets/duty-texts';
import { SHEETS } from './sheets/headers';

/** 提出状況 in the pane: who has reported, who has not, and who need not. */
export const dutyPaneTexts = {
  title: '業務改善計画と効果報告',
  noDay: '設定の「提出状況の基準日」が読み取れないため、提出状況を出していません。設定を確かめてください。',
  about:
    '交付予定額のある申請が出す、業務改善計画・効果報告・事後評価です。期限の翌日から「超過」になります。',
  day: '基準日',
  counts: '状態で絞り込む',
  count: (state: DutyState, count: number): string => `${dutyStates[state]} ${grouped(count)}件`,
  state: (state: DutyState): string => dutyStates[state],
  figure: (count: number): string => grouped(count),
  report: '報告',
  programme: '事業',
  all: 'すべて',
  option: (name: string, count: number, overdue: number): string =>
    overdue === 0
      ? `${name}（${grouped(count)}件）`
      : `${name}（${grouped(count)}件、超過 ${grouped(overdue)}件）`,
  found: (count: number): string => `${grouped(count)}件を表示`,
  none: '当てはまる報告はありません。',
  list: '提出状況の一覧',
  name: dutyTexts.report,
  /** 期限, or the day on which it came in. */
  due: (deadline: string): string => `期限 ${deadline}`,
  filedOn: (day: string): string => (day === '' ? '提出日の記入なし' : `提出 ${day}`),
  daysOver: (days: number): string => `${grouped(days)}日超過`,
  goTo: (receiptNumber: string, address: string): string => `${receiptNumber}（${address}）へ移動`,
  notOwed: {
    title: (count: number): string => `対象外 ${grouped(count)}件と、その理由`,
    reason: (reason: string, count: number): string => `${reason}（${grouped(count)}件）`,
    more: (count: number): string =>
      `ほか${grouped(count)}件（シート「${SHEETS.dutyList}」にすべて並びます）`,
  },
  remind: {
    none: '期限を過ぎて提出のない報告はありません。',
    about: (letters: number): string =>
      `${grouped(letters)}法人に、期限を過ぎて提出のない報告があります。法人ごとの督促を、シート「${SHEETS.dutyReminders}」に差込印刷のデータとして作ります。`,
    make: '督促を作る',
    print: (letters: number): string => `${grouped(letters)}通を印刷`,
    printFailed: `この Excel では、ここから印刷できません。シート「${SHEETS.dutyReminders}」を使って印刷してください。`,
  },
  sheet: {
    make: `シート「${SHEETS.dutyList}」を作る`,
    made: (sheet: string): string =>
      `シート「${sheet}」を作りました。次からは、厚労省報告のたびに作り直します。`,
    same: (sheet: string): string => `シート「${sheet}」は、すでに今のとおりです。`,
    none: '設定の表がないため、シートを作れません。準備で設定を作ってください。',
    bySetting: 'シートの基準日は、設定の「提出状況の基準日」（当日なら、開いた日）です。',
  },
  takeBack: '取り消す',
  tookBack: '作ったシートを元に戻しました。',
} as const;
