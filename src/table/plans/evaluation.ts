import { CROSSES, DASHES, NOT_NO, TICKS, words, YES } from '../cells/words';

/** Behind 提出済 and 済: it is not, or not yet. */
const NOT_SUBMITTED = /無|なし|ない|ません|せず|未|予定|検討|否|不要|不備|差戻|返却|[?？]/u;
const SUBMITTED = [
  '提出済',
  '提出済み',
  '受理',
  '受理済',
  '受領',
  '受領済',
  '済',
  '済み',
  '提出あり',
] as const;

/** 事後評価 of 実績報告. */
export const evaluation = words<'submitted' | 'notSubmitted'>(
  [
    ['submitted', [...SUBMITTED, '提出', ...TICKS, '有', 'あり', '有り']],
    ['notSubmitted', ['未提出', '未', '提出なし', '無', 'なし', '無し', ...CROSSES, ...DASHES]],
  ],
  [
    ...SUBMITTED.map((word) => ({ word, value: 'submitted' as const, unless: NOT_SUBMITTED })),
    ...YES.map(({ word }) => ({ word, value: 'submitted' as const, unless: NOT_SUBMITTED })),
    { word: '未提出', value: 'notSubmitted' as const, unless: NOT_NO },
  ],
);
