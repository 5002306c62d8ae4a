import type { Application } from '../../grant/input/records';
import { countCell, yenCell } from '../cells/numbers';
import { textCell } from '../cells/texts';
import * as words from '../cells/words';
import { choice, code, count, date, yen } from './entry';
import { day, type InputColumns, withdrawn, word } from './input-column';

/** Columns of 申請: what the requirements ask, what was claimed, and whether it was taken back. */
export const requirementInputs = {
  contract: {
    header: '契約方式',
    synonyms: ['契約形態', 'ソフト契約方式', '契約の方式'],
    read: word(words.contract),
    entry: choice(13, 'contract'),
  },
  linkedEstablishments: {
    header: '連携事業所数',
    synonyms: ['データ連携事業所数', '連携先事業所数', 'ケアプラン連携事業所数'],
    read: countCell,
    single: true,
    entry: count(11, 0),
  },
  linkStartedOn: {
    header: '連携開始日',
    synonyms: ['データ連携開始日', 'ケアプランデータ連携開始日', '連携システム利用開始日', '利用開始日'],
    read: day,
    entry: date,
  },
  committee: {
    header: '委員会',
    synonyms: ['委員会の設置', '委員会設置', '生産性向上委員会'],
    read: word(words.yesNo),
    entry: choice(10, 'yesNo'),
  },
  securityAction: {
    header: 'SECURITY ACTION',
    synonyms: ['セキュリティアクション', 'SECURITYACTION宣言'],
    read: word(words.securityAction),
    entry: choice(13, 'securityAction'),
  },
  securityActionId: {
    header: 'SECURITY ACTION ID',
    synonyms: ['SECURITY ACTION 自己宣言ID', '自己宣言ID', 'セキュリティアクションID'],
    read: textCell,
    entry: code(14, 11),
  },
  improvementPlan: {
    header: '業務改善計画',
    synonyms: ['業務改善計画の提出', '業務改善計画提出'],
    read: word(words.improvementPlan),
    reported: true,
    entry: choice(11, 'improvementPlan'),
  },
  plannedOn: {
    header: '計画作成日',
    synonyms: ['業務改善計画作成日', '計画作成年月日'],
    read: day,
    entry: date,
  },
  supportStartedOn: { header: '支援開始日', synonyms: ['支援開始年月日'], read: day, entry: date },
  supportEndedOn: { header: '支援終了日', synonyms: ['支援終了年月日'], read: day, entry: date },
  consultedOn: {
    header: 'センター相談日',
    synonyms: ['相談日', 'センターへの相談日', '相談センター相談日'],
    read: day,
    entry: date,
  },
  improvementSupport: {
    header: '業務改善支援',
    synonyms: ['業務改善支援の種類', '業務改善支援区分'],
    read: word(words.improvementSupport),
    entry: choice(11, 'improvementSupport'),
  },
  wageNotice: {
    header: '賃金還元の周知',
    synonyms: ['賃金還元周知', '賃金への還元の周知'],
    read: word(words.yesNo),
    entry: choice(11, 'yesNo'),
  },
  lifeCooperation: {
    header: 'LIFE協力',
    synonyms: ['LIFEへの協力', 'LIFE情報収集への協力'],
    read: word(words.yesNo),
    entry: choice(10, 'yesNo'),
  },
  evaluationCooperation: {
    header: '効果検証協力',
    synonyms: ['効果検証への協力', '効果検証事業への協力'],
    read: word(words.yesNo),
    entry: choice(10, 'yesNo'),
  },
  seamless: {
    header: '一気通貫',
    synonyms: ['介護ソフト一気通貫', '一気通貫機能'],
    read: word(words.yesNo),
    entry: choice(10, 'yesNo'),
  },
  standardSpec: {
    header: '標準仕様対応',
    synonyms: ['ケアプランデータ連携標準仕様対応', '標準仕様'],
    read: word(words.compliance),
    entry: choice(11, 'compliance'),
  },
  lifeLink: {
    header: 'LIFE連携対応',
    synonyms: ['LIFECSV連携対応', 'LIFE対応'],
    read: word(words.compliance),
    entry: choice(11, 'compliance'),
  },
  supportAgency: {
    header: '支援機関',
    synonyms: ['支援機関の種類'],
    read: textCell,
    entry: choice(19, 'supportAgency'),
  },
  ministryApproval: {
    header: '厚労省承認',
    synonyms: ['厚生労働省承認', '厚生労働省の承認'],
    read: word(words.yesNo),
    entry: choice(11, 'yesNo'),
  },
  promotionGrant: {
    header: '連携推進法人設立補助',
    synonyms: ['社会福祉連携推進法人設立補助'],
    read: word(words.yesNo),
    entry: choice(17, 'yesNo'),
  },
  onSiteVisits: {
    header: '実地支援回数',
    synonyms: ['実地支援の回数', '個別支援回数'],
    read: countCell,
    single: true,
    entry: count(10, 0),
  },
  claimedAmount: {
    header: '申請額',
    synonyms: ['交付申請額', '補助金申請額', '申請金額', '補助申請額'],
    read: yenCell,
    single: true,
    money: true,
    entry: yen,
  },
  totalCost: {
    header: '総事業費',
    synonyms: ['総事業費A', '総事業費(A)', '総事業費の額'],
    read: yenCell,
    single: true,
    money: true,
    entry: yen,
  },
  withdrawn: {
    header: '取下げ',
    synonyms: [
      '取下',
      '取り下げ',
      '取下げ日',
      '取下日',
      '取下年月日',
      '取下げ年月日',
      '申請取下げ',
      '取下届',
    ],
    read: withdrawn,
    entry: date,
  },
  declined: {
    header: '辞退',
    synonyms: ['辞退日', '辞退年月日', '申請辞退', '辞退届'],
    read: withdrawn,
    entry: date,
  },
} satisfies Partial<InputColumns<Application>>;
