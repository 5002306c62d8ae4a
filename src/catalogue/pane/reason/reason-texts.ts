import type { Effect } from '../../../grant/explain/effects';
import type { Verdict } from '../../../grant/finding';
import { grouped, yenText } from '../../amounts/figures';

/** An amount in 円; null is undetermined. */
export const amountText = (value: number | null): string => (value === null ? '未確定' : yenText(value));

/** +50,000円 */
const gainText = (value: number): string => `+${yenText(value)}`;

/** Every word of 「なぜこの額か」. */
export const reasonWords = {
  title: 'なぜこの額か',
  computed: '算定額',
  planned: '交付予定額',
  verdicts: { 適: '適', 要確認: '要確認', 不備: '不備' } satisfies Record<Verdict, string>,
  verdict: (verdict: Verdict) => `判定：${verdict}`,
  undetermined: '未確定',
  unit: '円',

  cost: '対象経費',
  costOf: (lines: number) => `対象経費（${grouped(lines)}行の計）`,
  rate: '補助率額',
  base: '基準額',
  baseLeft: '基準額（過年度分の控除後）',
  amount: '補助額',
  remaining: '総事業費－寄付金等',
  mostOf: '補助額の計の上限',
  adjustment: '寄付金調整',
  showLines: (lines: number) => `${grouped(lines)}行の内訳を表示`,
  hideLines: '内訳を閉じる',
  steps: (name: string) => `${name}の計算`,
  clause: (clause: string) => `${clause} を通知で読む`,
  noRows: '対象経費がないため、補助額は0円です。',
  unknown: '指摘に対応して再点検すると、額が決まります。',

  clauses: '根拠の条項',
  effects: '何が変われば額が変わるか',
  effectsNote: '端数処理の前の額です。ほかの記入はそのままとして計算しています。',

  total: '合計と端数処理',
  sum: '補助額の合計',
  rounding: (unit: number) => (unit <= 1 ? '端数処理なし' : `${grouped(unit)}円未満切捨て`),
  claimed: '申請額',

  copy: '文章で写す',
  copied: '写しました',
  notCopied: '写せませんでした。もう一度押してください。',

  emptyTitle: '申請の行を選んでください',
  emptyText:
    'シート「申請」か「経費」で、申請の行のセルを選ぶと、その申請の額の計算と根拠の条項をここに表示します。取下げの申請には、額の計算がありません。',
  uncheckedTitle: 'まだ点検していません',
  uncheckedText: '額の計算は、点検のあとに表示できます。点検ではブックには何も書き込みません。',
} as const;

/**
 * What the bar says to a reader: the two amounts and which of them holds.
 * @param name of the first: 補助率額, or 対象経費 where there is no 補助率.
 */
export function barText(subsidised: number, base: number, name: string): string {
  const amounts = `${name}${yenText(subsidised)}、基準額${yenText(base)}。`;
  if (subsidised > base) return `${amounts}基準額を${yenText(subsidised - base)}超えた分は補助されません。`;
  if (subsidised === base) return `${amounts}${name}は基準額と同じです。`;
  return `${amounts}基準額まで${yenText(base - subsidised)}の余裕があります。`;
}

/** Words beside the parts of the bar. */
export const barWords = {
  amount: '補助額',
  over: '基準額を超えた分',
  room: '基準額までの余裕',
  cap: '基準額',
} as const;

/** What would change an amount, as a sentence. */
export function effectText(effect: Effect): string {
  switch (effect.kind) {
    case 'costBound':
      return effect.over === 0
        ? '対象経費があと1円増えても補助額は増えません（ちょうど基準額です）'
        : `対象経費があと1円増えても補助額は増えません（基準額で頭打ち、${yenText(effect.over)}超過）`;
    case 'costFree':
      return `対象経費があと${yenText(effect.until)}増えるまで、補助額は基準額で頭打ちになりません`;
    case 'unit':
      return `あと1台で ${gainText(effect.gain)}`;
    case 'corporation':
      return `あと1法人で ${gainText(effect.gain)}`;
    case 'staff':
      return `職員数が${grouped(effect.from)}名になると ${gainText(effect.gain)}`;
    case 'link':
      return `あと${grouped(effect.establishments)}事業所の連携で ${gainText(effect.gain)}`;
  }
}
