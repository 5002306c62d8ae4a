import { grouped, roundYenText, signedYenText, yenText } from './amounts/figures';

interface Figures {
  readonly planned: number;
  readonly granted: number;
  readonly served: number;
  readonly capped: number;
  readonly deficient: number;
  readonly undetermined: number;
  readonly overLimit: number;
}

interface ProgrammeFigures extends Pick<Figures, 'planned' | 'granted' | 'served' | 'capped'> {
  readonly programme: string;
  readonly budget: number | null;
}

const programmeName = (programme: string): string => (programme === '' ? '（事業が空欄）' : programme);

const cases = (count: number): string => `${grouped(count)}件`;

const signedCases = (count: number): string =>
  `${count > 0 ? '+' : count < 0 ? '−' : '±'}${cases(Math.abs(count))}`;

/** もし〜なら, whether in the pane or on the command line. */
export const whatIfTexts = {
  labels: {
    planned: '交付予定額の合計',
    difference: '差額',
    granted: '交付の対象（件）',
    served: '予算の内（件）',
    capped: '上限適用（件）',
    deficient: '不備（件）',
    undetermined: '未確定（件）',
    overLimit: '限度台数超え（件）',
    raised: '増える申請（件）',
    lowered: '減る申請（件）',
  },
  programmeName,
  present: '今の設定',
  scenario: (at: number, changes: readonly { readonly label: string; readonly value: string }[]): string =>
    `案${at}（${changes.length === 0 ? '今の設定のまま' : changes.map(({ label, value }) => `${label}＝${value}`).join('、')}）`,
  figures: (name: string, figures: Figures): string =>
    `${name}: 交付予定額 ${yenText(figures.planned)}、交付 ${cases(figures.granted)}（予算の内 ${cases(figures.served)}）、上限適用 ${cases(figures.capped)}、不備 ${cases(figures.deficient)}、未確定 ${cases(figures.undetermined)}、限度台数超え ${cases(figures.overLimit)}`,
  difference: (base: string, difference: Figures, raised: number, lowered: number): string =>
    `  ${base}との差額 ${signedYenText(difference.planned)}、交付 ${signedCases(difference.granted)}（予算の内 ${signedCases(difference.served)}）。増える申請 ${cases(raised)}、減る申請 ${cases(lowered)}`,
  change: (receiptNumber: string, place: string, before: number | null, after: number | null): string =>
    `    ${receiptNumber}（${place}） ${amount(before)} → ${amount(after)}（${signedYenText((after ?? 0) - (before ?? 0))}）`,
  programme: ({ programme, planned, granted, served, capped, budget }: ProgrammeFigures): string =>
    `    ${programmeName(programme)}: 交付予定額 ${yenText(planned)}、交付 ${cases(granted)}（予算の内 ${cases(served)}）、上限適用 ${cases(capped)}、予算残 ${budget === null ? '—（予算額の設定なし）' : yenText(budget - planned)}`,
  /** A value of a setting as 設定 holds it: 4100000 is 410万円; '' is none. */
  step: (value: string | number, unit: string): string => {
    if (value === '') return '未設定';
    if (!/^\d+$/.test(String(value))) return String(value);
    return unit === '円' ? roundYenText(Number(value)) : `${grouped(Number(value))}${unit}`;
  },
  point: (label: string, value: string, { planned, served, capped }: Figures): string =>
    `${label}＝${value}: 交付予定額 ${yenText(planned)}、予算の内 ${cases(served)}、上限適用 ${cases(capped)}`,
  nothingWritten: 'ブックには何も書き込んでいません。',
  noChange: (text: string): string =>
    `「${text}」は読めません。案は「項目=値」を「、」か空白で区切って指定してください（例: --scenario "パッケージ上限額=500万円、補助率=3/4"）。`,
  unknown: (label: string, known: readonly string[]): string =>
    `「${label}」は変えられません。変えられるのは ${known.join('・')} です。`,
  outOfRange: (label: string, value: string, allowed: string): string =>
    `「${label}」を「${value}」にはできません。使えるのは ${allowed} です。`,
  tooMany: (most: number): string => `案は${most}つまでです。`,
  nothingAsked: '案を --scenario で、または曲線にする項目を --curve で指定してください。',
  noBase: (text: string, scenarios: number): string =>
    `比べる相手「${text}」はありません。0（今の設定）から${scenarios}までの番号で指定してください。`,
} as const;

const amount = (value: number | null): string => (value === null ? '—' : yenText(value));
