import type { Question } from '../../grant/input/reading';
import { grouped, quotable, yenText } from '../amounts/figures';
import { AS_ABOVE, LEAVE, SAME, USE } from '../settings/reading-words';

/** A cell as an example of what is asked, in the clerk's words. */
interface Example {
  readonly header: string | null;
  readonly value: string;
  /** Other cells of its row that tell which row it is. */
  readonly beside: readonly string[];
}

type Stated = Pick<Question, 'rule' | 'variant' | 'facts'>;

/** Texts of a question of 準備: an example, what waits for the answer, and what each answer does. */
export const questionTexts = {
  example: ({ header, value, beside }: Example): string => {
    const name = header === null ? '' : `${quotable(header)} `;
    const row = beside.length === 0 ? '' : `（同じ行: ${beside.map(quotable).join('、')}）`;
    return `${name}= ${value === '' ? '（空欄）' : quotable(value)}${row}`;
  },
  exampleOf: '例：',
  uncalculated: '（計算されていない数式）',
  waits: (effect: Question['effect'], applications: number): string => {
    const count = `申請${grouped(applications)}件`;
    if (effect === 'none') return `${count}に関係します。額は変わりません。`;
    return `答えるまで、${count}の${effect === 'claim' ? '交付予定額' : '額'}が決まりません。`;
  },
  /** @param yen the amount of the example as the answer would have it; null where it is none. */
  outcome: (stated: Stated, answer: string, yen: number | null): string | null => {
    switch (stated.rule) {
      case 'Y-01':
        return tableOutcome(stated, answer);
      case 'Y-02':
        if (answer !== LEAVE) return `「${answer}」の列として読みます。`;
        return stated.variant === 'status' ? NO_WITHDRAWAL : 'この列は読みません。';
      case 'Y-03':
        return numberOutcome(stated, answer);
      case 'Y-07':
        if (stated.variant === 'tax') return taxOutcome(stated, answer);
        return yen === null ? null : `例は${yenText(yen)}になります。`;
      default:
        return null;
    }
  },
} as const;

const NO_WITHDRAWAL = '取下げ・辞退として扱いません。';

function tableOutcome({ variant }: Stated, answer: string): string {
  if (variant === 'outsideWithdrawal') return NO_WITHDRAWAL;
  if (variant.startsWith('outside')) return 'これらの行は計算に入れません。';
  return answer === USE ? 'この表の行も読みます。' : 'この表は読みません。';
}

function numberOutcome({ variant }: Stated, answer: string): string {
  if (variant === 'zeros')
    return answer === SAME ? '申請の番号と同じとみなします。' : '申請のない行（不備）として残ります。';
  return answer === AS_ABOVE ? '上の行の申請に集計します。' : '不備として残り、どの申請にも集計しません。';
}

const taxOutcome = ({ facts }: Stated, answer: string): string =>
  answer === facts['setting']
    ? '設定「税区分」のとおりの額として計算します。'
    : `設定「税区分」（${facts['setting']}）と同じになるまで、額は計算しません。`;
