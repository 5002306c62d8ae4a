import { ENTRY_SHEETS } from '../sheets/headers';

/** Names that more than the blank workbook needs; its texts stand in `template-sheet-texts.ts`. */

/** Its sheets. None of them may read like a header of an input table. */
export const templateSheets = {
  applications: '申請',
  lines: '経費',
  members: '構成員',
  settings: '設定',
  guide: '記入要領',
  codes: 'コード表',
  lists: 'リスト',
} as const;

/** Its sheets that are there when they are asked for. */
export const optionalSheets = {
  plans: ENTRY_SHEETS.plans,
  effects: ENTRY_SHEETS.effects,
  results: ENTRY_SHEETS.results,
  products: '製品',
  earlierGrants: '過年度交付',
} as const;

export type OptionalTable = keyof typeof optionalSheets;

// the keys of the sheets are the tables
export const OPTIONAL_TABLES = Object.keys(optionalSheets) as readonly OptionalTable[];

export const prefectureNames: readonly string[] =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'.split(
    ' ',
  );
