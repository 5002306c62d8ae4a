import {
  bodyRows,
  cellAt,
  type FuzzBook,
  type FuzzCell,
  type FuzzSheet,
  type Mutation,
  sheetsOfKind,
} from './book';
import type { Dice } from './dice';

const FULL = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** What a cell comes to hold; those that say so are read as what stood there. */
const CONTENTS: readonly (readonly [string, (old: FuzzCell, dice: Dice) => FuzzCell | null])[] = [
  ['blank', () => ({ value: null })],
  [
    'text',
    (_, dice) => ({ value: dice.pick(['未定', 'なし', '別紙のとおり', '要確認', 'あいうえお', '?']) }),
  ],
  ['full width', ({ value }) => (value === null ? null : { value: FULL(String(value)) })],
  [
    'negative',
    ({ value }, dice) => ({ value: typeof value === 'number' ? -value : -1 - dice.below(999_999) }),
  ],
  ['triangle', (_, dice) => ({ value: `${dice.pick(['▲', '△', '－', '-'])}${1 + dice.below(99_999)}` })],
  ['decimal', (_, dice) => ({ value: 1 + dice.below(999_999) + dice.pick([0.5, 0.1, 0.999_999, 1e-7]) })],
  [
    'date',
    (_, dice) => ({
      value: dice.pick(['2026/6/1', '令和8年6月1日', 'R8.6.1', '8.4.1', '4月1日', '1/4/2026']),
    }),
  ],
  [
    'serial',
    (_, dice) => ({
      value: 46_000 + dice.below(900),
      format: dice.pick(['yyyy/m/d', 'ggge年m月d日', 'General']),
    }),
  ],
  [
    'error',
    (_, dice) => ({ value: dice.pick(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?']), isError: true }),
  ],
  ['boolean', (_, dice) => ({ value: dice.chance(50) })],
  [
    'very large',
    (_, dice) => ({ value: dice.pick([1e12, 1e12 + 1, 999_999_999_999, 1e15, 1e21, 1.7e308, 2 ** 53]) }),
  ],
  [
    '16 digits',
    (_, dice) => ({ value: dice.pick(['1234567890123456', '99999999999999999999', '1'.repeat(40)]) }),
  ],
  [
    'formula',
    ({ value }, dice) => ({
      value: dice.chance(70) ? value : null,
      formula: dice.pick(['1+1', 'A1', 'SUM(A1:A3)', 'IF(TRUE,"",1)']),
    }),
  ],
  ['rich text', ({ value }) => (value === null ? null : { value: String(value), isRich: true })],
  [
    'invisible',
    ({ value }, dice) => ({
      value: `${dice.pick(['\u200b', '\u00a0', '\ufeff', '\u3000', '\u00ad'])}${String(value ?? '')}${dice.pick(['\u200b', '\u00a0', '\t', '\n', '\u2060'])}`,
    }),
  ],
  ['half-width kana', (_, dice) => ({ value: dice.pick(['ｱﾘ', 'ﾅｼ', 'ﾐﾏﾓﾘ', 'ﾊﾟｯｹｰｼﾞ', 'ｿﾌﾄ']) })],
  [
    'mark',
    (_, dice) => ({
      value: dice.pick(['○', '〇', '◯', '●', 'レ', '✓', '×', '✕', 'TRUE', '有', '無', '有り', '△']),
    }),
  ],
  ['as above', (_, dice) => ({ value: dice.pick(['〃', '同上', '々', '”', '↑']) })],
  [
    'thousands',
    (_, dice) => ({
      value: dice.pick(['300千円', '300千', '1,200千円', '30万円', '約30万円', '3百万円', '300.000']),
    }),
  ],
  [
    'unit',
    ({ value }, dice) =>
      value === null
        ? null
        : { value: `${String(value)}${dice.pick(['円', '台', '名', '式', '人', '件', ' 円 ', '円也'])}` },
  ],
  [
    'grouped',
    (_, dice) => ({
      value: dice.pick([
        '1,234,567',
        '１，２３４，５６７',
        '1、234',
        '1 234 567',
        '(1,234)',
        '¥1,234',
        '￥１２３４円',
        '1,23',
        '12,34,567',
      ]),
    }),
  ],
  [
    'words',
    (_, dice) => ({
      value: dice.pick([
        '合計',
        '小計',
        '記入例',
        '以下余白',
        '取下げ',
        'R8.9.1取下げ',
        '備考',
        '計',
        '=1+1',
        "'",
        '<>&"',
        '_x0041_',
      ]),
    }),
  ],
  [
    'number format',
    ({ value }, dice) =>
      typeof value === 'number'
        ? { value, format: dice.pick(['0000', '#,##0', '0.0', '"R"0', '#,##0,', '0%', '@']) }
        : null,
  ],
];

/** Columns in which something decides an amount are hit more often. */
const DECIDING = new Set([
  '支出額',
  '台数',
  '寄付金等',
  '経費区分',
  '他補助',
  'パッケージ',
  '受付番号',
  '事業',
  '申請額',
  '契約方式',
  '常勤換算',
  '実人数',
  '連携事業所数',
  '親明細',
  '掲載',
  '取下げ',
  '明細番号',
  '総事業費',
  '値',
  '項目',
  'サービス種類',
]);

function target(book: FuzzBook, dice: Dice): { sheet: FuzzSheet; row: number; column: number } | null {
  const sheets = sheetsOfKind(book, '申請', '経費', '経費', '構成員', '設定').filter(
    (sheet) => bodyRows(sheet).length > 0,
  );
  if (sheets.length === 0) return null;
  const sheet = dice.pick(sheets);
  const deciding = sheet.columns.flatMap((name, at) => (name !== null && DECIDING.has(name) ? [at] : []));
  const column =
    deciding.length > 0 && dice.chance(75)
      ? dice.pick(deciding)
      : dice.below(Math.max(1, sheet.columns.length));
  return { sheet, row: dice.pick(bodyRows(sheet)), column };
}

/** One cell of a list comes to hold something else. */
export const cellMutations: readonly Mutation<FuzzBook>[] = CONTENTS.map(([name, content]) => ({
  name: `cell: ${name}`,
  apply: (book, dice) => {
    const place = target(book, dice);
    if (place === null) return null;
    const { sheet, row, column } = place;
    const old = cellAt(sheet, row, column);
    const cell = content({ ...old }, dice);
    if (cell === null) return null;
    sheet.rows[row]![column] = { ...(old.format !== undefined && { format: old.format }), ...cell };
    return `${sheet.name} R${row + 1} ${sheet.columns[column] ?? column} ← ${JSON.stringify(cell)}`;
  },
}));
