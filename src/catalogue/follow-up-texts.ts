import { grouped } from './amounts/figures';
import { SHEETS } from './sheets/headers';

const { letterRecord: RECORD, reminders: REMINDERS } = SHEETS;

/** 差戻し that were sent: what is resolved, and who is to be reminded. */
export const followUpTexts = {
  card: (open: number, settled: number, partly: number, overdue: number): string => {
    const parts = [
      ...(settled > 0 ? [`求めたものがすべて解消 ${grouped(settled)}件`] : []),
      ...(partly > 0 ? [`一部が解消 ${grouped(partly)}件`] : []),
      ...(overdue > 0 ? [`期限を過ぎて回答なし ${grouped(overdue)}件`] : []),
    ];
    return `差戻し中は${grouped(open)}件です${parts.length === 0 ? '' : `（${parts.join('、')}）`}。`;
  },
  open: '回答と督促を確かめる',
  title: '差戻しの回答と督促',
  states: {
    title: '今の内容との照合',
    about: `点検の結果と、差戻しで求めたものを比べました。印を付けた差戻しの状態を、シート「${RECORD}」に書き込みます。`,
    none: '状態を変える差戻しはありません。',
    unchanged: (count: number) => `求めたものがどれも残っている差戻し：${grouped(count)}件`,
    set: (count: number) => `${grouped(count)}件の状態を変える`,
    done: (count: number) => `${grouped(count)}件の状態を「${RECORD}」に書き込みました。`,
  },
  reminders: {
    title: '督促',
    day: '基準日',
    about: (count: number) => `期限を過ぎて回答のない差戻し：${grouped(count)}件`,
    none: 'この日までに期限を過ぎて、回答のない差戻しはありません。',
    noDay: '基準日を入力してください。',
    make: `シート「${REMINDERS}」を作る（差込印刷のデータ）`,
  },
  more: (count: number) => `ほか${grouped(count)}件`,
  takeBack: '取り消す',
  tookBack: '取り消しました。',
} as const;
