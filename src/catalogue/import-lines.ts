import { yenText } from './amounts/figures';
import { key, type ListName, listNames, some } from './import-names';

const leftReasons = {
  sum: '合計の行',
  example: '記入例の行',
  note: '備考などの行',
  header: '見出しの繰り返し',
  unnumbered: '番号のない行',
  bare: '番号だけの行',
} as const;

/** As much of a row as is repeated. */
const LEFT_TEXT = 20;

/** Rows of a file that are none of its lists'. */
export const leftLine = (
  rows: readonly {
    readonly table: ListName;
    readonly row: number;
    readonly reason: keyof typeof leftReasons;
    readonly text: string;
  }[],
): string =>
  `取り込まなかった行（${rows.length}行）: ${some(
    rows.map(
      ({ table, row, reason, text }) =>
        `${listNames[table]} ${row + 1}行目「${key(text).slice(0, LEFT_TEXT)}」（${leftReasons[reason]}）`,
    ),
  )}`;

const tableDoubts = {
  name: 'シートの名前が、古い表・写し・別の年度のものを表しています',
  hidden: '非表示のシートにあります',
  columns: '同じ種類の、列の違う表がほかにあります',
  common: '同じ受付番号が、ほかの表にもあります',
} as const;

export interface LeftTableText {
  readonly table: ListName;
  readonly sheet: string;
  readonly rows: number;
  readonly doubt: keyof typeof tableDoubts;
}

/** A table of a file that is left, and why. */
export const leftTableLine = ({ table, sheet, rows, doubt }: LeftTableText): string =>
  `シート「${sheet}」の表（${listNames[table]}${rows === 0 ? '' : ` ${rows}行`}）は取り込みません。${tableDoubts[doubt]}。取り込むときは、その表だけの写しを作り、別のファイルとして取り込んでください。`;

/** Of a list in several parts: their sheets. */
export const sheetsLine = (list: ListName, sheets: readonly string[]): string =>
  `「${listNames[list]}」として、${sheets.map((sheet) => `シート「${sheet}」`).join('・')} の表を合わせて読みました。`;

/** Sheets of which nothing is taken. */
export const unreadLine = (sheets: readonly string[]): string =>
  `取り込まないシート: ${some(sheets.map((sheet) => `「${sheet}」`))}（申請・経費・構成員・計画・効果報告・実績報告の表がありません）`;

/** A file with the same bytes as one of 受付記録. */
export const beforeLine = ({ time, file }: { readonly time: string; readonly file: string }): string =>
  `このファイルは、${time} に「${file}」として取り込んだものと同じ内容です。その後に直した欄は、取り込むと元に戻ります。`;

/** What a form shows as 交付見込額 beside what its entries come to. */
export const expectedLine = (shown: number, ours: number | null): string =>
  `様式に示されている交付見込額（${yenText(shown)}）は、記入内容から計算した額（${
    ours === null ? '決まりません' : yenText(ours)
  }）と違います。様式の額と数式は取り込みません。様式の書き換えか、様式を作った後の設定の変更がないかを確かめてください。`;

/** Rows that say by something else than a 受付番号 whose they are. */
export const identifiedLine = (
  list: ListName,
  rows: readonly { readonly row: number; readonly candidates: readonly string[] }[],
): string =>
  `受付番号のない${listNames[list]} ${rows.length}行は、事業所番号や法人名が合う申請のものとしました（${some(
    rows.map(({ row, candidates }) => `${row + 1}行目 → ${candidates.join('')}`),
  )}）。`;

/** Reports of which no application is known. */
export const strayLine = (list: ListName, numbers: readonly string[]): string =>
  `${listNames[list]}の受付番号 ${some(numbers.map(key))} は、「申請」の表にありません。番号を確かめてください（行は取り込み、点検で指摘します）。`;

/** Cells of a report that are no number, no date or none of the agreed words. */
export const unreadableLine = (
  cells: readonly {
    readonly kind: ListName;
    readonly key: string;
    readonly header: string;
    readonly text: string;
  }[],
): string =>
  `値として読めない欄（書かれたまま取り込みます）: ${some(
    cells.map(({ kind, key: row, header, text }) => `${listNames[kind]} ${key(row)}「${header}」「${text}」`),
  )}`;
