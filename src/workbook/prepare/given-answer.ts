/** An answer to a question of 準備, or a tick of 都道府県の確認. */
export interface Answer {
  /** 項目 of 設定. */
  readonly key: string;
  /** 値; '' leaves it blank. */
  readonly answer: string | number;
}
