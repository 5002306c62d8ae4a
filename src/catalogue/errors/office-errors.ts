/** What a clerk reads when Excel refuses something, and what the clerk can do about it. */
export interface ErrorText {
  readonly message: string;
  readonly action: string;
}

const text = (message: string, action: string): ErrorText => ({ message, action });

const RETRY = 'もう一度実行してください。続くときは、ブックを保存して Excel を開き直してください。';

/** By `OfficeExtension.Error.code`, which is stable (its message is not meant for users). */
export const excelErrorTexts: Readonly<Record<string, ErrorText>> = {
  AccessDenied: text(
    'Excel が書き込みを許可しませんでした。',
    'シートの保護、ブックの読み取り専用、共同編集のロックを解除してから、もう一度実行してください。',
  ),
  ItemNotFound: text(
    '対象のシートまたは表が見つかりません。',
    '名前の変更や削除を元に戻すか、「点検する」で読み直してください。',
  ),
  ItemAlreadyExists: text(
    '同じ名前のシートまたは表がすでにあります。',
    'その名前を変更してから、もう一度実行してください。',
  ),
  InvalidArgument: text(
    'Excel がこの操作を受け付けませんでした。表やシートの形が、点検したときと変わっている可能性があります。',
    '「点検する」で読み直してから、もう一度実行してください。',
  ),
  InvalidReference: text(
    '参照先のセルがありません。行または列が削除された可能性があります。',
    '「点検する」で読み直してから、もう一度実行してください。',
  ),
  InvalidOperation: text(
    'いまの Excel の状態では、この操作ができません。',
    '開いているダイアログを閉じ、フィルターを解除してから、もう一度実行してください。',
  ),
  InvalidOperationInCellEditMode: text(
    'セルの入力中のため、処理できませんでした。',
    'Enter キーで入力を確定するか、Esc キーで取り消してから、もう一度実行してください。',
  ),
  FilteredRangeConflict: text(
    'フィルターがかかっているため、書き込めませんでした。',
    '表のフィルターを解除してから、もう一度実行してください。',
  ),
  MergedRangeConflict: text(
    '書き込む範囲に結合セルがあります。',
    '表の右側のセルの結合を解除してから、もう一度実行してください。',
  ),
  PivotTableRangeConflict: text(
    '書き込む範囲にピボットテーブルがあります。',
    'ピボットテーブルを別の場所に移してから、もう一度実行してください。',
  ),
  InsertDeleteConflict: text(
    '表の形を変えられませんでした。',
    '表の右側に別の表やピボットテーブルがないか確かめてください。',
  ),
  NonBlankCellOffSheet: text(
    'シートの端まで値が入っているため、書き込めませんでした。',
    'シートの右端の列を空けてから、もう一度実行してください。',
  ),
  RequestPayloadSizeLimitExceeded: text(
    '一度に書き込める量を超えました。',
    'ほかのブックを閉じるか、デスクトップ版の Excel で実行してください。',
  ),
  ResponsePayloadSizeLimitExceeded: text(
    '一度に読み込める量を超えました。',
    '使っていない列や行の書式を削除するか、デスクトップ版の Excel で実行してください。',
  ),
  RangeExceedsLimit: text(
    'セルの数が Excel の扱える量を超えました。',
    '申請を複数のブックに分けて実行してください。',
  ),
  OperationCellsExceedLimit: text(
    'セルの数が Excel の扱える量を超えました。',
    '申請を複数のブックに分けて実行してください。',
  ),
  FormulaLengthExceedsLimit: text('数式が長すぎて書き込めませんでした。', RETRY),
  UnsupportedOperation: text(
    'この Excel では使えない操作です。',
    'Excel を更新するか、デスクトップ版の Excel で実行してください。',
  ),
  UnsupportedSheet: text(
    'グラフシートなど、表を読めない種類のシートです。',
    '申請の表は、通常のワークシートに置いてください。',
  ),
  ApiNotFound: text(
    'この Excel は、必要な機能に対応していません。',
    'Excel を更新してください（Microsoft 365 または Excel LTSC 2024 以降）。',
  ),
  NotImplemented: text(
    'この Excel は、必要な機能に対応していません。',
    'Excel を更新してください（Microsoft 365 または Excel LTSC 2024 以降）。',
  ),
  InactiveWorkbook: text(
    'ブックが閉じられたか、切り替えられました。',
    '対象のブックを開いた状態で、もう一度実行してください。',
  ),
  Conflict: text(
    '共同編集中のほかの変更とぶつかりました。',
    '相手の編集が終わってから、もう一度実行してください。',
  ),
  RequestAborted: text('Excel が処理を途中で打ち切りました。', RETRY),
  Timeout: text('Excel から時間内に応答がありませんでした。', RETRY),
  HostIsBusy: text('Excel がほかの処理をしています。', '処理が終わってから、もう一度実行してください。'),
  ActivityLimitReached: text(
    'Excel がほかの処理をしています。',
    '少し待ってから、もう一度実行してください。',
  ),
  GeneralException: text('Excel の内部で処理に失敗しました。', RETRY),
};

/** For a code that is not in the list. */
export const unknownExcelError = text('Excel で処理できませんでした。', RETRY);

/** Errors that the adapter finds by itself, before or between writes. */
export const officeErrors = {
  cancelled: () => text('処理を中止しました。', '必要なときに、もう一度実行してください。'),
  sheetProtected: (sheets: readonly string[]) =>
    text(
      `${sheets.map((name) => `シート「${name}」`).join('、')}が保護されているため、書き込めません。ブックは変更していません。`,
      '［校閲］タブの［シート保護の解除］で保護を外してから、もう一度実行してください。',
    ),
  structureProtected: () =>
    text(
      'ブックの構成が保護されているため、シートを作れません。ブックは変更していません。',
      '［校閲］タブの［ブックの保護］を外してから、もう一度実行してください。',
    ),
  sheetMissing: (sheet: string) =>
    text(
      `シート「${sheet}」が見つかりません。`,
      '名前の変更や削除を元に戻すか、「点検する」で読み直してください。',
    ),
  sheetHidden: (sheet: string) =>
    text(
      `シート「${sheet}」は非表示になっています。`,
      'シート見出しを右クリックして［再表示］を選んでから、もう一度実行してください。',
    ),
  tableMissing: (table: string) =>
    text(
      `表「${table}」が見つかりません。`,
      '名前の変更や削除を元に戻すか、「点検する」で読み直してください。',
    ),
  targetOccupied: (place: string) =>
    text(
      `書き込み先の ${place} に、すでに値や別の表があります。ブックは変更していません。`,
      '表の右側の列を空けてから、もう一度実行してください。',
    ),
  tableMoved: (sheet: string) =>
    text(
      `読み込んだあとに、シート「${sheet}」の表の行または列の位置が変わりました。ブックには書き込んでいません。`,
      'もう一度実行してください。今の表を読み直して書き込みます。',
    ),
  rowsMoved: (sheet: string) =>
    text(
      `書き込んでいる間に、シート「${sheet}」の行の挿入・削除・並べ替えなどがあり、金額が別の行に並ぶおそれがあります。`,
      'もう一度実行してください。今の表を読み直して書き込みます。',
    ),
  undoMoved: (sheet: string) =>
    text(
      `書き込んだあとに、シート「${sheet}」の表の行または列の位置が変わったため、書き込む前に戻せません。ブックは変更していません。`,
      '行と列を書き込んだときの並びに直すと「元に戻す」が使えます。今の並びのまま続けるときは、「算定」で書き込み直してください。',
    ),
  undoRowsMoved: (sheet: string) =>
    text(
      `元に戻している間に、シート「${sheet}」の行の挿入・削除・並べ替えなどがあり、金額が別の行に並ぶおそれがあります。`,
      '「算定」で書き込み直してください。今の表を読み直して、すべての行に書き込みます。',
    ),
  filtered: (sheets: readonly string[]) =>
    text(
      `${sheets.map((name) => `シート「${name}」`).join('、')}が絞り込まれています。隠れた行があるまま書き込むと、金額が別の行に入るおそれがあります。ブックは変更していません。`,
      '「絞り込みを解除して続ける」を押すと、絞り込みをいったん解除して書き込み、終わったら元の絞り込みに戻します。',
    ),
  filtersStay: (sheets: readonly string[]) =>
    text(
      `${sheets.map((name) => `シート「${name}」`).join('、')}の絞り込みを解除できませんでした。ブックには書き込んでいません。`,
      '［データ］タブの［クリア］で絞り込みを解除してから、もう一度実行してください。',
    ),
  misplaced: (place: string) =>
    text(
      `${place} から読み戻した値が、書き込んだ値と違います。金額が別の行に並ぶおそれがあります。`,
      '絞り込みを解除し、ほかの人の編集が終わってから、もう一度実行してください。',
    ),
  columnsNotLast: (place: string) =>
    text(
      `${place} の右に列が追加されているため、書き込んだ列を取り除けません。`,
      '追加した列を表の外へ移してから、もう一度実行してください。',
    ),
  sheetNameTaken: (sheet: string) =>
    text(
      `「${sheet}」という名前のシートがすでにあります（このアドインが作ったものではありません）。`,
      'そのシートの名前を変更してから、もう一度実行してください。',
    ),
  tableNameTaken: (table: string) =>
    text(
      `「${table}」という名前の表が別のシートにあります（このアドインが作ったものではありません）。`,
      'その表の名前を変更してから、もう一度実行してください。',
    ),
  excelTooOld: () =>
    text(
      'この Excel は古いため、表に列を追加できません。ブックは変更していません。',
      'Microsoft 365 または Excel LTSC 2024 以降を使ってください。',
    ),
  readIncomplete: (sheet: string) =>
    text(
      `シート「${sheet}」の値を最後まで読み込めませんでした。`,
      '使っていない行や列を削除してブックを保存し、もう一度実行してください。',
    ),
} as const;
