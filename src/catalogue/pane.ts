import type { Severity } from '../scheme/types';

const integer = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 0 });

/** 1,234,567 */
export const number = (value: number): string => integer.format(value);
/** 1,234,567円 */
export const yenText = (value: number): string => `${number(value)}円`;
/** 10:42 */
export const clock = (time: Date): string =>
  `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`;

/** Every word of the pane. Functions where a figure or a name goes in. */
export const pane = {
  app: {
    title: '介護補助金 審査・算定',
    year: (fiscalYear: number) => `令和${fiscalYear}年度`,
    documentTitle: '介護補助金 審査・算定',
    starting: 'Excel に接続しています…',
  },

  steps: {
    label: '作業の手順',
    check: '点検',
    fill: '算定',
    report: '厚労省報告',
    done: '済み',
    stale: '変更あり',
  },

  action: {
    check: '点検する',
    all: '報告まで一度に作る',
    checkAgain: '再点検',
    fillAgain: '再算定',
    reportAgain: 'もう一度作る',
    toFill: '算定へ進む',
    toReport: '厚労省報告へ進む',
    fill: '算定して書き込む',
    report: '厚労省報告を作る',
    cancel: '中止',
    cancelling: '中止しています…',
    undo: '元に戻す',
    close: '閉じる',
  },

  progress: {
    check: '点検しています',
    fill: '算定しています',
    report: '報告を作っています',
    undo: '元に戻しています',
    count: (done: number, total: number) => `${number(done)} / ${number(total)} セル`,
    announce: (what: string, percent: number) => `${what}。${percent}パーセント`,
  },

  sources: {
    label: '読み込んだ表',
    rows: (rows: number) => `${number(rows)}行`,
    checked: (time: Date) => `${clock(time)} 点検`,
    stale: (rows: number) =>
      rows > 0 ? `点検のあとに${number(rows)}行が変更されました` : '点検のあとに表が変更されました',
    staleAction: '読み直す',
  },

  verdicts: {
    label: '判定ごとの申請件数。押すと一覧を絞り込みます',
    count: (count: number) => `${number(count)}`,
    unit: '件',
    filter: (verdict: string, count: number) => `${verdict} ${number(count)}件`,
  },

  amounts: {
    label: '金額',
    planned: '交付予定額 合計',
    eligibleCost: '対象経費',
    computed: '算定額',
    capped: '上限適用',
    cases: (count: number) => `${number(count)}件`,
    undetermined: (count: number) => `金額が決まらない申請 ${number(count)}件は、合計に含めていません。`,
  },

  categories: {
    title: '補助区分ごとの額',
    category: '補助区分',
    eligibleCost: '対象経費',
    grantAmount: '補助額',
    capped: '上限',
    unit: '単位：円',
    empty: '算定できる経費がありません。',
  },

  findings: {
    title: '指摘',
    label: '指摘の一覧。上下の矢印キーで移動し、Enter キーでセルへ移動します',
    search: '指摘を検索',
    searchHint: '受付番号・事業所・内容',
    severity: '重要度で絞り込む',
    allSeverities: '重要度',
    rule: 'ルールで絞り込む',
    allRules: 'ルール',
    option: (name: string, count: number) => `${name}（${number(count)}）`,
    shown: (shown: number, all: number) =>
      shown === all ? `${number(all)}件` : `${number(all)}件中 ${number(shown)}件`,
    clear: '絞り込みを解除',
    action: '対応',
    line: (lineNumber: string) => `明細${lineNumber}`,
    noPlace: 'セルなし',
    goTo: (address: string) => `セル ${address} へ移動`,
    none: '指摘はありません。',
    noneDetail: 'すべての申請が要件を満たしています。',
    noMatch: '条件に合う指摘はありません。',
  },

  severities: {
    不備: '不備',
    要確認: '要確認',
    注意: '注意',
    情報: '情報',
  } satisfies Record<Severity, string>,

  check: {
    startTitle: 'まず、点検します',
    startText:
      'このブックの表「申請」と「経費」を読み、通知の要件と補助額を確かめます。点検ではブックには何も書き込みません。「報告まで一度に作る」は、点検・算定・厚労省報告を続けて行います。',
    emptyTitle: '申請の表が見つかりません',
    emptyText: 'このブックから「受付番号」と「事業」の列がある表を探しましたが、見つかりませんでした。',
    emptySteps: [
      '申請の表があるブックを開いているか確かめます。',
      '見出しに「受付番号」「事業」「法人名」があり、シートの先頭から20行以内にあるか確かめます。',
      '直したら「点検する」を押します。',
    ],
  },

  fill: {
    title: '書き込む内容',
    applications: '申請の表の右',
    applicationColumns: '判定・対象経費計・算定額・交付予定額・上限適用・優先・採択・算定根拠',
    expenses: '経費の表の右',
    expenseColumns: '対象経費・補助区分・行判定・行理由',
    tables: '新しいシート',
    tableNames: '算定・指摘',
    promise: '入力した値は変えません。書き込んだあとで元に戻せます。',
  },

  report: {
    title: '作るシート',
    sheets: [
      { name: '総括表', about: '事業ごとの件数・所要額・県上限の残枠' },
      { name: '区分別集計', about: '定着支援の補助区分ごとの件数・台数・補助額' },
    ],
    promise: '算定の列も最新にします。合計は表と突き合わせて検算します。',
    checksTitle: '検算',
    total: '合計',
    agrees: '一致',
    differs: (difference: number) => `差額 ${difference > 0 ? '+' : '−'}${yenText(Math.abs(difference))}`,
  },

  outcome: {
    filled: '算定結果を書き込みました。',
    reported: '厚労省報告を作りました。',
    changed: (cells: number) => `${number(cells)}セルを更新しました。`,
    columns: (sheets: readonly string[]) => `${sheets.join('・')}の右の列`,
    sheets: (names: readonly string[]) => `シート「${names.join('」「')}」`,
    unchanged: '前回と同じ結果です。ブックは変更していません。',
    sheetsAgree: (count: number) => `検算：${number(count)}シートすべて一致`,
    sheetsDiffer: (count: number) =>
      `検算：${number(count)}シートで差額があります。下の一覧で確かめてください。`,
    undone: '書き込む前の状態に戻しました。',
    nothingToUndo: '元に戻せる書き込みがありません。書き込んだあとに表が変更されると、元に戻せなくなります。',
    cancelled: '中止しました。ブックは実行前のままです。',
    checked: (applications: number, findings: number) =>
      `点検が終わりました。申請${number(applications)}件、指摘${number(findings)}件です。`,
    writtenTo: (places: readonly string[]) => `書き込み先：${places.join('、')}`,
  },

  error: {
    heading: '処理できませんでした',
    code: (code: string) => `コード：${code}`,
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
  },
} as const;
