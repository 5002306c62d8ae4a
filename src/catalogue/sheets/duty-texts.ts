import type { DutyState } from '../../grant/joint/effect-duties';
import type { Deadline, NotOwed, OwedReport } from '../../grant/joint/report-duties';

/** 状態 of a report, as 提出状況 says it in the sheet and in the pane. */
export const dutyStates = {
  due: '期限前',
  overdue: '超過',
  in: '提出済',
  notOwed: '対象外',
} as const satisfies Record<DutyState | 'notOwed', string>;

/** 期限 that is no day. */
const occasions = {
  withApplication: '申請とともに',
  withResult: '実績報告とともに',
  /** 実績報告 has come, and the report has not come with it. */
  withResultCome: '実績報告とともに（実績報告は受理済）',
  open: '設定を確認（効果報告期限）',
} as const;

const reasons: Readonly<Record<NotOwed, string>> = {
  withdrawn: '取下げ',
  ended: '中止・廃止の承認により対象外',
  settledZero: '確定額が0円',
  decidedZero: '交付決定額が0円',
  deficient: '不備のため、交付予定額がない',
  undetermined: '交付予定額が未確定',
  zero: '交付予定額が0円',
  notAsked: '通知に報告の定めがない事業',
  wished: '業務改善計画は推奨（提出の定めはない）',
  unknownProgramme: '事業が不明',
};

/** Words of 提出状況. */
export const dutyTexts = {
  occasions,
  /** 業務改善計画, 効果報告 R9, 事後評価. */
  report: ({ kind, fiscalYear }: Pick<OwedReport, 'kind' | 'fiscalYear'>): string =>
    ({
      plan: '業務改善計画',
      effect: fiscalYear === null ? '効果報告' : `効果報告 R${fiscalYear}`,
      evaluation: '事後評価',
    })[kind],
  /** 2028-03-31, or the paper that it comes in with. */
  deadline: (deadline: Deadline, isPast: boolean): string => {
    if (deadline.kind === 'day') return deadline.on;
    return deadline.kind === 'withResult' && isPast ? occasions.withResultCome : occasions[deadline.kind];
  },
  reason: (notOwed: NotOwed): string => reasons[notOwed],
  /** Beside 効果報告 that is not there. */
  inDoubt: '年度が読めない報告がある',
  day: '基準日',
  /** Head of the counts, and its last line. */
  counted: '報告',
  all: '計',
  notOwed: '対象外（申請の数）',
  state: '状態',
  daysOver: '超過日数',
  counts:
    '交付予定額のある申請が出す、業務改善計画・効果報告・事後評価を数えます（交付決定や確定の後は、その額によります）。何も出さない申請は、理由とともに下に並べます。',
  states:
    '状態は基準日で決まります: 期限の翌日から「超過」、報告の行があれば「提出済」。業務改善計画は、申請の「業務改善計画」が「提出済」であれば、計画の表に行がなくても「提出済」です。「申請とともに」の計画は、どちらもなければ「超過」です（日数は数えません）。',
  bySetting: '基準日は、設定の「提出状況の基準日」の日です。',
  byToday: '基準日は、開いた日です（設定の「提出状況の基準日」で決められます）。',
  statesOf: '「状態」の内訳',
  found: '「点検」で数えた件数',
} as const;
