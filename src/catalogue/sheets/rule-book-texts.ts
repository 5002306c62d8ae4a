import type {
  BaseRule,
  CategoryKind,
  Listing,
  ModelTerms,
  Programme,
  ProgrammeKind,
  Severity,
} from '../../scheme/types';
import { dateText, yenText } from '../amounts/figures';

/** Texts of the printed rule book (規則集). */

export const ruleBookSheets = {
  cover: '表紙',
  programmes: '事業',
  categories: '経費区分',
  bases: '基準額',
  staffBands: '職員数区分',
  terms: '加算・上限',
  agencies: '支援機関',
  serviceLists: '一覧の条項',
  services: 'サービス一覧',
  rules: 'ルール',
  settings: '設定',
  readings: '読み方',
  duties: '都道府県の確認',
} as const;

export type RuleBookSheet = keyof typeof ruleBookSheets;

export const ruleBookTitles: Readonly<Record<RuleBookSheet, string>> = {
  cover: '介護補助金 規則集',
  programmes: '事業ごとの補助率と上限',
  categories: '経費区分とその扱い',
  bases: '補助区分と基準額',
  staffBands: '職員数による基準額',
  terms: '加算・上限・期日',
  agencies: '経営改善の支援機関',
  serviceLists: '通知が挙げるサービスの一覧',
  services: 'サービス種類と、通知が挙げる一覧',
  rules: '要件と点検の規則',
  settings: '都道府県が決める設定',
  readings: '通知の読み方',
  duties: '都道府県が自ら行うこと',
};

export const ruleBookLeads: Readonly<Record<RuleBookSheet, string>> = {
  cover: '算定と点検に使う値・規則・条項のすべてです。通知と突き合わせて確かめるために印刷します。',
  programmes: '補助額は、対象経費と補助率、上限から求めます。',
  categories: '経費の1行ごとに、どの補助区分で、どう扱うかを示します。',
  bases: '対象経費に補助率を乗じた額と、基準額との少ない方が補助額です。',
  staffBands: '職員数＝四捨五入（常勤換算）＋実人数。どの職員数にも、ただ一つの区分が当たります。',
  terms: '基準額のほかに、通知が定める額・数・期日です。',
  agencies: '「支援機関」に記入できる値です。',
  serviceLists: '「項目の数」は通知の行の数、「コードの数」はそれに当たるサービス種類コードの数です。',
  services: '○は、その一覧に入っているサービスです。条項は「一覧の条項」のシートにあります。',
  rules: '番号は、指摘・根拠・画面のどこでも同じです。「通知の文言」の…は省略です。',
  settings: '「設定」の表で決めます。範囲を外れた値は使わず、その設定による金額は計算しません。',
  readings: '通知の文言だけでは一つに決まらない所を、どう読んで計算しているかを示します。',
  duties: '「準備」で確かめ、「設定」に 確認:<項目> として残します。額と判定には関わりません。',
};

export const coverTexts = {
  facts: '規則集',
  item: '項目',
  content: '内容',
  version: '版',
  year: '対象の年度',
  yearText: (fiscalYear: number, from: string, to: string): string =>
    `令和${fiscalYear}年度（${dateText(from)}〜${dateText(to)}）`,
  outside: '年度の外の申請',
  outsideText:
    '受付日がどの規則集の年度にもない申請は、設定「年度」の規則集で計算し、要確認（ID-11）とする。受付日が空欄の申請も、設定「年度」の規則集による。',
  digest: '規則集の指紋（SHA-256）',
  digestNote: '値・条項・文言のどれか一つでも違えば、別の指紋になります。',
  documents: '根拠とする通知',
  documentHeaders: ['略称', '文書番号', '日付', '件名'],
  dateText: (date: string | null): string => (date === null ? '記載なし' : dateText(date)),
  contents: 'この規則集の内容',
  contentsHeaders: ['シート', '件数', '内容'],
} as const;

export const programmeHeaders = [
  '事業',
  '補助額の計算',
  '補助率',
  '1件の上限（円）',
  '件数・都道府県の上限',
  '効果の報告',
  '条項',
] as const;

/** How the 補助額 of a 事業 comes about. */
export const programmeMethod: Readonly<
  Record<ProgrammeKind, (terms: { readonly models: ModelTerms }, programme: Programme) => string>
> = {
  technology: () =>
    '補助区分ごとに、対象経費×補助率（1円未満切捨て）と基準額との少ない方。区分の額を合計する。',
  areaModel: () => '対象経費×補助率（1円未満切捨て）と上限との少ない方。',
  linkModel: ({ models }) =>
    `対象経費と上限との少ない方。端末は1台${yenText(models.linkModel.value.perTerminal)}まで。`,
  collaboration: ({ models }) => {
    const { perCorporation, homeVisitBonus } = models.collaboration.value;
    return `対象経費×補助率（1円未満切捨て）と、法人数×${yenText(perCorporation)}＋訪問介護を営む法人数×${yenText(homeVisitBonus)}（上限まで）との少ない方。`;
  },
  management: () => '対象経費×補助率（1円未満切捨て）と上限との少ない方。',
  modelFacility: () => '対象経費×補助率（1円未満切捨て）と上限との少ない方。',
  thirdParty: () => '対象経費×補助率（1円未満切捨て）と上限との少ない方。',
  asEntered: (_, { decided }) =>
    `${decided === undefined ? '通知に基準額の定めなし' : `「${decided.value}」`}。記入した額のとおり扱う。`,
};

export const programmeTexts = {
  baseByCategory: '補助区分の基準額',
  mostModels: (models: number, ceiling: number | undefined): string =>
    ceiling === undefined
      ? `1都道府県あたり${models}モデル`
      : `1都道府県あたり${models}モデル。総括表の県上限${yenText(models * ceiling)}は${models}×${yenText(ceiling)}から求めた額で、通知に定めはない`,
  prefectureCeiling: (yen: number): string => `1都道府県あたり${yenText(yen)}`,
  reports: (years: number): string => (years === 1 ? '翌年度に1回' : `翌年度から${years}年間`),
  ofEstablishment: '事業所番号とサービス種類を確かめます。',
  noReport: '―',
  noRate: '―',
  clause: {
    ...{ programme: '事業', rate: '補助率', ceiling: '上限', decided: '補助額', priority: '優先' },
    report: '効果の報告',
  },
} as const;

export const categoryHeaders = ['事業', '経費区分', '扱い', '補助区分', '掲載', '備考', '条項'] as const;

export const categoryTreatment: Readonly<Record<CategoryKind, string>> = {
  device: '台数に応じた基準額と比べる',
  software: '介護ソフトとバックオフィスソフトを合わせて基準額と比べる',
  adoption: '介護ソフトに合算する（3欄）',
  accessory: '親明細の機器に合算し、台数に数えない',
  support: '業務改善支援の基準額と比べる',
  terminal: '1台あたりの上限までを合算する',
  demo: '支出額を合算する（端末の上限を超えるときは確認する）',
  cost: '支出額を合算する',
  never: '対象外',
};

export const categoryTexts = {
  free: '（自由記入）',
  freeTreatment: '記入した額のとおり',
  listed: (words: readonly string[], clause: string): string =>
    `${words.join('、')}のどれも含まないものは要確認（${clause}）`,
  parent: '親明細と同じ',
  listing: { tais: 'TAIS', equivalent: '同水準', other: 'その他' } satisfies Record<Listing, string>,
  priority: '優先',
  careSoftware: '介護ソフトの要件を確かめる',
  packageCore: 'パッケージの中心',
  accessoryParent: '付帯経費の親になる',
  excludedBy: (rule: string): string => `ルール ${rule}`,
  introducing: '導入する機器等（ほかの事業との重複を見る）',
} as const;

export const baseHeaders = ['補助区分', '基準額の決め方', '基準額（円）', '集計単位の設定', '条項'] as const;

export const baseMethod: Readonly<Record<BaseRule['kind'], string>> = {
  perUnit: '1台あたりの額×台数',
  flat: '1事業所あたりの額',
  staffBands: '職員数と契約方式による（「職員数区分」のシート）',
  package: '都道府県が設定する額（「加算・上限」のシートの範囲）',
};

export const baseTexts = {
  divisible: '経費区分・明細ごとにもできる',
  whole: '補助区分ごとだけ',
  byBands: '職員数による',
  bySetting: '設定による',
} as const;

export const bandHeaders = [
  '区分',
  '職員数（名以上）',
  '職員数（名以下）',
  '第2欄 ソフトだけ（円）',
  '第3欄 定着促進費用あり（円）',
  '条項',
] as const;

export const bandTexts = { flat: '一律（契約方式がその他）', open: '―' } as const;

export const agencyHeaders = ['支援機関', '扱い', '条項'] as const;
export const agencyTexts = {
  allowed: '対象',
  approved: '厚生労働省が認める場合に限り対象',
  judged: '実施主体の判断理由があれば対象',
  excluded: '対象外',
} as const;

export const serviceTexts = {
  listHeaders: ['番号', '一覧', '項目の数', 'コードの数', '条項'],
  code: 'コード',
  name: 'サービスの名称',
  otherNames: 'ほかの名称',
  ofSeveral: (name: string, codes: readonly string[]): string => `${name}（${codes.join('・')}のすべて）`,
} as const;

export const ruleTexts = {
  severities: '重要度の意味',
  severityHeaders: ['重要度', '意味'],
  ruleHeaders: ['番号', '求めること', '重要度', '文書', '条項', '通知の文言'],
  own: 'データの点検（通知によらない）',
  silent: (programme: string): string => `${programme}: 通知に定めなし`,
  ofStage: (requirement: string, stage: string): string => `${requirement}（段階: ${stage}）`,
} as const;

export const severityMeanings: Readonly<Record<Severity, string>> = {
  不備: 'このままでは交付決定できない。',
  要確認: '担当者が判断し、理由を残す。',
  注意: '確かめておくとよい。',
  情報: '計算の結果や、後で確かめることを知らせる。',
};

export const settingBookTexts = {
  headers: ['項目', '既定', '許される値', '単位', '根拠', '説明', '読み方'],
  none: 'なし（要記入）',
  optional: 'なし',
  each: (label: string): string => `${label}<名称>`,
} as const;

export const readingHeaders = ['番号', '条項', '通知の文言', '読み方', '設定'] as const;

export const dutyHeaders = ['項目', '行うこと', '事業', '文書', '条項', '通知の文言'] as const;

/** Said on the cover of what a sheet holds. */
export const countText = (count: number): string => `${count}件`;
