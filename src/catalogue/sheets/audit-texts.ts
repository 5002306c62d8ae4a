import type { LeafRole } from '../../grant/explain/expression';

/** Sheets of the audit copy. */
export const AUDIT_SHEETS = {
  applications: '監査_申請',
  amounts: '監査_算定',
  lines: '監査_経費',
  members: '監査_構成員',
  parameters: '監査_係数',
} as const;

/** What stands on the sheets of the audit copy. */
export const auditTexts = {
  note: {
    applications:
      '算定額＝⌊補助額の計÷端数処理単位⌋×端数処理単位、交付予定額＝申請額との少ない方。アドインを使わない計算式で再計算し、書き込まれた額と比べます。',
    amounts:
      '補助額＝対象経費×補助率（円未満切捨て）と基準額の少ない方。係数は「監査_係数」、対象経費は「監査_経費」を参照します。「寄付金調整」は、（総事業費－寄付金等の計）×補助率が補助額の計に足りない額です。',
    lines:
      '対象経費＝支出額－寄付金等（行ごとに控除する場合）。支出額・寄付金等・台数は入力のセルを参照します。対象・対象外の判断は点検の結果によります。',
    members:
      '構成法人を法人番号（空欄なら法人名）で数えます。鍵とサービス種類は、表記をそろえて読み取ったものです。',
    parameters: '計算式が参照する額・率・区分です。根拠条項と突き合わせて確認してください。',
  },
  differences: '差の合計',
  agrees: '一致',
  disagrees: '不一致',
  difference: '差',
  corporationKey: '法人の鍵',
  remark: '備考',
  undetermined: '未確定',
  excluded: '対象外',
  counted: '数えない',
  rewritten: '文字で記入された数を読み替え',
  sharedLine: '同じ受付番号の申請が重なるため、先の申請で照合',
  rate: '補助率（分子／分母）',
  perUnit: (unit: '台' | '法人'): string => `1${unit}当たりの額`,
  band: (label: string): string => `職員数 ${label}（下限の人数）`,
  roundingUnit: '端数処理単位',
  settingClause: '設定',
  yen: '円',
  persons: '人',
  role: {
    cost: '対象経費',
    amount: '額',
    flat: '基準額',
    flatContract: '基準額（一律）',
    linkBonus: '5事業所連携の加算',
    packageCeiling: 'パッケージ上限額（都道府県の設定）',
    packageBonus: '定着促進費用の加算（パッケージ）',
    earlierGrants: '過年度の交付額（都道府県の定めによる）',
    groupCeiling: '1グループの上限',
  } satisfies Record<LeafRole, string>,
} as const;
