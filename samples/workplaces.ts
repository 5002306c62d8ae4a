import type { ProductName } from './products';

/** A kind of establishment, what it is called, and what it tends to buy. */
export interface Workplace {
  /** サービス種類 as applicants write it. */
  readonly services: readonly string[];
  /** 区分 in the 事業所番号; null for the homes of 老人福祉法, which have none. */
  readonly numberKind: string | null;
  readonly corporation: 'welfare' | 'medical' | 'company' | 'any';
  /** Text before or after the name: 特別養護老人ホーム みらいの里. */
  readonly before?: string;
  readonly after?: string;
  readonly home: boolean;
  readonly staff: readonly [least: number, most: number];
  /** How many of such there are among the 150. */
  readonly count: number;
  /** Shopping lists, one of which an application takes. */
  readonly wants: readonly (readonly ProductName[])[];
  /** 6⑤: the ケアプランデータ連携システム must be in use. */
  readonly linked: boolean;
  /** 居宅サービス or 居宅介護支援, for which data linked with five establishments adds 50,000. */
  readonly linkBonus: boolean;
}

const home = { numberKind: '7', home: true, linked: false, linkBonus: false } as const;
const visit = { numberKind: '7', home: false, linked: true, linkBonus: true } as const;

export const WORKPLACES: readonly Workplace[] = [
  {
    ...home,
    services: ['51 介護老人福祉施設・21 短期入所生活介護', '51・21・24', '51 介護老人福祉施設'],
    corporation: 'welfare',
    before: '特別養護老人ホーム ',
    staff: [38, 92],
    count: 27,
    linked: true,
    linkBonus: false,
    wants: [
      ['見守り', 'インカム', '介護ソフト', 'バックオフィスソフト'],
      ['見守り', '移乗支援'],
      ['入浴支援', '見守り'],
      ['移乗支援', '排泄支援', 'その他機器'],
      ['見守り', '介護業務支援', '介護ソフト'],
    ],
  },
  {
    ...home,
    services: ['52 介護老人保健施設・22 短期入所療養介護(老健)', '52、22、16'],
    numberKind: '5',
    corporation: 'medical',
    before: '介護老人保健施設 ',
    staff: [52, 110],
    count: 12,
    linked: true,
    linkBonus: false,
    wants: [
      ['見守り', '移乗支援'],
      ['インカム', '介護ソフト', 'バックオフィスソフト'],
      ['機能訓練支援', '入浴支援'],
      ['見守り', 'インカム'],
    ],
  },
  {
    ...home,
    services: [
      '32 認知症対応型共同生活介護・37 介護予防認知症対応型共同生活介護',
      '32',
      '32 認知症対応型共同生活介護',
    ],
    numberKind: '9',
    corporation: 'any',
    before: 'グループホーム ',
    staff: [9, 19],
    count: 20,
    wants: [
      ['見守り'],
      ['見守り', '介護ソフト'],
      ['コミュニケーション', '見守り'],
      ['入浴支援'],
      ['介護ソフト', 'バックオフィスソフト'],
    ],
  },
  {
    ...visit,
    services: ['11 訪問介護', '11', '11 訪問介護・A2 訪問型(独自)'],
    corporation: 'company',
    before: '訪問介護ステーション ',
    staff: [4, 17],
    count: 18,
    wants: [['介護ソフト'], ['介護ソフト', 'バックオフィスソフト'], ['バックオフィスソフト']],
  },
  {
    ...visit,
    services: ['43 居宅介護支援', '43'],
    corporation: 'any',
    after: '居宅介護支援事業所',
    staff: [2, 9],
    count: 15,
    wants: [['介護ソフト'], ['介護ソフト', 'バックオフィスソフト'], ['バックオフィスソフト']],
  },
  {
    ...visit,
    services: ['15 通所介護', '15 通所介護・A6 通所型(独自)', '15'],
    corporation: 'company',
    before: 'デイサービスセンター ',
    staff: [9, 24],
    count: 16,
    wants: [
      ['機能訓練支援', '介護ソフト'],
      ['入浴支援'],
      ['インカム', '介護ソフト'],
      ['移動支援', 'コミュニケーション'],
    ],
  },
  {
    ...visit,
    services: ['78 地域密着型通所介護', '78'],
    numberKind: '9',
    linkBonus: false,
    corporation: 'company',
    before: 'デイホーム ',
    staff: [5, 11],
    count: 9,
    wants: [['介護ソフト'], ['入浴支援'], ['食事栄養管理支援', '機能訓練支援']],
  },
  {
    ...visit,
    services: ['76 定期巡回・随時対応型訪問介護看護', '76 定期巡回・随時対応型訪問介護看護・11 訪問介護'],
    numberKind: '9',
    linkBonus: false,
    corporation: 'welfare',
    after: '定期巡回サービスセンター',
    staff: [12, 28],
    count: 5,
    wants: [
      ['介護ソフト', 'インカム'],
      ['介護業務支援', '介護ソフト'],
    ],
  },
  {
    ...visit,
    services: [
      '73 小規模多機能型居宅介護・75 介護予防小規模多機能型居宅介護',
      '77 看護小規模多機能型居宅介護',
    ],
    numberKind: '9',
    linkBonus: false,
    corporation: 'any',
    before: '小規模多機能ホーム ',
    staff: [9, 18],
    count: 8,
    wants: [['見守り', '介護ソフト'], ['入浴支援', 'コミュニケーション'], ['インカム']],
  },
  {
    ...home,
    services: ['33 特定施設入居者生活介護・35 介護予防特定施設入居者生活介護', '33'],
    corporation: 'company',
    before: '介護付有料老人ホーム ',
    staff: [18, 46],
    count: 8,
    wants: [
      ['見守り', 'インカム'],
      ['見守り', '排泄支援'],
      ['食事栄養管理支援', '介護業務支援'],
    ],
  },
  {
    ...visit,
    services: ['13 訪問看護・63 介護予防訪問看護', '13'],
    numberKind: '6',
    corporation: 'medical',
    before: '訪問看護ステーション ',
    staff: [5, 14],
    count: 5,
    wants: [['介護ソフト'], ['介護ソフト', 'バックオフィスソフト']],
  },
  {
    ...home,
    services: ['養護', '養護老人ホーム'],
    numberKind: null,
    corporation: 'welfare',
    before: '養護老人ホーム ',
    staff: [16, 32],
    count: 4,
    wants: [['見守り'], ['インカム', '食事栄養管理支援']],
  },
  {
    ...home,
    services: ['軽費', '軽費老人ホーム'],
    numberKind: null,
    corporation: 'welfare',
    before: 'ケアハウス ',
    staff: [8, 18],
    count: 3,
    wants: [['見守り'], ['コミュニケーション', '移動支援']],
  },
];
