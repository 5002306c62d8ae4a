import type { SettingKey, Settings } from '../../grant/input/settings';
import { grouped, yenText } from '../amounts/figures';
import { NO_COLUMN, noticeRateText, THAT_DAY } from '../settings';

/** Where the value of a setting comes from. */
export type SettingSource = 'cell' | 'default' | 'unanswered' | 'outOfRange';

/** Words of the step 準備. */
export const prepareTexts = {
  reading: 'ブックを読んでいます',
  firstRun:
    'はじめに、表と設定が正しく読めているかを確かめます。この画面では、質問の答えと、押した置き換えのほかにブックの値を変えません。',
  ready: '点検を始められます。',
  notReady: '点検の前に、足りないものがあります。',
  lacking: (parts: readonly string[]): string => `足りないもの：${parts.join('、')}。`,
  lackingTable: (name: string): string => `「${name}」の表`,
  lackingColumns: (name: string, headers: readonly string[]): string =>
    `「${name}」の列（${headers.join('・')}）`,
  unanswered: (labels: readonly string[]): string => `未回答の設定：${labels.join('、')}。`,
  reread: '読み直す',
  unansweredNote: '決めなくても点検はできますが、関係する額は計算しません。',

  empty: {
    title: 'このブックは空です',
    text: '入力用の表を入れるか、申請の表があるブックを開いてください。ほかのブックの表を、見出しごとシートの A1 に貼り付けて「読み直す」を押しても始められます。',
  },
  template: {
    make: 'ひな形を作る',
    about:
      '「申請」「経費」「構成員」「設定」などのシートを、入力の一覧（選択肢）つきで、このブックに加えます。',
    asFile: 'ひな形をファイルとして保存',
    ready: 'ひな形ができました。',
    save: 'ひな形を保存する',
    file: 'ひな形_申請一覧.xlsx',
  },
  sample: {
    open: '見本で試す',
    about: '架空の申請が入った見本のブックを、新しいブックとして開きます。',
    asFile: '見本をファイルとして保存',
    ready: '見本の用意ができました。',
    offered: '見本を新しいブックとして開けませんでした。保存してから開いてください。',
    save: '見本を保存する',
    file: '見本_申請一覧.xlsx',
  },

  /** The workbook may be a blank form of the ministry's. */
  officialForm: '公式様式にタグを入れる',

  tables: {
    title: '読み取った表',
    names: { applications: '申請', lines: '経費', members: '構成員' },
    flat: '申請・経費',
    flatNote: '1つの表に申請と経費の両方があります。',
    asTable: (name: string): string => `表「${name}」`,
    asRange: '見出し行のある範囲',
    rows: (rows: number): string => `${grouped(rows)}行`,
    notFound: '見つかりません',
    needed: '見出しから分かる表がありません。下のボタンで、このブックの表を選んでください。',
    pickOther: '表を自分で選ぶ',
    optional: '協働化とモデル事業の申請がなければ、無くて構いません。',
    goTo: (name: string, address: string): string => `${name}の表（${address}）へ移動`,
  },

  questions: {
    title: (count: number): string => `読み方の質問（${grouped(count)}）`,
    help: '答えは「設定」の表に記入します。答えるまで、関係する申請の額は計算しません。',
    makes: '「設定」の表がないので、最初の答えで「設定」シートを作ります。',
    made: (sheet: string): string => `「${sheet}」シートを作りました。`,
    writes: (key: string, answer: string): string => `「設定」に ${key} = ${answer} と記入します`,
    given: ({
      key,
      answer,
      cell,
      before,
    }: Readonly<Record<'key' | 'cell' | 'before', string> & { answer: string | number }>): string =>
      answer === ''
        ? `${cell} の「${key}」を空欄にしました（前は「${before}」）。`
        : `${cell} に「${key} = ${answer}」を記入しました（前は${before === '' ? '空欄' : `「${before}」`}）。`,
    adopted: ({ sheet, rows }: { readonly sheet: string; readonly rows: number }): string =>
      `シート「${sheet}」の読み方を「設定」に記入しました（${grouped(rows)}行）。`,
  },

  columns: {
    needed: (count: number): string => `必要な列が${count}つありません`,
    neededHelp:
      '見出しと値から見当をつけた列です。違うところを直して「この列で読む」を押してください。ブックの見出しは変えません。',
    readSo: 'この列で読む',
    pickAgain: '表や見出しの行から選ぶ',
    noChoice: '選べる列がありません。列を追加してください。',
    recognised: (count: number): string => `読み取った列 ${count}`,
    optional: (count: number): string => `なくてもよい列 ${count}`,
    optionalHelp: '該当する申請がなければ、無くて構いません。',
    unknown: (count: number): string => `読まない列 ${count}`,
    unknownHelp: 'このままで構いません。アドインは読みも書きもしません。内容が合う項目があれば選べます。',
    duplicate: (header: string, cell: string): string => `「${header}」は ${cell} を読みます`,
    leave: '読まない',
    use: (written: string): string => `列「${written}」の内容`,
    as: (written: string): string => `見出し「${written}」`,
    byHand: '手で対応づけ',
    undo: '解除',
    undoFor: (header: string): string => `「${header}」の対応づけを解除`,
    goTo: (address: string): string => `セル ${address} へ移動`,
  },

  settings: {
    first: '最初に決める設定',
    others: 'そのほかの設定',
    doubts: '設定の表で使われない行',
    noSheet: '設定の表がありません。既定値で計算します。ここで決めると、シート「設定」を作って書き込みます。',
    decide: '決める',
    change: '変更',
    add: '追加',
    changeOf: (label: string): string => `設定「${label}」の値`,
    nameOf: { unitLimit: '経費区分', budget: '事業' },
    pick: '選んでください',
    write: '「設定」に書き込む',
    close: 'やめる',
    notAllowed: (range: string): string => `この値は使えません。範囲：${range}`,
    allowed: (range: string, unit: string): string =>
      unit === '円' || unit === '台' ? `範囲：${range}（${unit}）` : `範囲：${range}`,
    clause: (clause: string): string => `根拠：${clause}`,
    none: '定めなし',
    source: {
      default: '既定値',
      unanswered: '未回答',
      outOfRange: '範囲外',
    },
    outOfRange: (value: string): string => `「${value}」は範囲外です。関係する額を計算しません。`,
    goTo: (label: string, address: string): string => `設定「${label}」（${address}）へ移動`,
    since: (time: string, actor: string): string =>
      `${time} の操作から同じ値${actor === '' ? '' : `（操作者 ${actor}）`}`,
    changed: (time: string, before: string): string =>
      `前回の操作（${time}）の後に変更（前は${before === '' ? '空欄' : `「${before}」`}）`,
  },
} as const;

/** What the notice says of a setting that has to be answered, and what the answer does. */
const notes: Readonly<Partial<Record<SettingKey, string>>> = {
  taxBasis:
    '消費税の扱いは通知に定めがありません。支出額が税込と税抜のどちらで記入されているかを選びます。換算はしません。',
  deductDonations:
    '寄付金その他の収入の扱いは通知に定めがありません。「する」は行ごとの支出額から差し引きます。「総事業費から」は、補助額の計を、総事業費から寄付金等の計を引いた残りに見合う額までに抑えます。',
  packageCeiling:
    '通知は金額の幅だけを示し、「都道府県が設定する額」としています。決めるまで、パッケージの補助額は計算しません。',
  prefecture: '事業所番号の先頭2桁と突き合わせます。総括表などの見出しにも使います。',
};

export const settingNote = (key: SettingKey): string => notes[key] ?? '';

const doOrNot = (value: boolean): string => (value ? 'する' : 'しない');

/** 項目 without the colon that a 経費区分 or 事業 would follow. */
export const settingName = (label: string): string => label.replace(/:$/, '');

/** A setting's value as a clerk would write it; '' where it has none. Money in yen. */
export function settingValue(key: SettingKey, settings: Settings): string {
  if (key === 'unitLimit' || key === 'budget') return '';
  const read = <K extends Exclude<SettingKey, 'unitLimit' | 'budget'>>(
    of: K,
    words: (value: NonNullable<Settings[K]>) => string,
  ): string => {
    const value = settings[of];
    return value === null ? '' : words(value);
  };
  switch (key) {
    case 'prefecture':
      return read(key, (code) => `${code} ${settings.prefectureName ?? ''}`.trim());
    case 'fiscalYear':
      return read(key, (year) => `令和${year}年度`);
    case 'subsidyRate':
    case 'modelRate':
    case 'fundRate':
      return read(key, noticeRateText);
    case 'packageCeiling':
    case 'roundingUnit':
      return read(key, yenText);
    case 'taxBasis':
      return read(key, (basis) => ({ included: '税込', excluded: '税抜' })[basis]);
    case 'aggregation':
      return read(key, (by) => ({ costCategory: '補助区分', expenseCategory: '経費区分', line: '明細' })[by]);
    case 'linkStartTreatment':
      return read(key, (severity) => severity);
    case 'earlierGrants':
      return read(key, (as) => ({ deducted: '控除', noted: '注意', ignored: 'なし' })[as]);
    case 'deductDonations':
      return read(key, (from) => ({ fromCost: 'する', ignored: 'しない', fromTotal: '総事業費から' })[from]);
    case 'flatContractBonus':
    case 'countNonCare':
    case 'partialGrants':
    case 'recordActor':
      return read(key, doOrNot);
    case 'effectDeadline':
      return read(key, ({ month, day }) => `${month}/${day}`);
    case 'awardPoints':
      return read(key, (header) => header);
    case 'dutyDay':
      return read(key, (day) => (day === '' ? THAT_DAY : day));
    case 'submissionOmits':
      return read(key, (headers) => (headers.length === 0 ? NO_COLUMN : headers.join('・')));
  }
}

/** 限度台数 of a 経費区分, or 予算額 of a 事業 in yen. */
export const eachValue = (key: 'unitLimit' | 'budget', value: number): string =>
  key === 'unitLimit' ? `${grouped(value)}台` : yenText(value);

/** What a clerk reads when the template cannot be put into the workbook. */
/** Why the sample cannot be had. */
export const sampleErrors = {
  missing: () => ({
    message: '見本のファイルを読み込めませんでした。',
    action: '通信を確かめてからもう一度押すか、アドインの担当者に知らせてください。',
  }),
} as const;

export const templateErrors = {
  tooOld: () => ({
    message: 'この Excel では、開いているブックにひな形を入れられません。ブックは変更していません。',
    action:
      'Microsoft 365 または Excel LTSC 2024 以降で開くか、アドインの担当者からひな形のファイル（.xlsx）を受け取り、それを開いて使ってください。',
  }),
  namesTaken: (names: readonly string[]) => ({
    message: `このブックには、ひな形と同じ名前のシートまたは表${names.map((name) => `「${name}」`).join('')}があります。ブックは変更していません。`,
    action: '新しい空のブックで行うか、今あるシートや表の名前を変えてから、もう一度実行してください。',
  }),
  incomplete: () => ({
    message: 'ひな形のシートが加わったことを確かめられませんでした。',
    action: 'ブックのシート見出しを見て、途中まで加わったシートがあれば削除し、もう一度実行してください。',
  }),
} as const;
