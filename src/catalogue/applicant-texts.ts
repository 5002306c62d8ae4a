/** Words of the pane on forms for applicants. */
export const applicantTexts = {
  title: '申請者に配る様式',
  programme: '事業',
  make: '申請者用の様式を作る',
  about:
    '申請者1件が記入する、その事業だけの様式をファイルに作ります。入力の一覧、必須の欄の色、交付見込額の計算、確認事項が入ります。戻ったファイルは「ファイルを取り込む」で読み取ります。',
  ready: (programme: string): string => `「${programme}」の申請者用の様式ができました。`,
  save: '様式を保存する',
} as const;

export const applicantFile = (programme: string, year: number): string =>
  `申請様式_${programme}_令和${year}年度.xlsx`;
