import { grouped } from '../amounts/figures';

const placesText = (address: string, cells: number): string =>
  cells === 1 ? `${address} ` : `${address} など${grouped(cells)}個のセル`;

/** Texts of what 準備 proposes for cells that are not read. */
export const proposalTexts = {
  title: (cells: number): string => `置き換えの提案（${grouped(cells)}個のセル）`,
  help: '読めなかったセルです。提案の値でよければ置き換えてください。押すまで、セルは変えません。',
  change: (written: string, entered: string): string => `「${written}」→「${entered}」`,
  /** Where a column of proposals stands, beside its name. */
  column: (sheet: string, column: string, cells: number): string =>
    `${sheet} ${column}列・${grouped(cells)}個のセル`,
  replace: '置き換える',
  replaceAt: (address: string, cells: number, written: string, entered: string): string =>
    `${placesText(address, cells)}の「${written}」を「${entered}」に置き換える`,
  all: (header: string, cells: number): string => `「${header}」の${grouped(cells)}個をすべて置き換える`,
  more: (cells: number): string => `残り${grouped(cells)}個のセルも表示`,
  done: (address: string, cells: number): string =>
    `${placesText(address, cells)}を提案の値に置き換えました。`,
} as const;
