import type { Facts } from '../../grant/facts';

/** What a user reads and what a user can do. */
export interface ErrorText {
  readonly code: string;
  readonly message: string;
  readonly action: string;
  /** What only a programmer understands: the small print. */
  readonly detail?: string | undefined;
}

/** A table that may be the one that was not found, by its headers; no value of a cell is said. */
export interface LikelyTable {
  readonly sheet: string;
  /** As Excel numbers rows. */
  readonly headerRow: number;
  /** The contract's columns with the headers that may be theirs. */
  readonly columns: readonly (readonly [contract: string, written: string])[];
}

const likelyText = ({ sheet, headerRow, columns }: LikelyTable): string =>
  `シート「${sheet}」の${headerRow}行目からの表ではありませんか（見当：${columns.map(([contract, written]) => `${contract}=${written}`).join('、')}）。`;

/** A workbook in which a table or column that is needed is not there. */
export function locateProblem(
  problem:
    | { readonly kind: 'noTable'; readonly table: string }
    | {
        readonly kind: 'missingColumns';
        readonly table: string;
        readonly sheet: string;
        readonly columns: readonly string[];
      },
  likely: LikelyTable | null = null,
): ErrorText {
  if (problem.kind === 'noTable') {
    return {
      code: 'NoTable',
      message: `表「${problem.table}」が見つかりません。`,
      action: `${likely === null ? '' : likelyText(likely)}見出しの名前が違う表は、作業ウィンドウの「準備」にある「表を選ぶ」で読めるようになります（または「設定」に 読み方:表:シート名 = ${problem.table}、読み方:列:見出し = 列の名前 と記入します）。表がなければ、ひな形を使うと確実です。`,
    };
  }
  const columns = problem.columns.map((column) => `「${column}」`).join('');
  return {
    code: 'MissingColumns',
    message: `シート「${problem.sheet}」の表「${problem.table}」に列${columns}がありません。`,
    action: '見出しの名前を確認し、足りない列を追加してください。',
  };
}

/** Cells of a clerk's that were to be written hold something else by now. */
export function cellsChanged(first: string, count: number): ErrorText {
  const places = count === 1 ? first : `${first} など${count}個のセル`;
  return {
    code: 'CellChanged',
    message: `${places}の内容が、読み込んだときと変わっています。何も書き込んでいません。`,
    action: 'セルの内容を確認し、「読み直す」を押してからやり直してください。',
  };
}

/** A column without a header, by its letters as Excel shows them. */
export const unnamedColumn = (letters: string): string => `${letters}列`;

/** A place where our columns or sheets should go is taken by something that is not ours. */
export function placeProblem(
  kind: 'column' | 'columnMixed' | 'sheet' | 'table' | 'protected',
  facts: Facts,
): ErrorText {
  const name = String(facts['name'] ?? '');
  const sheet = String(facts['sheet'] ?? '');
  switch (kind) {
    case 'column':
      return {
        code: 'ColumnTaken',
        message: `シート「${sheet}」に、アドインのものではない列「${name}」があります。`,
        action: `アドインは同じ名前の列に算定結果を書き込みます。列「${name}」の見出しを別の名前に変えてから、もう一度実行してください。`,
      };
    case 'columnMixed':
      return {
        code: 'ColumnsMoved',
        message: `シート「${sheet}」のアドインの列の間に、ほかの列「${name}」があります。`,
        action: `列「${name}」をアドインの列の外に移してから、もう一度実行してください。`,
      };
    case 'sheet':
      return {
        code: 'SheetTaken',
        message: `アドインのものではないシート「${name}」があります。`,
        action: `アドインは「${name}」という名前のシートを作ります。今あるシートの名前を変えてから、もう一度実行してください。`,
      };
    case 'table':
      return {
        code: 'TableTaken',
        message: `シート「${sheet}」に、アドインのものではない表「${name}」があります。`,
        action: `アドインは「${name}」という名前の表を作ります。今ある表の名前を変えてから、もう一度実行してください。`,
      };
    case 'protected':
      return {
        code: 'SheetProtected',
        message: `シート「${sheet}」は保護されています。何も書き込んでいません。`,
        action: `校閲タブの「シート保護の解除」でシート「${sheet}」の保護を解除してから、もう一度実行してください。`,
      };
  }
}

/** Somebody changed the input between reading and writing. */
export function changedMeanwhile(place: string): ErrorText {
  return {
    code: 'ChangedMeanwhile',
    message: `読み込んでいる間に「${place}」が変更されたため、書き込みを止めました。ブックには書き込んでいません。`,
    action: 'もう一度実行してください。変更されたあとの値で算定します。',
  };
}

/** The sums of our own sheets do not agree with the tables: nothing of it may stand in a workbook. */
export function totalsDiffer(sheets: readonly string[]): ErrorText {
  const names = sheets.map((sheet) => `「${sheet}」`).join('');
  return {
    code: 'TotalsDiffer',
    message: `検算が一致しないシート（${names}）があるため、書き込みませんでした。ブックは変更していません。`,
    action:
      '申請と経費の表に、途中の見出し・小計・メモなど申請でも明細でもない行がないか確かめて、もう一度実行してください。それでも一致しないときは、このブックでは算定せず、担当者に連絡してください。',
  };
}

/** What a write has left in the workbook is no longer what it wrote: taking it back would take away more than that. */
export function undoHindered(kind: 'edited' | 'gone', place: string): ErrorText {
  const code = 'UndoHindered';
  switch (kind) {
    case 'edited':
      return {
        code,
        message: `書き込んだあとに「${place}」が変更されているため、元に戻しませんでした。変更された内容は、そのまま残しています。`,
        action: `「${place}」を書き込んだときの値に直すと、元に戻せます。今の内容のまま続けるときは、「算定」で書き込み直してください。`,
      };
    case 'gone':
      return {
        code,
        message: `書き込んだあとに、シート「${place}」のアドインの表が削除されているため、元に戻せません。ブックは変更していません。`,
        action: '続けるときは、「算定」または「報告」で書き込み直してください。',
      };
  }
}

/** A write failed and everything was put back; of a cause that nobody foresaw the engine's words are small print. */
export function rolledBack(cause: Omit<ErrorText, 'detail'> | null, technical: string): ErrorText {
  const message = `書き込みの途中で失敗したため、元の状態に戻しました。${cause?.message ?? ''}`;
  if (cause !== null) return { code: cause.code, message, action: cause.action };
  return {
    code: 'WriteFailed',
    message,
    action:
      'もう一度実行してください。続くときは、このメッセージをコードと詳細も含めて担当者に伝えてください。',
    detail: technical,
  };
}

/** A write failed, and so did putting everything back. */
export function rollbackFailed(technical: string): ErrorText {
  return {
    code: 'RollbackFailed',
    message:
      '書き込みの途中で失敗し、元の状態に戻すこともできませんでした。アドインが書くセル（取込みや置き換えでは入力の表のセル）が途中の状態です。',
    action:
      '「元に戻す」を押すか、同じ操作をもう一度実行してください。どちらもできないときは、ブックを保存せずに閉じて開き直してください。',
    detail: technical,
  };
}
