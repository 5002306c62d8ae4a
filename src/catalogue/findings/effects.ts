import type { EffectFindings } from '../../grant/findings/effects';
import { dateText, grouped, quotable } from '../amounts/figures';
import { errorActions, errorMessages } from './lines';
import { AS_DATE, quoted, type TextsOf } from './text';

const stray =
  (table: string) =>
  (facts: { readonly text: string }): string =>
    facts.text === ''
      ? `「${table}」の行の受付番号が未記入です。`
      : `「${table}」の受付番号${quoted(facts)}の申請が「申請」の表にありません。`;

const overdue = ({ years, due }: { readonly years: string; readonly due: string }): string =>
  `${years
    .split('\n')
    .map((year) => `令和${year}年度`)
    .join('・')}の効果報告がありません（期限 ${dateText(due)}）。`;

const better = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `効果報告の収支${grouped(to)}が計画の${grouped(from)}より良くなっています`;

const COUNTS_FOR_NONE = 'どの年度の報告にも数えていません。';
const ONE_ONLY =
  '事業者に確認し、正しい行だけを残してください。直すまで、食い違う指標は計画との比較と集計に入れません。';
const MEND_YEAR = '報告の年度を確認し、「年度」に「令和○年度」の形で記入してください。';

/** 内容 and 対応 of 段階 効果. */
export const effectTexts: TextsOf<EffectFindings> = {
  'R6-01': [
    {
      none: (facts) => `${better(facts)}が、賃金還元が「無」です。`,
      blank: (facts) => `${better(facts)}が、賃金還元が未記入のため、賃金への還元を確認できません。`,
      unread: (facts) =>
        `${better(facts)}が、賃金還元${quoted(facts)}を「有」「無」「該当なし」のどれとも読み取れないため、賃金への還元を確認できません。`,
    },
    '収支の改善を職員の賃金にどう還元したかを事業者に確認し、「賃金還元」に「有」「無」「該当なし」のどれかを記入してください。',
  ],
  'R6-02': [
    {
      strayPlan: stray('計画'),
      strayReport: stray('効果報告'),
      strayResult: stray('実績報告'),
      plansDiffer: (facts) =>
        `「計画」の表の${facts.rows}件目が同じ申請の計画ですが、${facts.fields}が食い違っています。`,
      reportsDiffer: (facts) =>
        `「効果報告」の表の${facts.rows}件目が同じ申請の令和${facts.year}年度の報告ですが、${facts.fields}が食い違っています。`,
      noPlan: '業務改善計画の表に、この申請の計画がありません。',
      noReport: overdue,
      maybeReport: (facts) =>
        `${overdue(facts)}この申請には、年度を読み取れない効果報告があります（「効果報告」の表の${facts.rows}件目）。`,
      yearBlank: `効果報告の年度が未記入のため、${COUNTS_FOR_NONE}`,
      yearUnread: (facts) => `効果報告の年度${quoted(facts)}を読み取れないため、${COUNTS_FOR_NONE}`,
      yearMeant: (facts) =>
        `効果報告の年度${quoted(facts)}だけでは何年度かが決まらないため、${COUNTS_FOR_NONE}`,
      noYearColumn: (facts) =>
        `「効果報告」の表に「年度」の列がないため、${grouped(facts.count)}件の報告を${COUNTS_FOR_NONE}`,
    },
    {
      noPlan: '申請とともに提出を受けた業務改善計画を、「計画」の表に記入してください。',
      noReport: '事業者に効果報告を求め、届いたら「効果報告」の表に記入してください。',
      plansDiffer: ONE_ONLY,
      reportsDiffer: ONE_ONLY,
      maybeReport:
        '先に、その報告の年度を確認して記入してください。この年度の報告でなければ、事業者に効果報告を求めてください。',
      yearBlank: MEND_YEAR,
      yearUnread: MEND_YEAR,
      yearMeant: (facts) =>
        `令和${facts.year}年度（補助を受けた年度の翌年度を1年目と数えた場合）のことであれば、「令和${facts.year}年度」と記入してください。報告書で年度を確認してください。`,
      noYearColumn: '見出し「年度」の列を加え、報告の年度を「令和○年度」の形で記入してください。',
      other: '受付番号を確認し、申請の表の番号に合わせてください。',
    },
  ],
  'R6-03': [
    {
      ...errorMessages,
      figure: (facts) => `「${facts.label}」の${quoted(facts)}は数として読めません。`,
      day: (facts) => `「${facts.label}」の${quoted(facts)}は日付として読めません。`,
      wages: (facts) =>
        `「${facts.label}」の${quoted(facts)}は「有」「無」「該当なし」のどれとも読み取れません。`,
      evaluation: (facts) => `「${facts.label}」の${quoted(facts)}では、提出されたかどうかを読み取れません。`,
      notYet: (facts) =>
        `「${facts.label}」が${quoted(facts)}のため、ほかの欄に記入がありますが、提出された報告に数えていません。`,
      unit: (facts) =>
        `「${quotable(facts.label)}」に単位${quoted(facts)}とあるため、収支を円の額として読んでいません。賃金への還元（R6-01）は確認していません。`,
    },
    {
      ...errorActions,
      unit: '収支を、計画と効果報告のどちらも円の数に直し、見出しや表の上の単位の記載を除いてください。',
      figure:
        '報告書等で値を確認し、数だけを、計画と効果報告で同じ単位で記入してください。直すまで、計画との比較と集計に入れません。',
      day: AS_DATE,
      wages: '事業者に確認し、「有」「無」「該当なし」のどれかを記入してください。',
      evaluation: '「提出済」か「未提出」を記入してください。直すまで、提出済に数えません。',
      notYet: '報告が届いている場合は、届いた日を日付で記入してください。',
    },
  ],
};
