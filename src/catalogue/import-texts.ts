import {
  beforeLine,
  expectedLine,
  identifiedLine,
  leftLine,
  leftTableLine,
  type LeftTableText,
  sheetsLine,
  strayLine,
  unreadableLine,
  unreadLine,
} from './import-lines';
import { cell, key, type ListName, listNames, some, type Tax, taxNames } from './import-names';

/** What is said of an import. */
export const importTexts = {
  text: (encoding: string): string => `CSV（${encoding}）`,
  excel: 'Excel',
  form: (year: number, programme: string): string => `申請者用の様式（令和${year}年度・${programme}）`,
  file: (name: string): string => `「${name}」`,
  counts: (
    list: ListName,
    { added, changed, identical, missing }: Record<'added' | 'changed' | 'identical' | 'missing', number>,
  ): string =>
    `  ${listNames[list]}: 新規 ${added}件、変更 ${changed}件、同じ ${identical}件、このファイルにない ${missing}件`,
  change: (list: ListName, row: string, header: string, before: unknown, after: unknown): string =>
    `  ${listNames[list]} ${key(row)}「${header}」: ${cell(before)} → ${cell(after)}`,
  missing: (list: ListName, rows: readonly string[]): string =>
    `  ${listNames[list]}にあって、このファイルにないもの: ${some(rows.map(key))}（取下げか、出力の漏れかを確かめてください。行はそのまま残しています）`,
  resubmitted: (newest: string, earlier: readonly string[]): string =>
    `  ${key(newest)} は、${some(earlier.map(key))} と同じ事業所・同じ事業です。再提出のときは、--count で数える申請を指定するか、古いほうの「取下げ」に日付を入力してください。違うところ:`,
  beside: (line: string): string => `    ${line}`,
  moreBeside: (count: number): string => `    ほか${count}か所`,
  superseded: (number: string): string =>
    `    ${key(number)} は、数えないと指定されたため取り込んでいません（経費などの行も含みます）。`,
  reply: (line: string): string => `  ${line}。`,
  unused: (headers: readonly string[]): string =>
    `  取り込まなかった列: ${headers.map((header) => `「${header}」`).join('')}`,
  place: (row: number, header: string, text: string): string => `${row}行目「${header}」${text}`,
  made: (path: string): string => `取り込んだブックを「${path}」に保存しました。`,
  sameFile: (name: string, other: string): string =>
    `「${name}」は「${other}」と同じ内容のため、取り込んでいません。`,
  given: (number: string): string =>
    `  受付番号が空欄の行は、ファイル名の番号「${number}」の行として取り込みました。`,
  madeList: (list: ListName): string => `  「${listNames[list]}」の表がないため、シートを作りました。`,
  sheets: (list: ListName, sheets: readonly string[]): string => `  ${sheetsLine(list, sheets)}`,
  leftTable: (left: LeftTableText): string => `  ${leftTableLine(left)}`,
  unread: (sheets: readonly string[]): string => `  ${unreadLine(sheets)}`,
  left: (rows: Parameters<typeof leftLine>[0]): string => `  ${leftLine(rows)}`,
  identified: (...about: Parameters<typeof identifiedLine>): string => `  ${identifiedLine(...about)}`,
  stray: (...about: Parameters<typeof strayLine>): string => `  ${strayLine(...about)}`,
  unreadable: (...about: Parameters<typeof unreadableLine>): string => `  ${unreadableLine(...about)}`,
  notRead: (names: readonly string[]): string =>
    `取り込まなかったもの（.xlsx・.xlsm・.csv・.tsv・.txt のファイルではありません）: ${some(names)}`,
  emptyFolder: (path: string): string =>
    `フォルダー「${path}」に、取り込めるファイル（.xlsx・.csv）がありません。`,
  noInput: '取り込むファイル（.csv・.xlsx）かフォルダーを指定してください。',
  expected: (shown: number, ours: number | null): string => `  ${expectedLine(shown, ours)}`,
  before: (before: Parameters<typeof beforeLine>[0]): string => `  ${beforeLine(before)}`,
  ownSetting: (basis: Tax): string => `設定の税区分 ${taxNames[basis]}`,
  taxAsSet: (text: string, says: Tax, setting: Tax): string =>
    `  このファイルには${taxNames[says]}とあります（「${text}」）が、金額は設定の税区分（${taxNames[setting]}）のものとして取り込みました。`,
  taxOpen: (text: string, says: Tax): string =>
    `  このファイルの金額は${taxNames[says]}とあります（「${text}」）。取込み先の「設定」の税区分が未記入です。金額は換算していません。`,
  noColumn: (list: ListName, header: string): string =>
    `  取込み先の「${listNames[list]}」に列「${header}」がないため、その列は取り込んでいません。`,
} as const;
