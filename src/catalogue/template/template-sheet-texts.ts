import type { ApplicationField, LineField, MemberField } from '../../grant/input/records';
import type { EarlierGrantField, ProductField } from '../../grant/input/side-records';
import type { Scheme } from '../../scheme/types';
import { yenText } from '../amounts/figures';

/** Texts of the blank workbook, which are loaded with it. None of them may read like a header of an input table. */

const FILL_IN = '濃い見出しの列は必須です。書き方は「記入要領」、コードは「コード表」にあります。';

export const templateTitles = {
  applications: '申請一覧',
  lines: '経費一覧',
  members: '構成員一覧',
  products: '製品一覧',
  earlierGrants: '過年度の交付一覧',
  settings: '審査の設定',
  guide: '記入要領',
  codes: 'コード表',
} as const;

/** Under every title, beside its lead. */
export const templateSubtitle = (year: number): string => `令和${year}年度 介護補助金`;

export const templateLeads = {
  applications: `申請ごとに1行（1事業所×1事業）。${FILL_IN}`,
  lines: `経費の明細ごとに1行。受付番号で「申請」と結びつきます。${FILL_IN}`,
  members: `協働化と二つのモデル事業だけに使います。構成する事業所ごとに1行。${FILL_IN}`,
  products: `介護ソフトの製品ごとに1行。空欄の「標準仕様対応」「LIFE連携対応」を、点検がここから提案します。${FILL_IN}`,
  earlierGrants: `前の年度までに交付した額。事業所×補助区分×年度ごとに1行。使い方は「設定」の過年度分の扱いで決めます。${FILL_IN}`,
  settings:
    '黄色の欄は、最初の点検の前に都道府県で決めてください。ほかは既定の値で、通知の定める範囲で変えられます。',
  guide: 'この様式の記入のしかたと、入力できる値の一覧です。',
  codes: 'サービス種類ごとに、通知が求める要件を示します。',
} as const;

/** Bands over the headers: each reaches from its field to the next band; one of a notice is named with its place. */
export const applicationBands = ({ texts }: Scheme): (readonly [title: string, from: ApplicationField])[] =>
  bands.map(([title, from]) => [texts.bands[from] ?? title, from]);

const bands: readonly (readonly [title: string, from: ApplicationField])[] = [
  ['受付', 'receiptNumber'],
  ['申請法人', 'corporationName'],
  ['申請事業所', 'establishmentName'],
  ['職員の数と契約', 'fullTimeEquivalent'],
  ['データ連携', 'linkedEstablishments'],
  ['要件', 'committee'],
  ['計画・支援の日付', 'plannedOn'],
  ['業務改善と協力', 'consultedOn'],
  ['介護ソフトの要件', 'seamless'],
  ['経営改善・協働化・第三者支援', 'supportAgency'],
  ['申請の額', 'claimedAmount'],
];

/** A printed page of 申請 begins with each of these. */
export const applicationPages: readonly ApplicationField[] = [
  'fullTimeEquivalent',
  'plannedOn',
  'supportAgency',
];

export const lineBands: readonly (readonly [title: string, from: LineField])[] = [
  ['申請と明細', 'receiptNumber'],
  ['機器・ソフト等', 'itemName'],
  ['数と額', 'units'],
  ['付帯・一体導入', 'parentLine'],
  ['対象となるかの確認', 'otherGrant'],
];

export const memberBands: readonly (readonly [title: string, from: MemberField])[] = [
  ['申請', 'receiptNumber'],
  ['構成する法人', 'corporationName'],
  ['構成する事業所', 'establishmentName'],
  ['該当', 'smallScale'],
  ['指定', 'designatorPrefecture'],
];

export const productBands: readonly (readonly [title: string, from: ProductField])[] = [
  ['介護ソフトの製品', 'itemName'],
  ['製品の対応', 'standardSpec'],
];

export const earlierGrantBands: readonly (readonly [title: string, from: EarlierGrantField])[] = [
  ['交付した先', 'year'],
  ['交付した区分と額', 'costCategory'],
];

/** Small print over each header: how its cells are filled. */
export const templateHints = {
  required: (hint: string): string => `必須・${hint}`,
  prose: '文字',
  code: '文字',
  digits: (length: number): string => `${length}桁`,
  choice: '選択',
  date: '年/月/日',
  yen: '円',
  count: '整数',
  decimal: '小数可',
} as const;

/** What Excel says when an entry does not fit. */
export const templateRefusals = {
  title: '入力を確認してください',
  choice: '一覧にある値を選んでください。一覧は「記入要領」にもあります。',
  openChoice:
    '一覧にない値です。相談体制・事務費など、経費区分の決まっていない事業ではそのまま入力できます。',
  digits: (length: number): string => `${length}文字で入力します。数字が抜けていないか確認してください。`,
  date: '日付を 2026/6/1 または R8.6.1 の形で入力してください。',
  yen: '0以上の整数（円）を入力してください。',
  count: (least: number): string => `${least}以上の整数を入力してください。`,
  decimal: '0以上の数を入力してください。',
  signed: '数を入力してください。赤字は負の数（-100000 など）です。',
  amountBetween: (least: number, most: number): string =>
    `${yenText(least)}以上、${yenText(most)}以下の整数を入力してください。`,
} as const;

export const settingHeaders = ['項目', '値', '単位', '根拠', '説明'] as const;

export const settingTextsOnSheet = {
  explanation: (explanation: string, allowed: string, mustAnswer: boolean): string =>
    `${mustAnswer ? '【要記入】' : ''}${explanation}（入力できる値: ${allowed}）`,
} as const;

export const guideTexts = {
  stepsTitle: '1　使い方の順序',
  steps: [
    '「設定」の黄色の欄（都道府県、パッケージ上限額、寄付金等の控除、税区分）を決めます。',
    '「申請」に申請ごとに1行、「経費」に明細ごとに1行を記入します。協働化とモデル事業では「構成員」も記入します。',
    'ほかの表から貼り付けるときは「値のみ貼り付け」を使うと、表示形式と入力の制限が残ります。',
    '濃い見出しの列は必須です。ほかを記入した行で必須の欄が空いていると、薄い赤で示します。',
    '行が足りなくなったら、表のすぐ下の行に続けて記入します。表は自動で広がります。空の行は読み飛ばします。',
    '見出しの文字は変えないでください。要らない列は空のままで構いません。列の追加・並べ替えはできます。',
    'アドインの「点検」で記入の誤りを確かめ、「算定」で金額を書き込みます。入力した値をアドインが書き換えることはありません。',
    '算定するたびに「操作記録」へ、日時、操作、件数、金額の計、入力と規則集の要約値、操作者、設定の値が1行残ります。操作者の名を残さないときは、「設定」の操作者の記録を「しない」とします。',
  ],
  columnsTitle: '2　各列の書き方',
  columnsHeaders: ['表', '列', '必須', '入力のしかた', '選べる値', '説明'],
  required: '必須',
  categoriesTitle: '3　事業ごとの経費区分',
  categoriesHeaders: ['対象となる事業', '選べる経費区分', '集計先', '掲載の値', '通知の条項', '取扱い'],
  free: '（自由記入）',
  freeTreatment: (decided: string | null): string =>
    `${decided === null ? '通知に基準額の定めはありません' : `補助額は「${decided}」とされています`}。記入した額のとおり扱います。`,
  treatment: {
    device: '台数に応じた基準額と比べます。',
    software: '介護ソフトとバックオフィスソフトを合わせて、職員数等による基準額と比べます。',
    adoption: '介護ソフトの導入に伴うものだけ、ソフトに合算します。',
    accessory: '親明細の機器と合算します。台数には数えません。',
    support: (base: string): string => `基準額 ${base}。`,
    terminal: (limit: string): string => `1台あたり${limit}までを対象とします。`,
    demo: '支出額を合算します。PC・タブレット端末は「端末」の行に分けて記入します。',
    cost: '支出額を合算します。',
    never: '補助の対象になりません（記入した行は対象外として示します）。',
  },
  parent: '（親明細と同じ）',
} as const;

export const codeTexts = {
  servicesHeaders: ['コード', 'サービスの名称'],
  prefecturesHeaders: ['都道府県コード', '都道府県の名称'],
  applies: '○',
} as const;

/** Heading of a list on the hidden sheet. */
export const listHeading = (name: string): string => `選択肢: ${name}`;

export const listNames = {
  programmes: '補助する事業',
  categories: '全事業の経費区分',
  costCategories: '補助区分と事業',
  contract: '契約',
  yesNo: '有・無',
  compliance: '有・無・未掲載',
  securityAction: '宣言',
  improvementPlan: '計画の提出',
  improvementSupport: '支援の種類',
  supportAgency: '経営支援の機関',
  listing: 'TAIS等',
  circle: '丸印',
  prefecture: '県コード',
  reportYears: '報告する年度の値',
  wages: '還元の有無',
} as const;
