/** What a clerk reads when a file cannot be read or written, and what a clerk can do. */
export interface FileErrorText {
  /** For the small print and for support. */
  readonly code: string;
  readonly message: string;
  readonly action: string;
}

const SAVE_AS =
  'Excel で開き、「名前を付けて保存」で「Excel ブック (.xlsx)」を選んで保存し、そのファイルをお使いください。';
/** What to do with a file that is no longer as its program has written it. */
export const ASK_ORIGINAL =
  'ファイルをもう一度入手するか、Excel で開いて修復し、保存し直してからお試しください。';

export const notWorkbook: FileErrorText = {
  code: 'file/not-workbook',
  message: 'このファイルは Excel ブック (.xlsx) ではありません。',
  action: SAVE_AS,
};

export const emptyFile: FileErrorText = {
  code: 'file/empty',
  message: 'このファイルは空です (0 バイト)。',
  action: '送付や保存が途中で切れていないかを確かめ、元のファイルをもう一度入手してください。',
};

export const oldFormat: FileErrorText = {
  code: 'file/xls',
  message: 'このファイルは古い形式の Excel ブック (.xls) です。',
  action: SAVE_AS,
};

export const passwordProtected: FileErrorText = {
  code: 'file/password',
  message: 'このファイルは読み取りパスワードで保護されています。',
  action:
    'Excel で開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」でパスワードを空にして保存してください。',
};

export const binaryFormat: FileErrorText = {
  code: 'file/xlsb',
  message: 'このファイルはバイナリ形式の Excel ブック (.xlsb) です。',
  action: SAVE_AS,
};

export const openDocument: FileErrorText = {
  code: 'file/ods',
  message: 'このファイルは OpenDocument 形式 (.ods) です。',
  action: '表計算ソフトで開き、「Excel ブック (.xlsx)」の形式で保存し直したファイルをお使いください。',
};

export const tooLarge: FileErrorText = {
  code: 'file/too-large',
  message: 'このファイルは展開すると大きすぎるため、開くのをやめました。',
  action: '使っていない行・列・画像を削除するか、年度や事業ごとにブックを分けてください。',
};

export const cancelled: FileErrorText = {
  code: 'file/cancelled',
  message: '処理を中止しました。ブックは変更していません。',
  action: '必要なときに、もう一度実行してください。',
};

export const tooManyStyles: FileErrorText = {
  code: 'file/styles',
  message: 'このブックの書式の種類が Excel の上限に達しているため、書き込めません。',
  action: '新しいブックにシートを移すか、使っていないセルのスタイルを整理してください。',
};

export function damaged(part?: string): FileErrorText {
  const where = part === undefined ? '' : `（${part}）`;
  return {
    code: 'file/damaged',
    message: `ファイルの一部が壊れているか、正しい形式ではありません${where}。`,
    action: ASK_ORIGINAL,
  };
}

export function sheetMissing(sheet: string): FileErrorText {
  return {
    code: 'file/sheet-missing',
    message: `シート「${sheet}」が見つかりません。`,
    action: 'シートの名前を変えたり削除したりしていないかを確かめてください。',
  };
}

export function sheetTaken(sheet: string): FileErrorText {
  return {
    code: 'file/sheet-taken',
    message: `「${sheet}」という名前のシートがすでにあります。アドインが作ったものではないため、上書きしませんでした。`,
    action: `そのシートの名前を変えてから（例：「${sheet}（旧）」）、もう一度実行してください。`,
  };
}

export function tableTaken(table: string): FileErrorText {
  return {
    code: 'file/table-taken',
    message: `「${table}」という名前のテーブルまたは名前の定義がすでにあるため、同じ名前の表を作れません。`,
    action: 'Excel の「数式」→「名前の管理」で、その名前を変えてから、もう一度実行してください。',
  };
}

export function tableMissing(table: string, sheet: string): FileErrorText {
  return {
    code: 'file/table-missing',
    message: `シート「${sheet}」にテーブル「${table}」が見つかりません。`,
    action: 'テーブルの名前を変えたり、範囲に変換したりしていないかを確かめてください。',
  };
}

export function tableTotals(table: string, address: string): FileErrorText {
  return {
    code: 'file/table-totals',
    message: `テーブル「${table}」（${address}）に集計行があるため、行を追加できません。`,
    action: 'テーブルの集計行を外してから、もう一度実行してください。',
  };
}

export function tableApart(table: string, address: string): FileErrorText {
  return {
    code: 'file/table-apart',
    message: `列を書き込む場所（${address}）がテーブル「${table}」の見出し行の右隣ではありません。`,
    action: 'テーブルの行や列を動かしていないかを確かめ、もう一度実行してください。',
  };
}

export function tableInside(table: string): FileErrorText {
  return {
    code: 'file/table-inside',
    message: `テーブル「${table}」では、アドインの列より右に別の列があるため、アドインの列だけを取り除けません。`,
    action: 'Excel で、アドインの列（薄い緑の見出し）を列ごと削除してください。',
  };
}

export function tableConnected(table: string): FileErrorText {
  return {
    code: 'file/table-connected',
    message: `テーブル「${table}」は外部データ（クエリ）につながっているため、列を加えられません。`,
    action:
      '値だけを別のシートに貼り付けて表にするか、クエリの接続を解除してから、もう一度実行してください。',
  };
}

export function tableInTheWay(table: string, address: string): FileErrorText {
  return {
    code: 'file/table-in-the-way',
    message: `書き込む場所（${address}）に別のテーブル「${table}」があります。`,
    action: 'そのテーブルを別の場所に移してから、もう一度実行してください。',
  };
}

/** @param place the sheet or the area of the table */
export function tableBroken(table: string, place: string): FileErrorText {
  return {
    code: 'file/table-broken',
    message: `テーブル「${table}」（${place}）が壊れています（列の数が範囲と合わないか、同じ名前のテーブルがもう1つあります）。`,
    action: 'Excel で開き、修復して保存し直してから、もう一度実行してください。',
  };
}

export function headerTwice(table: string, header: string): FileErrorText {
  return {
    code: 'file/header-twice',
    message: `テーブル「${table}」には「${header}」という列がすでにあります。`,
    action: 'その列の見出しを変えてから、もう一度実行してください。',
  };
}

export function mergedCells(address: string): FileErrorText {
  return {
    code: 'file/merged',
    message: `書き込む場所に結合セル（${address}）があります。`,
    action: 'セルの結合を解除してから、もう一度実行してください。',
  };
}

export function formulaInTheWay(address: string): FileErrorText {
  return {
    code: 'file/formula-in-the-way',
    message: `書き込む場所のセル（${address}）に、今は何も表示していない数式があります。`,
    action: 'その数式を表から離れた列に移すか、削除してから、もう一度実行してください。',
  };
}

export function formulaTorn(address: string): FileErrorText {
  return {
    code: 'file/formula-torn',
    message: `書き込む場所のセル（${address}）の数式を、ほかのセルも使っています。`,
    action: 'その数式を値に置き換えるか、別の列に移してから、もう一度実行してください。',
  };
}

export function textTooLong(address: string): FileErrorText {
  return {
    code: 'file/text-too-long',
    message: `セル（${address}）に入れる文字が Excel の上限（32,767 文字）を超えています。`,
    action: 'その行の元になる文字（品名や理由など）を短くしてください。',
  };
}

export function rowOrder(sheet: string): FileErrorText {
  return {
    code: 'file/row-order',
    message: `シート「${sheet}」の行またはセルの並びが正しくないため、書き込めません。`,
    action: ASK_ORIGINAL,
  };
}

export function sheetTooWide(sheet: string, address: string): FileErrorText {
  return {
    code: 'file/sheet-too-wide',
    message: `シート「${sheet}」で使われている範囲（${address}）が広すぎます。`,
    action: '表から離れた場所に残っている文字を削除してください（Ctrl+End で最後のセルに移動できます）。',
  };
}

export function outOfSheet(sheet: string): FileErrorText {
  return {
    code: 'file/out-of-sheet',
    message: `シート「${sheet}」の行または列の上限を超えるため、書き込めません。`,
    action: '申請を年度や事業ごとに分けて、もう一度実行してください。',
  };
}

/** What a formula that still looks at a sheet belongs to, for {@link sheetReferenced}. */
export const referrers = {
  name: (name: string): string => `名前の定義「${name}」`,
  sheet: (sheet: string): string => `シート「${sheet}」`,
  chart: 'グラフ',
} as const;

export function sheetReferenced(sheet: string, by: string): FileErrorText {
  return {
    code: 'file/sheet-referenced',
    message: `シート「${sheet}」は ${by} の数式から参照されているため、取り除けません。`,
    action: 'その数式を値に置き換えるか削除してから、もう一度実行してください。',
  };
}

export function lastSheet(sheet: string): FileErrorText {
  return {
    code: 'file/last-sheet',
    message: `シート「${sheet}」のほかに表示されているシートがないため、取り除けません。`,
    action: 'ほかのシートを再表示してから、もう一度実行してください。',
  };
}
