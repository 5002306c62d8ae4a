import { addTo } from '../../base/group-by';

/** A sheet and the pages that it was to be fitted to. */
export interface Unfitted {
  readonly sheet: string;
  readonly across: number;
  readonly down: number | null;
}

/** シート「A」「B」は［横］1 ページ、シート「C」は［横］1 ページ・［縦］1 ページ */
function pagesOf(sheets: readonly Unfitted[]): string {
  const groups = new Map<string, string[]>();
  for (const { sheet, across, down } of sheets) {
    const click = `［横］${across} ページ${down === null ? '' : `・［縦］${down} ページ`}`;
    addTo(groups, click, `「${sheet}」`);
  }
  return [...groups].map(([click, names]) => `シート${names.join('')}は${click}`).join('、');
}

/** Failures that the pane itself speaks of. */
export const errorWords = {
  heading: '処理できませんでした',
  filtersLost: (sheets: readonly string[]) =>
    `${sheets.map((name) => `シート「${name}」`).join('、')}の絞り込みを元に戻せませんでした。行はすべて表示されています。必要なら［データ］タブの［フィルター］で設定し直してください。`,
  unfitted: (sheets: readonly Unfitted[]) =>
    `用紙に合わせる設定が Excel に入りませんでした。印刷する前に、Excel の［ページ レイアウト］タブの［拡大縮小印刷］で設定してください：${pagesOf(sheets)}。金額とその他の内容には影響ありません。`,
  code: (code: string) => `コード：${code}`,
  detail: (words: string) => `詳細：${words}`,
  copy: 'コードをコピー',
  copied: 'コピーしました',
  unexpected: '処理の途中で、プログラムに想定外の事態が起きました。',
  unexpectedAction:
    'ブックを保存して、もう一度実行してください。続くときは、下のコードを担当者に伝えてください。',
  screen: '画面を表示できなくなりました。ブックの内容には影響ありません。',
  screenAction: '「再読み込み」を押してください。続くときは、下のコードを担当者に伝えてください。',
  reload: '再読み込み',
  noExcel: 'Excel から応答がないため、画面を開けませんでした。',
  noExcelAction: '「再読み込み」を押してください。続くときは、Excel を開き直してください。',
  notExcel: 'この画面は Excel の中で使います。',
  notExcelAction: 'Excel でブックを開き、［介護補助金］タブの［作業ウィンドウ］を押してください。',
} as const;
