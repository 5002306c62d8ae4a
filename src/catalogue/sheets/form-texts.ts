/** What can be the matter with a tag of a ministry form. */
export type FormFaultKind =
  'form' | 'sheet' | 'row' | 'column' | 'twoRows' | 'twoColumns' | 'twoSheets' | 'mergedRows' | 'inFormula';

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

const maybe = (names: readonly string[]): string =>
  names.length === 0 ? '' : `近い名前は${quoted(names)}です。`;

const faultTexts: Readonly<Record<FormFaultKind, (suggestions: readonly string[]) => string>> = {
  form: () => 'タグは {{シート:行:列}} の形で書いてください（例: {{総括表:定着支援:交付予定額}}）。',
  sheet: (names) => `このシートは報告にありません。${maybe(names)}`,
  row: (names) => `この行はシートにありません。${maybe(names)}`,
  column: (names) => `この列はシートにありません。${maybe(names)}`,
  twoRows: (names) =>
    `この名前の行が${names.length}行あります。${quoted(names.slice(0, 5))}のように1行に決まる名前で書いてください。`,
  twoColumns: (names) => `この名前の列${quoted(names)}が2つ以上あり、1つに決まりません。`,
  twoSheets: () => '同じ行に、別のシートの行を並べるタグがあります。1行には1つのシートだけを並べてください。',
  mergedRows: () => '上下に結合したセルにかかる行は並べられません。結合を解くか、別の行に書いてください。',
  inFormula: () => '数式の中のタグには記入できません。数式のないセルに書いてください。',
};

/** What is said of filling a ministry form. */
export const formTexts = {
  /** What is the matter with a tag, for a place that shows cell and tag by themselves. */
  problem: (kind: FormFaultKind, names: readonly string[]): string => faultTexts[kind](names),
  fault: (sheet: string, cell: string, tag: string, kind: FormFaultKind, names: readonly string[]): string =>
    `${sheet}!${cell} ${tag}: ${faultTexts[kind](names)}`,
  refused: (count: number): string =>
    `記入先の決まらないタグが${count}件あるため、公式様式に記入していません。ファイルは作っていません。`,
  left: (count: number): string => `記入先の決まらないタグ${count}件は、書かれたまま残しました。`,
  noTags: (path: string): string =>
    `「${path}」にはタグ（{{総括表:定着支援:交付予定額}} など）がありません。ファイルは作っていません。`,
  filled: (sheet: string, tags: number): string => `シート「${sheet}」のタグ${tags}件に記入しました。`,
  made: (path: string): string => `公式様式を「${path}」に保存しました。`,
} as const;
