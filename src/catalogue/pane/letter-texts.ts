import { grouped } from '../amounts/figures';
import { SHEETS } from '../sheets/headers';

const { letters: PAPER, letterRecord: RECORD } = SHEETS;

/** A row of 差戻し記録, as far as it is said; days as 2026-11-21. */
interface Sent {
  readonly sentOn: string;
  /** '' for none. */
  readonly deadline: string;
  readonly answeredOn: string;
  readonly state: '発送' | '回答' | '済';
}

/** The screen of 差戻し: letters, 期限, print, and what was sent and answered. */
export const letterTexts = {
  section: {
    title: '差戻し',
    about: (letters: number) =>
      letters === 0
        ? '申請者などに尋ねる指摘はありません。'
        : `申請者などに尋ねる指摘のある申請は${grouped(letters)}件です。文面の確認、印刷、発送と回答の記録ができます。`,
    open: '差戻しをまとめる',
  },
  views: { label: '表示', one: '1通ずつ', list: '一覧' },
  deadline: {
    label: '回答期限',
    keep: '設定に残す',
    kept: `設定に残しました。シート「${PAPER}」には、報告を作り直すと入ります。`,
    same: '設定にある期限です。',
  },
  list: {
    label: '差戻す申請',
    all: (count: number) => `すべて選ぶ（${grouped(count)}通）`,
    fresh: (count: number) => `未発送だけ（${grouped(count)}通）`,
    points: (count: number) => `${grouped(count)}項目`,
    more: (count: number) => `ほか${grouped(count)}通は表示していません（「すべて選ぶ」には含みます）。`,
  },
  /** Between two things that are said of a letter. */
  gap: '　',
  state: {
    of: (record: Sent | undefined): string => {
      if (record === undefined) return '未発送';
      const { sentOn, deadline, answeredOn } = record;
      return {
        発送: `${sentOn} 発送${deadline === '' ? '' : `（期限 ${deadline}）`}`,
        回答: `${answeredOn} 回答あり`,
        済: '済',
      }[record.state];
    },
    changed: '発送のあとに指摘が変わりました',
  },
  print: {
    one: '印刷',
    many: (count: number) => `${grouped(count)}通を印刷`,
    failed: `この Excel では、ここから印刷できません。シート「${PAPER}」を印刷してください。`,
  },
  record: {
    sent: (count: number) => `${grouped(count)}通を発送済みにする`,
    answered: (count: number) => `${grouped(count)}通を回答ありにする`,
    wasSent: (count: number) =>
      count === 0 ? 'すでに記録されています。' : `${grouped(count)}通の発送を「${RECORD}」に記録しました。`,
    wasAnswered: (count: number) => `${grouped(count)}通の回答を「${RECORD}」に記録しました。`,
    takeBack: '取り消す',
    tookBack: '記録を取り消しました。',
    about: `記録は、シート「${RECORD}」（受付番号・発送日・期限・指摘・回答日・状態）に残ります。`,
  },
} as const;
