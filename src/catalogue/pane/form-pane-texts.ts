import { grouped } from '../amounts/figures';
import type { ErrorText } from '../errors/office-errors';

const text = (message: string, action: string): ErrorText => ({ message, action });

/** Words of the task pane for the ministry's form; loaded with that part of it. */
export const formPaneTexts = {
  title: '公式様式に記入',
  about:
    'タグ（{{総括表:定着支援:交付予定額}} など）のある様式に値を入れ、新しいブックとして開きます。このブックと様式のファイルには書き込みません。',
  file: '公式様式のファイル',
  choose: '様式を選んで記入する',
  filling: '記入しています…',
  opened: (file: string): string =>
    `「${file}」に記入し、新しいブックとして開きました。名前を付けて保存してください。`,
  offered: (file: string): string =>
    `「${file}」に記入しました。この Excel では新しいブックとして開けないため、ファイルを保存してください。`,
  ready: (file: string): string => `「${file}」に記入しました。ファイルを保存してください。`,
  /** Of the second button, beside `choose`. */
  chooseForFile: '様式を選び、ファイルとして保存',
  save: 'ファイルを保存',
  /** 様式1.xlsx → 様式1_記入済.xlsx */
  fileName: (file: string): string => file.replace(/(\.[^.]*)?$/, '_記入済$1'),
  noTags: (file: string): string =>
    `「${file}」にはタグがないため、記入していません。下の「タグを選ぶ」でタグをコピーして様式に貼り、保存してから、もう一度選んでください。`,
  goOn: '決まらないタグを残して記入する',

  problems: {
    label: '記入先の決まらないタグ',
    more: (count: number): string => `ほか${grouped(count)}件`,
    copy: (tag: string): string => `${tag} をコピー`,
    copied: 'コピーしました',
    notCopied: 'コピーできませんでした。文字を選んでコピーしてください。',
  },

  picker: {
    title: 'タグを選ぶ',
    loading: '様式の行と列を読んでいます…',
    noData: 'このブックに申請の表がないため、通知で決まっている行だけを選べます。',
    unread: (message: string): string => `今の値は表示できません。${message}`,
    form: '様式',
    row: '行',
    column: '列',
    tag: 'タグ',
    everyRow: 'すべての行（*）',
    everyRowNote: 'このタグを書いた行は、記入するときに件数分くり返されます。',
    /** R8-0012+ソフト（定着支援 みらいの里） */
    rowLabel: (name: string, about: string): string => (about === '' ? name : `${name}（${about}）`),
    narrow: '行を絞り込む（名前・事業所など）',
    found: (shown: number, count: number): string =>
      shown === count
        ? `${grouped(count)}行`
        : `${grouped(count)}行のうち、はじめの${grouped(shown)}行から選べます。`,
    none: '当てはまる行がありません。',
    nameless: (count: number): string => `同じ内容で区別できない${grouped(count)}行は選べません。`,
    value: (value: string): string => `値（読み込み時）: ${value}`,
    values: (count: number, first: string): string =>
      count === 0 ? '値（読み込み時）: 0件' : `値（読み込み時）: ${grouped(count)}件（はじめは ${first}）`,
    blank: '空欄',
    copy: 'タグをコピー',
    copied: 'コピーしました',
    notCopied: 'コピーできませんでした。タグを選んでコピーしてください。',
    insert: '選択しているセルに入れる',
    inserted: (cell: string): string => `${cell} にタグを入れました。`,
    undo: '元に戻す',
    undone: (cell: string): string => `${cell} を元に戻しました。`,
    occupied: (cell: string, content: string): string =>
      `${cell} には「${content}」と書かれています。そのあとにタグを付けますか。`,
    append: 'あとに付ける',
    leave: 'やめる',
  },

  errors: {
    tooBig: (file: string) => ({
      code: 'FormTooBig',
      ...text(
        `「${file}」は 20 MB を超えるため、開くのをやめました。`,
        '様式のシートだけを残したファイルを選んでください。',
      ),
    }),
    unreadable: (file: string) => ({
      code: 'FormUnreadable',
      ...text(
        `「${file}」を読み込めませんでした。選んだあとに、移動・削除・上書きされた可能性があります。`,
        'ファイルの場所を確かめ、もう一度選んでください。',
      ),
    }),
    noCell: () => text('セルが選ばれていません。', 'タグを入れるセルを選んでから、もう一度押してください。'),
    formula: (cell: string) =>
      text(
        `${cell} には数式があるため、タグを入れていません。`,
        '数式のないセルを選んでください。数式のセルに入れたタグには記入できません。',
      ),
    spilled: (cell: string) =>
      text(
        `${cell} は別のセルの数式の結果を表示しているため、タグを入れていません。`,
        '数式のないセルを選んでください。',
      ),
    notText: (cell: string) =>
      text(
        `${cell} には文字でない値（数値・日付など）があるため、タグを入れていません。`,
        '空のセルか、文字のあるセルを選んでください。',
      ),
    likeFormula: (cell: string) =>
      text(
        `${cell} の文字は記号（= + - @ '）で始まり、タグを付けると数式とみなされるため、入れていません。`,
        '別のセルを選ぶか、はじめの記号を全角にしてください。',
      ),
    changed: (cell: string) =>
      text(
        `${cell} の内容がそのあとに変わったため、変更していません。`,
        'セルの内容を確かめ、必要なら手で直してください。',
      ),
  },
} as const;
