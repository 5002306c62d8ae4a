import { grouped } from '../amounts/figures';

/** What a custom function says when it gives #VALUE! or #N/A. */
export const functionTexts = {
  notCategory: (text: string, names: readonly string[]): string =>
    `経費区分「${text}」は使えません。${names.join('・')} のいずれかを指定してください。`,
  neverEligible: (name: string): string =>
    `「${name}」は補助の対象になりません（対象経費から除く経費です）。`,
  dependsOnParent: (name: string): string =>
    `「${name}」だけでは計算できません。主となる機器の経費区分で、経費を合計して計算してください。`,
  adoptionAlone: (name: string): string =>
    `「${name}」だけでは計算できません。経費区分に介護ソフト、6番目の引数（定着促進費用あり）に TRUE を指定してください。`,
  notYen: (parameter: string, text: string): string =>
    `${parameter}「${text}」は0以上の整数（円）ではありません。`,
  missing: (parameter: string, reason: string): string => `${parameter}がないため計算できません。${reason}`,
  notGiven: (parameter: string): string =>
    `${parameter}が指定されていません（空欄と0は、指定なしとして扱います）。`,
  tooLarge: '数が大きすぎるため計算できません。金額と台数を確認してください。',
  notCount: (parameter: string, text: string): string =>
    `${parameter}「${text}」は1以上の整数ではありません。`,
  staffWhole: (text: string): string =>
    `職員数「${text}」は1以上の整数ではありません。常勤換算からは GRANT_STAFF で求めてください。`,
  notContract: (text: string): string =>
    `契約方式「${text}」は使えません。職員数連動・その他 のいずれかを指定してください。`,
  notTruth: (parameter: string, text: string): string =>
    `${parameter}「${text}」は使えません。TRUE か FALSE（または ○・空欄）を指定してください。`,
  ceilingRange: (text: string, least: number, most: number): string =>
    `パッケージ上限額「${text}」は${grouped(least)}〜${grouped(most)}円の範囲にありません。`,
  reasonCost: '対象経費を円で指定してください。',
  reasonContract: 'ソフトの基準額は契約方式で決まります。',
  reasonStaff: '職員数連動の契約では、職員数で基準額が決まります。',
  reasonCeiling: 'パッケージ上限額は都道府県が定める額です。',
  notStaffNumber: (parameter: string, text: string): string =>
    `${parameter}「${text}」は0以上の数値ではありません。`,
  headcountWhole: (text: string): string => `実人数「${text}」は整数ではありません。`,
  nobody: '常勤換算と実人数から求めた職員数が1名に満たないため、職員数が決まりません。',
  within: '上限内',
  capped: '上限適用',
  reasonCorporations: '基準額は、グループを構成する法人の数で決まります。',
  reasonTerminals:
    '情報端末は1台あたりの上限額があるため、端末台数と端末経費の両方が要ります（端末がなければ両方とも空欄）。',
  moreVisitors: (visiting: number, members: number): string =>
    `訪問介護法人数${visiting}が構成法人数${members}を超えています。訪問介護法人数は、構成する法人のうち訪問介護事業所を営む法人の数です。`,
  notProgramme: (text: string, names: readonly string[]): string =>
    `「${text}」は使えません。${names.join('・')} のいずれかを指定してください。`,
  noFormula: (name: string, decided: string | null): string =>
    decided === null
      ? `「${name}」は通知に基準額の定めがないため、計算式がありません。`
      : `「${name}」の補助額は「${decided}」とされているため、計算式がありません。`,
  terminalsUnused: (name: string): string =>
    `「${name}」に情報端末の上限はありません。端末台数と端末経費は空欄にしてください（使うのは連携モデルだけです）。`,
  terminalsBeyondCost: (terminals: string, spent: string): string =>
    `端末経費${terminals}が対象経費${spent}を超えています。対象経費には、端末経費を含む全体の額を指定してください。`,
  unknownServices: (texts: readonly string[]): string =>
    `サービス種類「${texts.join('」「')}」はコード表にありません。コード（例: 51、11・43）か、養護・軽費を指定してください。`,
  noServices: 'サービス種類が指定されていません。定着支援の要件は、サービス種類によって異なります。',
  idKinds: { corporation: '法人番号', establishment: '事業所番号', tais: 'TAISコード' },
  idInOrder: 'OK',
  notIdentifier: (text: string, names: readonly string[]): string =>
    `種類「${text}」は確かめられません。${names.join('・')} のいずれかを指定してください。`,
  notFiscalYear: (text: string): string =>
    `年度「${text}」は読み取れません。令和の年数（例: 8、令和8年度）を指定してください。`,
  noRuleBook: (year: number, years: readonly number[]): string =>
    `令和${year}年度の規則集はありません（あるのは令和${years.join('・')}年度です）。`,
  noSuchProgramme: (year: number): string => `令和${year}年度には、この関数で計算する事業がありません。`,
  notSettings: '設定の引数には、見出し行（項目、値）を含む設定の表か、年度だけ（例: 8）を指定してください。',
  notSettingsTable: '設定の引数には、見出し行（項目、値）を含む設定の表を指定してください。',
  noEffectReports: (name: string): string =>
    `「${name}」には、補助を受けた翌年度から求められる効果の報告がありません。`,
  notForm: (text: string, forms: readonly string[]): string =>
    `様式「${text}」は作れません。${forms.join('・')} のいずれかを指定してください。`,
  missingTable: (form: string, table: string): string =>
    `様式「${form}」を作るには、表「${table}」が要ります。見出し行を含めて指定してください。`,
  missingColumn: (table: string, column: string): string =>
    `表「${table}」に列「${column}」がありません。先に「算定」を実行し、見出し行を含めて指定してください。`,
} as const;
