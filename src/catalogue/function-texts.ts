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
  notCount: (parameter: string, text: string): string =>
    `${parameter}「${text}」は1以上の整数ではありません。`,
  staffWhole: (text: string): string =>
    `職員数「${text}」は1以上の整数ではありません。常勤換算からは GRANT_STAFF で求めてください。`,
  notContract: (text: string): string =>
    `契約方式「${text}」は使えません。職員数連動・その他 のいずれかを指定してください。`,
  notTruth: (parameter: string, text: string): string =>
    `${parameter}「${text}」は使えません。TRUE か FALSE（または ○・空欄）を指定してください。`,
  ceilingRange: (text: string, least: string, most: string): string =>
    `パッケージ上限額「${text}」は${least}〜${most}円の範囲にありません。`,
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
  notForm: (text: string, forms: readonly string[]): string =>
    `様式「${text}」は作れません。${forms.join('・')} のいずれかを指定してください。`,
  missingColumn: (table: string, column: string): string =>
    `表「${table}」に列「${column}」がありません。先に「算定」を実行し、見出し行を含めて指定してください。`,
} as const;
