import type { SettingWords } from '../../text-types';
import { fund, notice } from '../documents';

/** Settings of 令和8年度 that the notices of the year are about. */
export const settings: Readonly<Record<string, SettingWords>> = {
  fiscalYear: { source: notice('老発0407第3号') },
  subsidyRate: {
    source: notice('別紙1 5(ア)、別紙3 3(1)ウ(i)・3(2)ウ(i)'),
    explanation: '定着支援・協働化・経営改善の補助率。',
  },
  packageCeiling: { source: notice('別紙1 表2 5行') },
  roundingUnit: { source: null, reading: 'A-09' },
  deductDonations: { source: null, reading: 'A-18' },
  taxBasis: { source: null, reading: 'A-18' },
  aggregation: {
    source: notice('別紙1 5(イ)'),
    reading: 'A-07',
    explanation: '機器100・機器30 の基準額と比べる単位。',
  },
  unitLimit: { source: notice('別紙1 4 留意事項') },
  linkStartTreatment: {
    source: notice('別紙1 6⑤'),
    reading: 'A-01',
    explanation: 'ケアプランデータ連携システムの利用開始が令和8年度中の申請の扱い。',
  },
  flatContractBonus: {
    source: notice('別紙1 5 表3なお書き'),
    reading: 'A-10',
    explanation: '一律の基準額にも5事業所連携の5万円を加算するかどうか。',
  },
  countNonCare: { source: notice('別紙3 3(1)ア'), reading: 'A-21' },
  modelRate: { source: notice('別紙2 3(1)ウ'), explanation: '面的支援モデルの補助率。' },
  fundRate: { source: fund('3(2)②ア・5(4)'), explanation: 'モデル施設・第三者支援の補助率。' },
};
