import {
  bodyRows,
  cellAt,
  type FuzzBook,
  type FuzzCell,
  type FuzzSheet,
  type Mutation,
  sheetsOfKind,
} from './book';

const lists = (book: FuzzBook): FuzzSheet[] => sheetsOfKind(book, '申請', '経費', '構成員');

const copied = (line: readonly FuzzCell[]): FuzzCell[] => line.map((cell) => ({ ...cell }));

/** Puts a row in, without moving what is named by its place: it is done before tables are laid over the cells. */
function insert(sheet: FuzzSheet, at: number, line: FuzzCell[]): void {
  sheet.rows.splice(at, 0, line);
  sheet.hiddenRows = new Set([...sheet.hiddenRows].map((row) => (row >= at ? row + 1 : row)));
}

/** A row with a text in the column of that name. */
function rowWith(sheet: FuzzSheet, texts: Readonly<Record<string, FuzzCell['value']>>): FuzzCell[] {
  return sheet.columns.map((name) => ({ value: (name !== null ? texts[name] : undefined) ?? null }));
}

/** Lists that are split, joined, out of order, or have rows that are no records. */
export const tableMutations: readonly Mutation<FuzzBook>[] = [
  {
    name: 'table: split over two sheets',
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      const rows = bodyRows(sheet);
      const cut = rows[Math.floor(rows.length / 2)];
      if (rows.length < 2 || cut === undefined || sheet.merges.length > 0) return null;
      const name = dice.pick([
        `${sheet.name}（続き）`,
        `${sheet.name}5月`,
        `旧${sheet.name}`,
        `${sheet.name} (2)`,
      ]);
      if (book.sheets.some((other) => other.name === name)) return null;
      const tail = sheet.rows.splice(cut);
      book.sheets.push({
        ...sheet,
        name,
        rows: [...sheet.rows.slice(0, sheet.head + 1).map(copied), ...tail],
        columns: [...sheet.columns],
        hiddenRows: new Set(),
        merges: [],
      });
      return `${sheet.name} → ${name}`;
    },
  },
  {
    name: 'table: a copy on another sheet',
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      const name = dice.pick([`${sheet.name}コピー`, `${sheet.name} (2)`, `${sheet.name}控え`]);
      if (book.sheets.some((other) => other.name === name)) return null;
      book.sheets.push({
        ...sheet,
        name,
        rows: sheet.rows.map(copied),
        columns: [...sheet.columns],
        hiddenRows: new Set(),
        merges: [...sheet.merges],
      });
      return `${sheet.name} → ${name}`;
    },
  },
  {
    name: 'table: settings beside the list',
    apply: (book) => {
      const [list] = sheetsOfKind(book, '申請');
      const at = book.sheets.findIndex(({ kind }) => kind === '設定');
      if (list === undefined || at < 0) return null;
      const [settings] = book.sheets.splice(at, 1);
      const column = Math.max(...list.rows.map((line) => line.length), list.columns.length) + 2;
      settings!.rows.forEach((line, row) =>
        line.forEach((cell, beside) => Object.assign(cellAt(list, list.head + row, column + beside), cell)),
      );
      return list.name;
    },
  },
  {
    name: 'table: two on one sheet',
    apply: (book) => {
      const [list] = sheetsOfKind(book, '申請');
      const [lines] = sheetsOfKind(book, '経費');
      if (list === undefined || lines === undefined || lines.head > 5) return null;
      const column = Math.max(...list.rows.map((line) => line.length), list.columns.length) + 2;
      lines.rows.forEach((line, row) =>
        line.forEach((cell, beside) => Object.assign(cellAt(list, row, column + beside), cell)),
      );
      list.kind = 'other';
      book.sheets.splice(book.sheets.indexOf(lines), 1);
      return list.name;
    },
  },
  {
    name: 'table: flat',
    weight: 2,
    apply: (book, dice) => {
      const [list] = sheetsOfKind(book, '申請');
      const [lines] = sheetsOfKind(book, '経費');
      if (!list || !lines || list.head > 0 || lines.head > 0) return null;
      const key = list.columns.indexOf('受付番号');
      const own = lines.columns.indexOf('受付番号');
      const kept = lines.columns.flatMap((name, at) => (at === own || name === null ? [] : [at]));
      const rows = lines.rows.slice(1).map((line) => {
        const applicant = list.rows.slice(1).find((row) => row[key]?.value === line[own]?.value) ?? [];
        const blank = dice.chance(15);
        const left = list.columns.map((_, at) => ({
          ...(blank && at !== key ? { value: null } : (applicant[at] ?? { value: null })),
        }));
        return [...left, ...kept.map((at) => ({ ...(line[at] ?? { value: null }) }))];
      });
      const heads = [
        ...list.columns.map((_, at) => ({ ...cellAt(list, 0, at) })),
        ...kept.map((at) => ({ ...cellAt(lines, 0, at) })),
      ];
      list.rows = [heads, ...rows];
      list.columns = [...list.columns, ...kept.map((at) => lines.columns[at] ?? null)];
      list.kind = 'other';
      book.sheets.splice(book.sheets.indexOf(lines), 1);
      return list.name;
    },
  },
  {
    name: 'table: a row of sums',
    isHarmless: true,
    apply: (book, dice) => {
      const sheet = dice.pick(sheetsOfKind(book, '経費', '申請'));
      const at = sheet.columns.indexOf('支出額');
      const sum = sheet.rows
        .slice(sheet.head + 1)
        .reduce((total, line) => total + (typeof line[at]?.value === 'number' ? line[at].value : 0), 0);
      sheet.rows.push(
        rowWith(sheet, {
          受付番号: dice.pick(['合計', '計', '小計', 'TOTAL', '総計']),
          ...(at >= 0 && { 支出額: sum }),
        }),
      );
      return sheet.name;
    },
  },
  {
    name: 'table: a row that is none',
    isHarmless: true,
    apply: (book, dice) => {
      const sheet = dice.pick(sheetsOfKind(book, '経費', '申請'));
      const text = dice.pick(['記入例', '以下余白', '以上', '見本', '備考']);
      sheet.rows.push(rowWith(sheet, { 受付番号: text }));
      return `${sheet.name} ${text}`;
    },
  },
  {
    name: 'table: a stray row',
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      insert(
        sheet,
        sheet.head + 1 + dice.below(bodyRows(sheet).length + 1),
        rowWith(sheet, {
          受付番号: dice.pick(['ZZ-9', null, '〃', '同上', '※注']),
          支出額: 12_345,
          法人名: 'メモ',
        }),
      );
      return sheet.name;
    },
  },
  {
    name: 'table: blank rows',
    isHarmless: true,
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      insert(sheet, sheet.head + 1 + dice.below(bodyRows(sheet).length + 1), []);
      return sheet.name;
    },
  },
  {
    name: 'table: a row twice',
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      const rows = bodyRows(sheet);
      if (rows.length === 0) return null;
      const row = dice.pick(rows);
      insert(sheet, row + 1, copied(sheet.rows[row]!));
      return `${sheet.name} R${row + 1}`;
    },
  },
  {
    name: 'table: headers again',
    isHarmless: true,
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      sheet.rows.push(copied(sheet.rows[sheet.head]!));
      return sheet.name;
    },
  },
  {
    name: 'table: lines in another order',
    isHarmless: true,
    apply: (book, dice) => {
      const [sheet] = sheetsOfKind(book, '経費');
      if (!sheet) return null;
      sheet.rows = [
        ...sheet.rows.slice(0, sheet.head + 1),
        ...dice.shuffled(sheet.rows.slice(sheet.head + 1)),
      ];
      return sheet.name;
    },
  },
  {
    name: 'table: hidden rows',
    isHarmless: true,
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      for (const row of bodyRows(sheet)) if (dice.chance(40)) sheet.hiddenRows.add(row);
      return sheet.name;
    },
  },
  {
    name: 'table: a far cell',
    apply: (book, dice) => {
      const sheet = dice.pick(book.sheets);
      cellAt(sheet, sheet.rows.length + dice.pick([2, 200, 900]), dice.pick([0, 3, 60])).value = dice.pick([
        'memo',
        1,
        '受付番号',
      ]);
      return sheet.name;
    },
  },
  {
    name: 'table: sheet called otherwise',
    isHarmless: true,
    apply: (book, dice) => {
      const sheet = dice.pick(lists(book));
      const name = dice.pick(['一覧', 'Sheet1', 'データ', '4月分', "a'b", '&<>']);
      if (book.sheets.some((other) => other.name === name)) return null;
      sheet.name = name;
      return name;
    },
  },
  {
    name: 'table: sheets in another order',
    isHarmless: true,
    apply: (book, dice) => {
      book.sheets = dice.shuffled(book.sheets);
      return book.sheets.map(({ name }) => name).join();
    },
  },
];

/** Lays a table of Excel over a list whose headers are all filled and different, as Excel demands. */
export function layTable(sheet: FuzzSheet, name: string): boolean {
  const heads = sheet.columns.map((_, at) => sheet.rows[sheet.head]?.[at]);
  const texts = heads.map((cell) =>
    typeof cell?.value === 'string' && cell.formula === undefined ? cell.value : '',
  );
  if (
    texts.length === 0 ||
    texts.includes('') ||
    new Set(texts.map((text) => text.toLowerCase())).size < texts.length
  )
    return false;
  const last = bodyRows(sheet).at(-1);
  if (last === undefined || sheet.merges.length > 0) return false;
  sheet.table = { name, row: sheet.head, column: 0, rows: last - sheet.head + 1, columns: texts.length };
  return true;
}
