import { clauseWithWords } from '../clauses';

/** Texts of 都道府県の確認 in 準備. */
export const dutyTexts = {
  title: (done: number, all: number): string => `都道府県の確認（${done}/${all} 確認済）`,
  help: '通知が都道府県に求めることです。チェックは「設定」に「確認:」の行として残ります。額と判定には関わりません。',
  noSheet: '「設定」の表がないので、最初のチェックで「設定」シートを作ります。',
  clause: clauseWithWords,
  written: (value: string): string => `「${value}」と記入されています。確認を終えたらチェックしてください。`,
} as const;
