import { cellAt, type FuzzBook, type FuzzSheet, type Mutation, sheetsOfKind } from './book';
import type { Dice } from './dice';

/** Names that a clerk gives these columns, as the workbook contract lists them. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  受付番号: ['受付No', '申請番号'],
  事業: ['事業名'],
  法人名: ['法人名称', '申請者名'],
  事業所名: ['施設名'],
  事業所番号: ['指定事業所番号', '介護保険事業所番号'],
  サービス種類: ['サービス種別'],
  寄付金等: ['寄付金その他の収入額', '寄附金その他の収入額'],
  パッケージ: ['パッケージ型の有無'],
  他補助: ['他の補助金の有無'],
};

const FULL = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const lists = (book: FuzzBook): FuzzSheet[] => sheetsOfKind(book, '申請', '経費', '構成員');

type Change = (text: string, dice: Dice, sheet: FuzzSheet) => string | null;

/** The header of one column says something else. */
function renaming(name: string, change: Change, isHarmless = false): Mutation<FuzzBook> {
  return {
    name: `header: ${name}`,
    ...(isHarmless && { isHarmless: true }),
    apply: (book, dice) => {
      const sheets = lists(book);
      if (sheets.length === 0) return null;
      const sheet = dice.pick(sheets);
      const named = sheet.columns.flatMap((column, at) => (column === null ? [] : [at]));
      if (named.length === 0) return null;
      const cell = cellAt(sheet, sheet.head, dice.pick(named));
      const text = change(String(cell.value ?? ''), dice, sheet);
      if (text === null) return null;
      const said = `${sheet.name}!${String(cell.value)} → ${text}`;
      cell.value = text;
      return said;
    },
  };
}

const BRACKETED = /円|台|人/;

/** Headers that are called otherwise, doubled, gone, moved, or spread over two rows. */
export const headerMutations: readonly Mutation<FuzzBook>[] = [
  renaming(
    'synonym',
    (text, dice, sheet) => {
      // who applies is no member of its group
      const names = SYNONYMS[text]?.filter((name) => sheet.kind !== '構成員' || !name.startsWith('申請者'));
      return names ? dice.pick(names) : null;
    },
    true,
  ),
  renaming('full width and spaces', (text) => ` ${FULL(text)}　`, true),
  renaming('mark in front', (text, dice) => `${dice.pick(['※', '＊', '●', '①', '1. '])}${text}`, true),
  renaming(
    '必須 in brackets',
    (text, dice) => `${text}${dice.pick(['（必須）', '(任意)', '【必須】', '（記入例）'])}`,
  ),
  renaming('unit in brackets', (text, dice) =>
    /額|費/.test(text)
      ? `${text}${dice.pick(['（円）', '(円)', '(千円)', '（百万円）', '（税込）', '(税抜)'])}`
      : null,
  ),
  renaming(
    'other brackets',
    (text, dice) => `${text}${dice.pick(['（見込）', '（実績）', '(R7)', '（代表）'])}`,
  ),
  renaming('renamed', (_, dice) =>
    dice.pick(['備考', '金額', '数量', '種別', 'その他', '有無', '番号', '×']),
  ),
  renaming('blank', () => ''),
  renaming(
    'line break',
    (text) => (BRACKETED.test(text) ? null : `${text.slice(0, 1)}\n${text.slice(1)}`),
    true,
  ),
  {
    name: 'header: doubled',
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      const at = dice.below(sheet.columns.length);
      sheet.rows.forEach((_, row) => {
        const copy = { ...cellAt(sheet, row, at) };
        cellAt(sheet, row, Math.max(sheet.columns.length, at));
        sheet.rows[row]!.splice(sheet.columns.length, 0, copy);
      });
      sheet.columns.push(null);
      return `${sheet.name}!${sheet.columns[at] ?? at}`;
    },
  },
  {
    name: 'header: column gone',
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      if (sheet.columns.length < 2) return null;
      const at = dice.below(sheet.columns.length);
      for (const line of sheet.rows) line.splice(at, 1);
      const [gone] = sheet.columns.splice(at, 1);
      return `${sheet.name}!${gone ?? at}`;
    },
  },
  {
    name: 'header: columns in another order',
    isHarmless: true,
    weight: 2,
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      const order = dice.shuffled(sheet.columns.map((_, at) => at));
      sheet.rows = sheet.rows.map((line, row) =>
        row < sheet.head ? line : order.map((at) => line[at] ?? { value: null }),
      );
      sheet.columns = order.map((at) => sheet.columns[at] ?? null);
      return sheet.name;
    },
  },
  {
    name: 'header: two rows, merged',
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      const group = sheet.columns.map(() => ({ value: null as string | null }));
      const from = dice.below(Math.max(1, group.length - 2));
      group[from] = { value: dice.pick(['申請者', '経費', '導入機器', '確認事項']) };
      sheet.rows.splice(sheet.head, 0, group);
      sheet.head += 1;
      if (dice.chance(60))
        sheet.merges.push(`${letters(from)}${sheet.head}:${letters(from + 1)}${sheet.head}`);
      return sheet.name;
    },
  },
  {
    name: 'header: far below',
    isHarmless: true,
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      const rows = dice.pick([1, 3, 21, 40]);
      if (sheet.head + rows >= 59) return null;
      sheet.rows.splice(sheet.head, 0, ...Array.from({ length: rows }, () => []));
      sheet.hiddenRows = new Set([...sheet.hiddenRows].map((row) => row + rows));
      if (sheet.merges.length > 0) return null;
      sheet.rows[0] = [{ value: '令和8年度 申請一覧' }];
      sheet.head += rows;
      return `${sheet.name} ${rows} rows`;
    },
  },
];

/** A for 0. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
