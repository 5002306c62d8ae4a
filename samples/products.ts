import type { Random } from './random';

/** What is bought: unit prices in yen with tax, and how many a small and a large establishment take. */
export interface Product {
  readonly category: string;
  readonly names: readonly string[];
  readonly unitPrice: readonly [least: number, most: number];
  readonly small: readonly [least: number, most: number];
  readonly large: readonly [least: number, most: number];
}

export const PRODUCTS = {
  見守り: {
    category: '見守り',
    names: [
      'ベッドセンサー ネムリエ S2',
      '見守りカメラ みまもりアイ 300',
      '離床センサー ハナレ',
      '非接触バイタルセンサー VS-10',
    ],
    unitPrice: [88_000, 396_000],
    small: [1, 6],
    large: [6, 19],
  },
  インカム: {
    category: 'インカム',
    names: ['インカム一式 コエリンク', '骨伝導インカム BC-7', 'スマートフォン型インカム トークケア'],
    unitPrice: [55_000, 165_000],
    small: [3, 8],
    large: [8, 18],
  },
  移乗支援: {
    category: '移乗支援',
    names: ['移乗支援ロボット ダッコ', '装着型パワーアシスト LIFT-3', '床走行リフト ハコブ'],
    unitPrice: [385_000, 1_430_000],
    small: [1, 1],
    large: [1, 3],
  },
  入浴支援: {
    category: '入浴支援',
    names: ['リフト付きシャワーキャリー ユラリ', '簡易浴槽リフト バスエイド'],
    unitPrice: [462_000, 1_980_000],
    small: [1, 1],
    large: [1, 2],
  },
  移動支援: {
    category: '移動支援',
    names: ['電動アシスト歩行器 アユム', '屋内移動リフト ソラ'],
    unitPrice: [165_000, 418_000],
    small: [1, 2],
    large: [2, 4],
  },
  排泄支援: {
    category: '排泄支援',
    names: ['排泄予測機器 ヨソク D', '自動排泄処理装置 キレイ'],
    unitPrice: [99_000, 550_000],
    small: [1, 3],
    large: [2, 6],
  },
  コミュニケーション: {
    category: 'コミュニケーション',
    names: ['対話ロボット ハナコ', 'レクリエーションロボット ポポ'],
    unitPrice: [121_000, 352_000],
    small: [1, 1],
    large: [1, 2],
  },
  機能訓練支援: {
    category: '機能訓練支援',
    names: ['歩行解析アプリ トコトコ', '下肢訓練機 レッグプラス'],
    unitPrice: [198_000, 495_000],
    small: [1, 2],
    large: [1, 3],
  },
  食事栄養管理支援: {
    category: '食事栄養管理支援',
    names: ['食事量記録カメラ タベログラフ', '嚥下機能測定器 ノミコミ'],
    unitPrice: [154_000, 330_000],
    small: [1, 1],
    large: [1, 3],
  },
  介護業務支援: {
    category: '介護業務支援',
    names: ['音声入力記録システム キロクボイス', 'バイタル自動連携ゲートウェイ', '服薬支援システム オクスリ'],
    unitPrice: [110_000, 440_000],
    small: [1, 2],
    large: [2, 5],
  },
  その他機器: {
    category: 'その他機器',
    names: ['自動配膳ロボット ハコビー', 'とろみ自動調理サーバー トロリ', 'ベッド搬送アシスト カルガル'],
    unitPrice: [495_000, 1_650_000],
    small: [1, 1],
    large: [1, 2],
  },
  介護ソフト: {
    category: '介護ソフト',
    names: [
      '介護記録・請求ソフト つなぐケア',
      'ケア記録クラウド ホノカ',
      '一気通貫介護システム まるごと介護',
      '居宅支援ソフト ケアプラン名人',
    ],
    unitPrice: [396_000, 2_860_000],
    small: [1, 1],
    large: [1, 1],
  },
  バックオフィスソフト: {
    category: 'バックオフィスソフト',
    names: ['シフト自動作成 ローテくん', '勤怠・給与クラウド キンタイナビ', '電子サインサービス ケアサイン'],
    unitPrice: [132_000, 660_000],
    small: [1, 1],
    large: [1, 1],
  },
} as const satisfies Record<string, Product>;

export type ProductName = keyof typeof PRODUCTS;

/** TAISコード: 企業 5 digits, 製品 6 digits. */
export function taisCode(random: Random): string {
  return `0${random.digits(4)}-${String(random.whole(1, 480)).padStart(6, '0')}`;
}
