import { textOf } from '../../grant/input/cell';
import type { AwardEntry, IdleDecision } from '../../grant/stages/award';
import { yenText } from '../amounts/figures';

/** Of whatever no notice says. */
const BY_PREFECTURE = '都道府県の定めによる';

/** 優先 with its clause. */
function priorityText({ assessment: { application, scheme } }: AwardEntry): string {
  const name = textOf(application.programme);
  const source = scheme.programmes.find((programme) => programme.name === name)?.prioritySource;
  return `優先${source === undefined ? '' : `（${source.clause}）`}: 見守り機器・インカム・介護ソフトの導入`;
}

/** 理由 of a row of 採択: the clause of 優先; of all else, that the prefecture lays it down. */
export function awardReason(entry: AwardEntry): string {
  const { planned, amount, room } = entry;
  const left = room === null ? '' : yenText(room);
  switch (entry.cause) {
    case 'within':
      return entry.assessment.priority
        ? `${priorityText(entry)}。予算額の範囲内`
        : `予算額の範囲内（${BY_PREFECTURE}）`;
    case 'remainder':
      return `予算額の残り${left}のうち${yenText(amount ?? 0)}を一部交付（${BY_PREFECTURE}）`;
    case 'short':
      return `予算額の残り${left}が交付予定額${yenText(planned)}に足りない（${BY_PREFECTURE}）`;
    case 'behind':
      return `前の順位で予算額に達した。額が小さくても順位を飛ばさない（${BY_PREFECTURE}）`;
    case 'byHand':
      return `手修正（${BY_PREFECTURE}）`;
    case 'open':
      return '手修正に使えないものがあるため、決めていません（「指摘」のS4-06を参照）';
    case 'setting':
      return '設定に誤りがあるため、決めていません（「指摘」のS-01を参照）';
  }
}

const idleReasons: Readonly<Record<IdleDecision['why'], string>> = {
  unknown: 'この受付番号の申請がないため、手修正を使っていません',
  withdrawn: '取下げ・辞退のため、手修正を使っていません',
  noAmount: '0円を超える交付予定額がないため、手修正を使っていません',
  noBudget: 'この事業に予算額の設定がないため、手修正を使っていません',
  twice: '同じ受付番号の手修正が上の行にもあるため、この行は使っていません',
  setting: '設定に誤りがあるため、採択を決めていません（「指摘」のS-01を参照）',
};

/** 理由 of a row that holds no more than a by-hand entry. */
export const idleReason = (why: IdleDecision['why']): string => idleReasons[why];

/** 理由 of a row that holds no more than a 条件. */
export const onlyNoted = '順位がないため、条件だけを残しています';

/** Words of 採択一覧. */
export const awardListTexts = {
  /** A line between who gets something and who waits. */
  cut: '▲ 予算額はここまで',
  byHand: (outcome: string): string => `${outcome}（手）`,
  /** 採択 3件・補欠 2件 */
  counts: (outcomes: readonly string[]): string =>
    [...new Set(outcomes)]
      .map((outcome) => {
        const count = outcomes.filter((other) => other === outcome).length;
        return `${outcome === '' ? '未定' : outcome} ${String(count)}件`;
      })
      .join('・'),
  legend: '（手）は手修正によるもの。順位は優先（通知）、点数・受付日・受付番号（都道府県の定め）の順です。',
  /** What 残 is compared with. */
  budgetLess: '「設定」の予算額から採択額を引いた額',
} as const;
