import { cellAddress } from '../../base/a1';
import { grouped, yenText } from '../amounts/figures';
import { clock } from './clock';
import { errorWords } from './errors';
import { findingWords, letterWords, severityWords } from './findings';
import { categoryWords, fillWords, outcomeWords, previewWords, reportWords, undoWords } from './work';

/** Every word of the pane. Functions where a figure or a name goes in. */
export const pane = {
  app: {
    title: '介護補助金 審査・算定',
    year: (fiscalYear: number) => `令和${fiscalYear}年度`,
    book: (parts: readonly string[]) => parts.join('・'),
    /** The sheet or table that says whose workbook this is. */
    settings: '設定',
    back: '手順に戻る',
    toSteps: '手順への戻り道',
    notices: 'お知らせ',
    reference: '参考',
    reason: 'なぜこの額か',
    intake: 'ファイルの取込み',
    reasonTip: 'なぜこの額か（選んだ行）',
    loading: '読み込んでいます…',
    documentTitle: '介護補助金 審査・算定',
    starting: 'Excel に接続しています…',
  },

  steps: {
    label: '作業の手順',
    prepare: '準備',
    check: '点検',
    fill: '算定',
    award: '採択',
    report: '報告',
    done: '済み',
    stale: '変更あり',
  },

  action: {
    check: '点検する',
    all: '報告まで一度に作る',
    checkAgain: '再点検',
    preview: '書き込む内容を確かめる',
    previewAgain: '変更を確かめる',
    reportAgain: 'もう一度作る',
    toPrepare: '準備を開く',
    reread: '読み直す',
    toCheck: '点検へ進む',
    toFill: '算定へ進む',
    toAward: '採択へ進む',
    toReport: '報告へ進む',
    fill: '算定して書き込む',
    report: '厚労省報告を作る',
    cancel: '中止',
    cancelling: '中止しています…',
    unfiltered: '絞り込みを解除して続ける',
    asFile: 'ファイルとして保存',
    undo: '元に戻す',
    refresh: '変更した行を更新',
    close: '閉じる',
  },

  progress: {
    check: '点検しています',
    preview: '変わる内容を調べています',
    fill: '算定しています',
    report: '報告を作っています',
    undo: '元に戻しています',
    prepare: '表と列を調べています',
    map: '列の割当てを記録しています',
    repair: '式を入れ直しています',
    form: '様式に記入しています',
    submission: '提出用コピーを作っています',
    template: 'ひな形を作っています',
    sample: '見本を開いています',
    tags: '様式の行と列を読んでいます',
    tag: 'タグを書き込んでいます',
    compare: '比較をシートに書き込んでいます',
    letters: '差戻しの記録を調べています',
    pick: 'シートを読んでいます',
    intake: 'ファイルを読んで比べています',
    takeIn: '取り込んでいます',
    award: 'シート「採択」を調べています',
    duties: '報告の提出状況を調べています',
    effects: '効果集計を作っています',
    decide: '採択の手修正を書き込んでいます',
    awardLetters: '採択の通知のデータを作っています',
    waiting: 'セルの入力が終わるのを待っています',
    waitingAction: 'Enter で確定するか Esc で取り消すと、続きます。',
    count: (done: number, total: number) => `${grouped(done)} / ${grouped(total)} セル`,
    announce: (what: string, percent: number) => `${what}。${percent}パーセント`,
  },

  sources: {
    label: '読み込んだ表',
    rows: (rows: number) => `${grouped(rows)}行`,
    checked: (time: Date) => `${clock(time)} 点検`,
    stale: (rows: number) =>
      rows > 0 ? `点検のあとに${grouped(rows)}行が変更されました` : '点検のあとに表が変更されました',
    staleAction: '読み直す',
    behind: (rows: number) =>
      rows > 0 ? `書き込んだあとに${grouped(rows)}行が変更されました` : '書き込んだあとに表が変更されました',
    /** 経費!A47, where no cell of the row is known; rows count from 1. */
    changedRow: (sheet: string, row: number) => cellAddress(sheet, row - 1, 0),
    changedMore: (rows: number) => `ほか${grouped(rows)}行`,
    changedList: '変更された行',
    changedMark: '変更あり',
  },

  verdicts: {
    label: '判定ごとの申請件数。押すと一覧を絞り込みます',
    count: (count: number) => `${grouped(count)}`,
    unit: '件',
    filter: (verdict: string, count: number) => `${verdict} ${grouped(count)}件`,
  },

  amounts: {
    label: '金額',
    planned: '交付予定額 合計',
    yen: '円',
    eligibleCost: '対象経費',
    computed: '算定額',
    capped: '上限適用',
    deficientCost: (yen: number) => `不備の申請の分 ${yenText(yen)}を含みます。`,
    undeterminedCost: (yen: number) =>
      `金額が決まらない申請の明細のうち、決まっている${yenText(yen)}は含みません（機器別集計の対象経費には含みます）。`,
    /** From 算定額 to 交付予定額. */
    toPlanned: (deficient: number, belowClaim: number) => {
      const parts = [
        ...(deficient > 0 ? [`不備の申請の分 ${yenText(deficient)}`] : []),
        ...(belowClaim > 0 ? [`申請額が算定額より少ない分 ${yenText(belowClaim)}`] : []),
      ];
      return parts.length === 0 ? '' : `${parts.join('と、')}を除いた額が交付予定額です。`;
    },
    cases: (count: number) => `${grouped(count)}件`,
    undetermined: (count: number) => `金額が決まらない申請 ${grouped(count)}件は、合計に含めていません。`,
    withdrawn: (count: number) => `取下げの申請 ${grouped(count)}件は、点検も算定もしていません。`,
  },

  check: {
    startTitle: 'まず、点検します',
    startText:
      'このブックの表「申請」と「経費」を読み、通知の要件と補助額を確かめます。点検ではブックには何も書き込みません。「報告まで一度に作る」は、点検・算定・厚労省報告を続けて行います。',
    emptyTitle: '申請の表が見つかりません',
    emptyText: 'このブックから「受付番号」と「事業」の列がある表を探しましたが、見つかりませんでした。',
    emptySteps: [
      '申請の表があるブックを開いているか確かめます。',
      '「準備」を開きます。見出しの名前が違う表も、そこで選んで読むことができます。',
      '表がなければ、「準備」でひな形を作るか、見本を開きます。',
    ],
    noRowsTitle: '申請の行がまだありません',
    noRowsText: '表は見つかりましたが、申請が1件も記入されていません。何から記入するかは「準備」にあります。',
  },

  categories: categoryWords,
  findings: findingWords,
  severities: severityWords,
  letter: letterWords,
  preview: previewWords,
  fill: fillWords,
  report: reportWords,
  outcome: outcomeWords,
  undo: undoWords,
  error: errorWords,
} as const;
