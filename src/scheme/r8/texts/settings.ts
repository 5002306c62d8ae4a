import type { SettingWords } from '../../text-types';

const NOT_IN_NOTICE = '通知に定めなし';

/** Settings of 令和8年度 that the notices of the year are about. */
export const settings: Readonly<Record<string, SettingWords>> = {
  fiscalYear: { clause: '老発0407第3号' },
  subsidyRate: {
    clause: '別紙1 5(ア)、別紙3 3(1)ウ(i)・3(2)ウ(i)',
    explanation: '定着支援・協働化・経営改善の補助率。',
  },
  packageCeiling: { clause: '別紙1 表2 5行' },
  roundingUnit: { clause: `${NOT_IN_NOTICE}（A-09）` },
  deductDonations: { clause: `${NOT_IN_NOTICE}（A-18）` },
  taxBasis: { clause: `${NOT_IN_NOTICE}（A-18）` },
  aggregation: {
    clause: '別紙1 5(イ)（A-07）',
    explanation: '機器100・機器30 の基準額と比べる単位。',
  },
  unitLimit: { clause: '別紙1 4 留意事項' },
  linkStartTreatment: {
    clause: '別紙1 6⑤（A-01）',
    explanation: 'ケアプランデータ連携システムの利用開始が令和8年度中の申請の扱い。',
  },
  flatContractBonus: {
    clause: '別紙1 5 表3なお書き（A-10）',
    explanation: '一律の基準額にも5事業所連携の5万円を加算するかどうか。',
  },
  countNonCare: { clause: '別紙3 3(1)ア（A-21）' },
  modelRate: { clause: '別紙2 3(1)ウ', explanation: '面的支援モデルの補助率。' },
  fundRate: { clause: '基金要綱 3(2)②ア・5(4)', explanation: 'モデル施設・第三者支援の補助率。' },
};
