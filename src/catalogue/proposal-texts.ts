import { grouped } from './figures';

/** Texts of what 準備 proposes for cells that are not read. */
export const proposalTexts = {
  title: (cells: number): string => `置き換えの提案（${grouped(cells)}個のセル）`,
  help: '読めなかったセルです。提案の値でよければ置き換えてください。押すまで、セルは変えません。',
  change: (written: string, entered: string): string => `「${written}」→「${entered}」`,
  cells: (count: number): string => `${grouped(count)}個のセル`,
  replace: '置き換える',
  replaceAt: (address: string): string => `${address} を置き換える`,
  all: 'すべて置き換える',
  more: (count: number): string => `残り${grouped(count)}件も表示`,
  done: (address: string, cells: number): string =>
    cells === 1
      ? `${address} を提案の値に置き換えました。`
      : `${address} など${grouped(cells)}個のセルを提案の値に置き換えました。`,
  takeBack: '元に戻す',
} as const;
