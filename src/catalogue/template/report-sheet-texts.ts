import { ENTRY_SHEETS, SUPPORTER } from '../sheets/headers';

/** Texts of the sheets for what comes in after the application; see `template-sheet-texts.ts`. */

export const reportSheetTitles = {
  plans: '業務改善計画の一覧',
  effects: '業務改善に係る効果の報告一覧',
  results: '実績報告の一覧',
} as const;

const FILL_IN = '濃い見出しの列は必須です。';

export const reportSheetLeads = {
  plans: `届いた業務改善計画を、1申請1行で記入します。指標は導入前の値です。${FILL_IN}`,
  effects: `届いた効果報告を、1件1行で記入します。翌年度から3年間（協働化・経営改善は翌年度）。${FILL_IN}`,
  results: `実績報告とともに届いた事後評価を、1申請1行で記入します。${FILL_IN}`,
} as const;

/** The name of a table where that of its sheet is none for Excel. */
export const REPORT_TABLE_NAMES: Readonly<Partial<Record<string, string>>> = {
  [ENTRY_SHEETS.effects]: '効果報告',
};

export const reportSheetBands: Readonly<
  Record<keyof typeof reportSheetTitles, readonly (readonly [title: string, from: string])[]>
> = {
  plans: [
    ['計画の内容', 'receiptNumber'],
    ['導入前の指標', '総業務時間'],
  ],
  effects: [
    ['報告', 'receiptNumber'],
    ['導入後の指標', '総業務時間'],
    ['還元と提出', '賃金還元'],
  ],
  results: [['報告', 'receiptNumber']],
};

const notes: Readonly<Record<string, string>> = {
  receiptNumber: '「申請」の受付番号と同じ番号。',
  年度: '報告の対象の年度（令和）。',
  課題: '抽出された課題（ア）。',
  目標: '達成すべき目標（イ）。',
  期待効果: '期待される効果（ウ）。',
  プロセス: '目標達成に向けたプロセス（エ）。',
  導入機器: '導入する機器・ソフトの名称。',
  [SUPPORTER]: '支援にあたった事業者の名称（第三者支援では、結果とともに公表します）。',
  総業務時間: '全職員の業務時間（時間）。計画と報告で同じ期間の値とします。',
  超過勤務時間: '全職員の超過勤務時間（時間）。',
  直接介護時間: '利用者に直接関わる業務の時間（時間）。',
  間接業務時間: '直接介護のほかの業務の時間（時間）。',
  記録時間: '記録に要した時間（時間）。',
  年休取得日数: '年次有給休暇の取得日数（日）。計画と報告で同じ数え方とします。',
  職員数: '職員の数（人）。',
  離職者数: '離職した職員の数（人）。',
  利用者満足度: '利用者の満足度（点数または％）。計画と報告で同じ尺度とします。',
  収支: '収支（円）。赤字は負の数で入力します。',
  賃金還元: '改善した収支を、職員の賃金に還元したか。収支が改善していないときは「該当なし」。',
  提出日: '届いた日。',
  事後評価: '事後評価書が届いたか（モデル施設・第三者支援）。',
};

/** What a clerk reads of a column. */
export const reportSheetNote = (field: string): string => notes[field] ?? '';

/** 賃金還元 where 収支 is no better. */
export const NOT_CONCERNED = '該当なし';
/** A fiscal year of the blank workbook's list. */
export const shortYear = (year: number): string => `R${String(year)}`;
