import type { TechnologyFindings } from '../../grant/findings/technology';
import { dateText, fiscalYearText } from '../amounts/figures';
import { AS_DATE, asked, quoted, type TextsOf, unread, wished } from './text';

type Requirement =
  | 'R1-05'
  | 'R1-39'
  | 'R1-40'
  | 'R1-41'
  | 'R1-43'
  | 'R1-50'
  | 'R1-51'
  | 'R1-52'
  | 'R1-53'
  | 'R1-54'
  | 'R1-55'
  | 'R1-56'
  | 'R1-57';

/** 内容 and 対応 of what 別紙1 (4, 6, 7) asks of an establishment. */
export const requirementTexts: TextsOf<Pick<TechnologyFindings, Requirement>> = {
  'R1-05': [
    '介護予防支援事業所が介護ソフトを申請しています。専ら地域包括支援センターの相談援助業務に使用するものは対象になりません。',
    '介護予防支援の業務に使用することを申請者に確認し、記録を残してください。',
  ],
  'R1-39': asked(
    '一気通貫',
    '記録・情報共有・請求の業務を一気通貫で行えるもの',
    '介護ソフトの機能を確認し、「有」「無」を記入してください。既存のソフトとの組合せで実現する場合も「有」です。',
  ),
  'R1-40': [
    {
      unlisted: '介護ソフトがケアプランデータ連携標準仕様の公表情報に掲載されていません。',
      blank: '標準仕様対応が未記入です。',
      not: (facts) =>
        `標準仕様対応が${quoted(facts)}です（ケアプランデータ連携標準仕様への対応が必要です）。`,
    },
    {
      unlisted: '当該ベンダーに対し、厚生労働省の調査への回答を促してください。',
      other: 'ベンダー試験結果・機能調査の結果で対応を確認し、記入してください。',
    },
  ],
  'R1-41': [
    {
      unlisted: '介護ソフトが LIFE の CSV 連携の公表情報に掲載されていません。',
      blank: 'LIFE連携対応が未記入です。',
      not: (facts) => `LIFE連携対応が${quoted(facts)}です（LIFE の CSV 連携仕様への対応が必要です）。`,
    },
    {
      unlisted: '当該ベンダーに対し、厚生労働省の調査への回答を促してください。',
      other: '介護ソフトの機能調査結果で対応を確認し、記入してください。',
    },
  ],
  'R1-43': asked(
    '業務改善支援',
    '「コンサル」または「研修」',
    'コンサルティング会社等の支援か、センター等の研修の受講が要件です。予定を申請者に確認してください。',
  ),
  'R1-50': wished(
    '委員会',
    '利用者の安全等を検討する委員会の設置を確認してください。実績報告の時点では設置が必要です。',
  ),
  'R1-51': [
    {
      blank: '連携開始日が未記入です（このサービスは、ケアプランデータ連携システムの利用開始が要件です）。',
      unreadable: unread('連携開始日'),
      later: (facts) => `連携開始日が${dateText(facts.text)}で、${fiscalYearText(facts.until)}より後です。`,
      duringYear: (facts) =>
        `連携開始日が${dateText(facts.date)}で、${fiscalYearText(facts.date)}に入ってからです。通知は「${facts.quote}」としています。`,
    },
    {
      duringYear: (facts) =>
        `${fiscalYearText(facts.date)}中の開始を認めるかどうかを判断し、理由を記録してください（取扱いは設定「連携開始の扱い」で変えられます）。`,
      other: '利用開始日を申請者に確認し、記入してください。',
    },
  ],
  'R1-52': asked(
    '賃金還元の周知',
    '「有」',
    '収支が改善した場合に賃金へ還元する旨を職員等に周知することを、申請者に確認してください。',
  ),
  'R1-53': [
    {
      blank: 'SECURITY ACTION が未記入です。',
      not: (facts) => `SECURITY ACTION ${quoted(facts)}は読み取れません。`,
      id: (facts) => `SECURITY ACTION ID ${quoted(facts)}が11桁の数字ではありません。`,
    },
    {
      id: (facts) => `自己宣言IDを確認してください${facts.note ? `（${facts.note}）` : ''}。`,
      other: '「一つ星」「二つ星」の宣言、または対象外の事業所では「同等対策」を確認し、記入してください。',
    },
  ],
  'R1-54': asked('業務改善計画', '「提出済」', '業務改善計画の提出を求めてください。'),
  'R1-55': [
    { blank: 'センター相談日が未記入です。', unreadable: unread('センター相談日') },
    {
      blank: '介護生産性向上総合相談センター等への相談は原則として必要です。相談の予定を確認してください。',
      unreadable: `相談した日を確認し、${AS_DATE}まだの場合は空欄にし、相談の予定を確認してください。`,
    },
  ],
  'R1-56': wished('LIFE協力', 'LIFE による情報収集への協力を申請者に確認してください。'),
  'R1-57': wished('効果検証協力', '効果検証事業等への協力を申請者に確認してください。'),
};
