import { againstText, isPhrase } from '../against';
import { grouped, signedYenText, yenText } from '../amounts/figures';
import { clock } from './clock';

/** figure: a sum of an indicator, of whatever unit. */
type Unit = 'yen' | 'count' | 'figure';

/** 算定, before and after writing. */
export const fillWords = {
  title: '書き込む内容',
  applications: '申請の表の右',
  applicationColumns: '判定・対象経費計・算定額・交付予定額・上限適用・優先・採択・算定根拠',
  expenses: '経費の表の右',
  expenseColumns: '対象経費・補助区分・行判定・行理由',
  tables: '新しいシート',
  tableNames: '算定・指摘（予算額があれば採択も）',
  promise: '入力した値は変えません。書き込んだあとで元に戻せます。',
} as const;

/** What 算定 would change. */
export const previewWords = {
  title: '書き込む前の確認',
  before: '今の交付予定額 合計',
  after: '書き込んだあと',
  planned: '交付予定額 合計',
  difference: '差',
  none: '—',
  cells: (count: number) => `${grouped(count)}セル`,
  columns: '変わるセル',
  total: '合計',
  columnName: (sheet: string, header: string) => `${sheet}「${header}」`,
  sheetName: (name: string) => `シート「${name}」`,
  largest: '差の大きい申請',
  largestNote: '大きい順に10件まで',
  blank: '空欄',
  change: (before: string, after: string) => `${before} → ${after}`,
  go: (receiptNumber: string, address: string) => `${receiptNumber} セル ${address} へ移動`,
  same: '変わるセルはありません',
  sameText: 'ブックには、今の入力による算定結果がすべて書き込まれています。',
  outdated: '調べたあとに表が変更されました。もう一度確かめてください。',
  announce: (cells: number, before: number | null, after: number) =>
    before === null
      ? `書き込むと${grouped(cells)}セルが変わります。交付予定額の合計は${yenText(after)}です。`
      : `書き込むと${grouped(cells)}セルが変わります。交付予定額の合計は${yenText(before)}から${yenText(after)}になります。差は${signedYenText(after - before)}です。`,
} as const;

/** 補助区分ごとの額. */
export const categoryWords = {
  title: '補助区分ごとの額',
  category: '補助区分',
  eligibleCost: '対象経費',
  grantAmount: '補助額',
  capped: '上限',
  unit: '単位：円',
  empty: '算定できる経費がありません。',
} as const;

/** 厚労省報告. */
export const reportWords = {
  title: '作るシート',
  sheets: [
    { name: '総括表', about: '事業ごとの件数・所要額・県上限の残枠' },
    { name: '所要額内訳', about: '申請と補助区分ごとの対象経費・基準額・補助額' },
    { name: '区分別集計', about: '定着支援の補助区分ごとの件数・台数・補助額' },
    { name: '機器別集計', about: '経費区分ごとの件数・台数・支出額' },
    { name: 'サービス別集計', about: '最初のサービス種類ごとの件数と交付予定額' },
    { name: '要件確認一覧', about: '申請ごとに、どの要件を満たすか' },
    { name: '業務改善計画', about: '計画の提出状況と記載の内容' },
    { name: '効果報告', about: '報告を要する年度ごとの提出状況と指標' },
    { name: 'モデル一覧', about: '面的支援・連携モデル・モデル施設' },
    { name: 'グループ一覧', about: '協働化のグループと基準額のもとになる法人数' },
    {
      name: '概況',
      about: '事業・補助区分・経費区分・判定・サービス種類ごとのグラフと表、不備の理由、機器の単価',
    },
    { name: '差戻し', about: '申請ごとの補正のお願い。印刷用の手紙と、差込印刷用の「差戻しデータ」' },
  ],
  choice: '外したシートは作りません。すでにあるものは、そのまま残します。',
  neededBy: (sheet: string) => `「${sheet}」のもとになるため、いっしょに作ります。`,
  atLeastOne: '1枚は作ります。',
  promise: '算定の列も最新にします。合計は表と突き合わせて検算します。',
  behind: '様式は、いまの入力や算定より前のものです。作り直すと、算定の列とともに最新になります。',
  checksTitle: '検算',
  against: (column: string, against: string, unit: Unit) => {
    const counted = unit === 'count' ? 'の行の数' : 'の合計';
    return `${column}：${againstText(against)}${isPhrase(against) ? '' : counted}と照合`;
  },
  total: '合計',
  agrees: '一致',
  figure: (total: number, unit: Unit) =>
    unit === 'yen' ? yenText(total) : `${grouped(total)}${unit === 'count' ? '件' : ''}`,
  differs: (difference: number, unit: Unit) =>
    unit === 'yen'
      ? `差額 ${signedYenText(difference)}`
      : `差 ${difference > 0 ? '+' : '−'}${grouped(Math.abs(difference))}${unit === 'count' ? '件' : ''}`,
} as const;

/** What a run came to. */
export const outcomeWords = {
  filled: '算定結果を書き込みました。',
  former: '下の内容は、変更の前のものです。',
  reported: '厚労省報告を作りました。',
  changed: (cells: number) => `${grouped(cells)}セルを更新しました。`,
  columns: (sheets: readonly string[]) => `${sheets.join('・')}の右の列`,
  sheets: (names: readonly string[]) => `シート「${names.join('」「')}」`,
  unchanged: '前回と同じ結果です。ブックは変更していません。',
  sheetsAgree: (count: number) => `検算：${grouped(count)}項目すべて一致`,
  sheetsDiffer: (count: number) => `検算：${grouped(count)}項目で差があります。下の一覧で確かめてください。`,
  canUndo: (what: string, time: Date) => `${clock(time)} の${what}は元に戻せます`,
  repaired: (cells: number) => `エラーになっていた式を${grouped(cells)}セルに入れ直しました。`,
  nothingToRepair: 'エラーになっている GRANT_ の式はありません。',
  stillBroken: (places: readonly string[]) =>
    `まだエラーのセルがあります（${places.join('、')}）。#NAME? と #CALC! は、ブックを保存して Excel を開き直し、リボンの「再計算・修復」をもう一度押してください。ほかのエラーは、セルを選ぶと横に出る「！」の印を押すと理由が出ます。`,
  notRepaired: (sheets: readonly string[]) =>
    `保護されているシート「${sheets.join('」「')}」の式は入れ直していません。保護を外してから、もう一度実行してください。`,
  decided: (applications: number, cells: number) =>
    `採択の手修正・条件を、申請${grouped(applications)}件の${grouped(cells)}セルに書き込みました。採択と採択額の列は、次の算定で最新になります。`,
  undone: '書き込む前の状態に戻しました。',
  undoneStep: (what: string, time: Date) => `${clock(time)} の${what}を取り消しました。`,
  nothingToUndo:
    '元に戻せる書き込みがありません。作業ウィンドウを開き直したあとは、その前の書き込みを元に戻せません。',
  cancelled: '中止しました。ブックは実行前のままです。',
  checked: (applications: number, findings: number) =>
    `点検が終わりました。申請${grouped(applications)}件、指摘${grouped(findings)}件です。`,
  places: '書き込み先',
  placesOf: (count: number) => `書き込み先 ${grouped(count)}か所`,
  firstResult: '最初の結果へ',
  firstDeficient: '最初の不備へ',
  firstAt: (label: string, address: string) => `${label}（${address}）`,
  goTo: (place: string) => `${place}へ移動`,
  writtenTo: (places: readonly string[]) => `書き込み先：${places.join('、')}`,
} as const;

/** What can be taken back, one after the other. */
export const undoWords = {
  label: '元に戻せる操作',
  /** By the kind of what was written. */
  names: {
    fill: '算定',
    report: '報告',
    update: '更新',
    replace: '値の修正',
    answer: '設定',
    map: '列の対応',
    import: '取込み',
    decide: '採択の手修正',
    awardLetters: '採択通知',
    compare: '案の比較',
    half: '途中で止まった書き込み',
  },
  applications: (count: number) => `${grouped(count)}件`,
  about: (name: string, about: string) => (about === '' ? name : `${name}（${about}）`),
  touched: (what: string, time: Date, place: string) =>
    `${clock(time)} の${what}のあとで「${place}」が変更されています。変更を消さないよう、そのままでは元に戻しません。`,
  earlier: (count: number) => `その前の操作 ${grouped(count)}件`,
  inTurn: '新しいものから順に、一つずつ元に戻せます。',
  step: (what: string, time: Date) => `${clock(time)} ${what}`,
  cut: 'これより前の操作は、元に戻せません。',
} as const;
