import { grouped } from '../amounts/figures';
import type { TableKind } from '../settings/reading-words';

const joined = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

/** Words of 「この表ですか？」: which table of the workbook is which of ours. */
export const pickTexts = {
  title: 'この表ですか？',
  kinds: {
    申請: '申請',
    経費: '経費',
    申請と経費: '申請と経費が一つの表',
    構成員: '構成員',
  } satisfies Record<TableKind, string>,
  lead: '見出しと値から見当をつけました。見当は、下の「この表を使う」を押すまで使いません。違うところを直してください。',
  sheet: 'シート',
  row: '見出しの行',
  rowOf: (row: number, headers: string): string =>
    `${grouped(row)}行目${headers === '' ? '' : `　${headers}`}`,
  kind: '表の種類',
  columns: '列の内容',
  needed: '必須',
  none: '（この列はない）',
  columnFor: (header: string): string => `「${header}」の列`,
  guessed: {
    name: '見出しからの見当',
    values: '値からの見当',
    both: '見出しと値からの見当',
  },
  samples: (values: readonly string[]): string => `例：${values.join('、')}`,
  noValue: '値がありません',
  optional: (count: number): string => `ほかに選べる列 ${grouped(count)}`,
  unused: (headers: readonly string[]): string => `使わない列：${headers.join('、')}`,
  lacking: (headers: readonly string[]): string =>
    `必要な列${joined(headers)}を選んでください。表にない列は、加えてから選びます。`,
  twice: (header: string): string => `列「${header}」が二つの項目に選ばれています。`,
  noSheet: '値のあるシートがありません。',
  writes: '押すと、選んだ内容を「設定」に記入します。表の中は変えません。元に戻せます。',
  use: 'この表を使う',
  unit: '単位',
  units: '金額の単位',
  unitOf: (header: string): string => `「${header}」の単位`,
  preview: '先頭の20行',
  readsFile:
    '押すと、この対応でファイルを読み直します。取り込むときに「設定」に残し、次からは同じ見出しのファイルを尋ねずに読みます。',

  /** In 準備. */
  offer: (sheet: string, row: number): string =>
    `シート「${sheet}」の${grouped(row)}行目からの表ではありませんか。`,
  offerOf: (kind: TableKind, sheet: string): string => `${pickKind(kind)}：シート「${sheet}」の表ですか？`,
  pick: '表を選ぶ',
  pickOther: 'ほかの表を選ぶ',
  searched: (found: string, wanted: string): string =>
    `「${found}」の表は見つかりました。「${wanted}」の表を探しています。`,
} as const;

function pickKind(kind: TableKind): string {
  return pickTexts.kinds[kind];
}

/** Words where a workbook has no table yet. */
export const noTableTexts = {
  title: '申請と経費の表を選んでください',
  text: 'このブックに、見出しから申請・経費と分かる表はありません。次のどれかで始めます。',
  pick: 'このブックの表を選ぶ',
  pickAbout: '見出しの名前が違っていても、どの列が何かを一度選べば、あとは同じように読みます。',
  paste: 'ほかのブックの表を貼り付ける',
  pasteAbout: '申請と経費の表を、見出しごと、空いているシートの A1 に貼り付けてから「読み直す」を押します。',
  make: '新しく作る・試す',
} as const;

/** What is to be filled in first, where the tables have no rows yet. */
export const firstFillTexts = {
  title: 'まず、次の順に記入します',
  settings: (labels: readonly string[]): string => `「設定」の${joined(labels)}を決めます。`,
  applications: (columns: readonly string[]): string =>
    `「申請」に、申請1件を1行で記入します。初めに要る列：${columns.join('・')}。`,
  lines: (columns: readonly string[]): string =>
    `「経費」に、明細1件を1行で記入します。初めに要る列：${columns.join('・')}。「受付番号」は申請と同じ番号です。`,
  flat: (columns: readonly string[]): string =>
    `表に、明細1件を1行で記入します。初めに要る列：${columns.join('・')}。`,
  members: '「構成員」は、協働化とモデル事業の申請があるときだけ記入します。',
  then: '記入したら「読み直す」を押します。点検は、申請が1行あれば始められます。',
} as const;
