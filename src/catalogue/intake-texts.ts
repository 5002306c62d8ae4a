import { grouped } from './amounts/figures';
import {
  beforeLine,
  expectedLine,
  identifiedLine,
  leftLine,
  leftTableLine,
  sheetsLine,
  strayLine,
  unreadableLine,
  unreadLine,
} from './import-lines';
import { listNames, taxNames } from './import-names';

type List = keyof typeof listNames;
type Tax = keyof typeof taxNames;

/** 取込み in the pane. */
export const intakeTexts = {
  open: 'ファイルを取り込む',
  openAbout:
    'ポータルの CSV や、申請者から戻ったブックの行を、申請・経費・構成員の表に取り込みます。取り込む前に、違いをセルごとに確かめられます。',
  about:
    '選んだファイル（いくつでも選べます）を今のブックと比べて、新しい行と変わったセルを示します。取り込むまで、ブックには何も書き込みません。ファイルはこのコンピューターの外に送りません。',
  choose: 'ファイルを選ぶ（CSV・Excel）',
  file: '取り込むファイル',
  waiting: (count: number) => `このあとのファイル：${grouped(count)}件`,
  kind: (format: string, rows: number) => `${format}、${grouped(rows)}行`,
  list: (list: List) => listNames[list],
  counts: (added: number, changed: number, identical: number, missing: number) =>
    `新規 ${grouped(added)}、変更 ${grouped(changed)}、同じ ${grouped(identical)}、このファイルにない ${grouped(missing)}`,
  same: 'このファイルの行は、すべて今のブックと同じです。取り込むものはありません。',
  added: (list: List, count: number) => `${listNames[list]}の新規 ${grouped(count)}件`,
  changed: (list: List, count: number) => `${listNames[list]}の変更 ${grouped(count)}件`,
  missing: (list: List, count: number) =>
    `${listNames[list]}にあって、このファイルにない ${grouped(count)}件`,
  missingNote: '取下げか、出力の漏れかを確かめてください。行はそのまま残します。',
  more: (count: number) => `ほか${grouped(count)}件`,
  row: (key: string) => key.replaceAll('\n', ' ').trim(),
  blank: '空欄',
  header: { row: '行', column: '項目', before: '今', after: 'ファイル' },
  sheets: sheetsLine,
  leftTable: leftTableLine,
  unread: unreadLine,
  before: beforeLine,
  expected: expectedLine,
  left: leftLine,
  identified: identifiedLine,
  stray: strayLine,
  unreadable: unreadableLine,
  tax: (text: string, says: Tax, setting: Tax | null) =>
    setting === null
      ? `このファイルの金額は${taxNames[says]}とあります（「${text}」）。「設定」の税区分が未記入です。金額は換算しません。`
      : `このファイルの金額は${taxNames[says]}とあります（「${text}」）が、「設定」の税区分は${taxNames[setting]}です。金額は換算しません。`,
  taxAsSet: (setting: Tax) => `金額が${taxNames[setting]}であることを確かめました`,
  unused: (headers: readonly string[]) => `取り込まない列：${headers.join('、')}`,
  makes: (list: List) => `「${listNames[list]}」の表がないため、取り込むときにシートを作ります。`,
  without: (list: List, header: string) =>
    `「${listNames[list]}」に列「${header}」がないため、その列は取り込みません。`,
  map: '列の対応を確かめる',
  mapped: '選んだ列の対応で読みました。取り込むと、見出しとともに「設定」に残します。',
  remembered: '「設定」に残した列の対応で読みました。',
  given: (number: string) => `受付番号が空欄の行は、ファイル名の番号「${number}」の行として取り込みます。`,
  damaged: '壊れた値を、書かれたまま取り込む（点検で指摘します）',
  take: (added: number, changed: number) =>
    [
      ...(added > 0 ? [`新規 ${grouped(added)}件`] : []),
      ...(changed > 0 ? [`変更 ${grouped(changed)}件`] : []),
    ].join('・') + 'を取り込む',
  nothing: '取り込むものがありません',
  skip: 'このファイルは取り込まない',
  next: '次のファイルへ',
  close: 'ファイルを閉じる',
  taken: (file: string) => `「${file}」を取り込みました。`,
  takenNote: '「受付記録」に1行加えました。点検からやり直してください。',
  toCheck: '点検へ進む',
  noTables: 'このブックには「申請」の表がありません。ひな形を作ると、そこに取り込めます。',
  makeTemplate: 'ひな形を作って続ける',
  sameFile: (file: string, other: string) => `「${file}」は「${other}」と同じ内容です。取り込みません。`,
} as const;
