/** Names that a needed column may have: read as that one, and asked, in a table that is known by its other columns. */
export interface LikelyNames {
  readonly names: readonly string[];
  /** Fields that must be there under names of their own. */
  readonly beside: readonly string[];
}

const NUMBERS = [
  ...['No', 'No.', '番号', '連番', '通し番号', '通番', '項番', 'ID', 'コード'],
  ...['管理番号', '管理No', '管理No.', '案件番号', '受付', '申請No', '申請No.', '整理No', '整理No.'],
];

/** 受付番号, by what tells the table. */
export const likelyReceipt = (...beside: readonly string[]): LikelyNames => ({ names: NUMBERS, beside });

/** 明細番号 beside a 受付番号. */
export const likelyLineNumber: LikelyNames = {
  names: ['No', 'No.', '番号', '連番', '項番', '行', '行No', '枝No', '内訳番号', '明細行'],
  beside: ['receiptNumber', 'category', 'cost'],
};

export const likelyCategory: LikelyNames = {
  names: [
    '費目',
    '区分',
    '種別',
    '種類',
    '経費種別',
    '経費の種類',
    '費目区分',
    '機器種別',
    '経費項目',
    '補助区分',
  ],
  beside: ['receiptNumber', 'cost'],
};

export const likelyCost: LikelyNames = {
  names: [
    '見積額',
    '見積金額',
    '購入額',
    '購入金額',
    '購入費',
    '購入費用',
    '導入費',
    '導入費用',
    '導入経費',
    '費用',
    '費用額',
    '価格',
    '所要額',
    '予定額',
    '支払額',
    '額',
  ],
  beside: ['receiptNumber', 'category'],
};
