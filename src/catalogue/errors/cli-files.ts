/** What the command line says of files that it cannot read or save: what happened, and what to do. */
export const fileTexts = {
  notFound: (path: string): string => `ファイル「${path}」が見つかりません。`,
  cannotRead: (path: string): string =>
    `ファイル「${path}」を読み込めません。場所と読み取りの権限を確認してください。`,
  inputIsFolder: (path: string): string =>
    `「${path}」はフォルダーです。入力のブック（.xlsx）を指定してください。`,
  inputNoFile: (path: string): string =>
    `「${path}」は通常のファイルではないため、読み込みません。ブックのファイルを指定してください。`,
  nameTooLong: (path: string): string =>
    `ファイル名「${path.length > 40 ? `${path.slice(0, 40)}…` : path}」が長すぎます。短い名前にしてください。`,
  cannotWrite: (path: string): string =>
    `ファイル「${path}」に書き込めません。フォルダーと書き込みの権限を確認してください。`,
  noFolder: (path: string): string =>
    `ファイル「${path}」を保存するフォルダーがありません。フォルダーを作るか、別の場所を指定してください。`,
  outputIsFolder: (path: string): string =>
    `「${path}」はフォルダーです。出力のファイル名まで指定してください。`,
  outputIsLink: (path: string): string =>
    `「${path}」はほかのファイルへのリンクです。リンクではないファイル名を指定してください。`,
  outputNoFile: (path: string): string =>
    `「${path}」は通常のファイルではないため、出力できません。別のファイル名を指定してください。`,
  readOnly: (path: string): string =>
    `ファイル「${path}」は読み取り専用です。読み取り専用を解除するか、別のファイル名を指定してください。`,
  inUse: (path: string): string =>
    `ファイル「${path}」はほかのソフトが使っています。Excel で開いているときは閉じてから、もう一度実行してください。`,
  diskFull: (path: string): string =>
    `ファイル「${path}」を保存する空きがディスクにありません。空きを作ってから、もう一度実行してください。`,
  changedMeanwhile: (path: string): string =>
    `ファイル「${path}」は、この処理の間にほかの処理が保存したため、上書きしませんでした。中身を確かめ、必要ならもう一度実行してください。`,
  sameFile: '出力に入力と同じファイルは指定できません。入力のブックは書き換えません。',
  sameOutput: '--audit には、入力とも出力とも違うファイルを指定してください。',
  stopped: '中止しました。出力は作っていません。',
  stoppedSaved: '中止しましたが、出力のファイルは保存してあります。',
} as const;
