/** What must not be in a submission copy. */
export type ViolationKind =
  | 'formula'
  | 'name'
  | 'customXml'
  | 'hidden'
  | 'comment'
  | 'external'
  | 'hyperlink'
  | 'person'
  | 'part'
  | 'sheets'
  | 'value';

const violationWords: Readonly<Record<ViolationKind, string>> = {
  formula: '数式',
  name: '名前の定義',
  customXml: 'カスタム XML',
  hidden: '非表示のシート・行・列',
  comment: 'コメント',
  external: '外部へのリンク',
  hyperlink: 'ハイパーリンク',
  person: '作成者などの記録',
  part: '値と書式のほかのもの',
  sheets: '写すシートとの違い',
  value: '報告と異なる値',
};

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

/** What is said of the copy for the ministry. */
export const submissionTexts = {
  made: (path: string, sheets: readonly string[]): string =>
    `提出用コピーを「${path}」に作りました（値だけの${sheets.length}シート: ${sheets.join('、')}）。`,
  checked:
    '書き込んだファイルを読み直し、数式・名前・カスタム XML・非表示・コメント・リンクがなく、値が報告と同じことを確かめました。',
  omitted: (headers: readonly string[]): string => `設定により列${quoted(headers)}を除きました。`,
  recomputed: (sheets: readonly string[]): string =>
    `シート${quoted(sheets)}は、入力のブックにないか、値が今の表と異なるため、計算し直した値を写しました。`,
  pane: {
    title: '提出用コピー',
    about:
      '報告の様式だけを、値にして新しいブックに写します。数式・名前・コメント・リンク・非表示のものは入りません。',
    make: '提出用コピーを作る',
    making: '提出用コピーを作っています…',
    opened: (sheets: number): string =>
      `${sheets}シートを新しいブックとして開きました。名前を付けて保存してください。`,
    offered: (sheets: number): string =>
      `${sheets}シートの提出用コピーができました。この Excel では新しいブックとして開けないため、ファイルを保存してください。`,
    ready: (sheets: number): string =>
      `${sheets}シートの提出用コピーができました。ファイルを保存してください。`,
    save: 'ファイルを保存',
    file: '厚労省報告_提出用.xlsx',
  },
  chart: (number: number): string => `グラフ${number}`,
  violation: (kind: ViolationKind, place: string): string => `${violationWords[kind]}（${place}）`,
  errors: {
    differs: (sheets: readonly string[]) => ({
      code: 'SubmissionDiffers',
      message: `検算が一致しないシート${quoted(sheets)}があるため、国に渡すものは作っていません。`,
      action: '「算定」「申請」の表に手で変えた値がないかを確かめ、点検からやり直してください。',
    }),
    unknownColumns: (value: string) => ({
      code: 'SubmissionColumns',
      message: `設定「提出用コピーから除く列」の「${value}」に、厚労省報告の様式にない見出しがあるため、提出用コピーは作っていません。`,
      action: '「設定」の表で、様式の見出しと同じ名前を「・」で区切って記入してください。',
    }),
    nothingSubmitted: () => ({
      code: 'SubmissionEmpty',
      message: '写す様式のシートがないため、提出用コピーは作っていません。',
      action: '「申請」と「経費」の表を確かめ、厚労省報告を作ってから、もう一度実行してください。',
    }),
    violated: (violations: readonly string[]) => ({
      code: 'SubmissionViolated',
      message: `作った提出用コピーに、あってはならないものが${violations.length}件ありました: ${violations.slice(0, 5).join('、')}。コピーは保存していません。`,
      action: 'この表示を控えて、アドインの担当者に連絡してください。',
    }),
  },
} as const;
