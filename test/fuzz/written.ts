import { lettersOf, numberOf, type ReadFile, type ReadSheet } from './read-file';

type Value = string | number | boolean | null;

/** Rows of a block under headers: what stands in each column. */
export interface Block {
  readonly sheet: string;
  readonly head: number;
  readonly rows: readonly { readonly row: number; readonly at: ReadonlyMap<string, Value> }[];
  /** Where a header of the block stands. */
  readonly columns: ReadonlyMap<string, number>;
}

const valueOf = (sheet: ReadSheet, row: number, column: number): Value =>
  sheet.cells.get(`${lettersOf(column)}${row}`)?.value ?? null;

/** The rows below a run of headers, in columns side by side; null where no row holds that run. */
export function blockOf(sheet: ReadSheet, headers: readonly string[], last = lastRow(sheet)): Block | null {
  for (const [place, { value }] of sheet.cells) {
    if (value !== headers[0]) continue;
    const from = numberOf(place.replace(/\d+$/, ''));
    const head = Number(place.replace(/^[A-Z]+/, ''));
    if (!headers.every((header, at) => valueOf(sheet, head, from + at) === header)) continue;
    const columns = new Map(headers.map((header, at) => [header, from + at]));
    const rows = Array.from({ length: last - head }, (_, below) => head + 1 + below).map((row) => ({
      row,
      at: new Map([...columns].map(([header, column]) => [header, valueOf(sheet, row, column)])),
    }));
    return { sheet: sheet.name, head, rows, columns };
  }
  return null;
}

const lastRow = (sheet: ReadSheet): number =>
  [...sheet.cells.keys()].reduce((last, place) => Math.max(last, Number(place.replace(/^[A-Z]+/, ''))), 0);

/** What the product wrote, as another reader finds it. */
export interface Written {
  /** Beside 申請, of every sheet that has such a list. */
  readonly applications: readonly Block[];
  /** Beside 経費. */
  readonly lines: readonly Block[];
  readonly amounts: Block | null;
  readonly summary: Block | null;
  readonly file: ReadFile;
}

export const OWN_APPLICATION = ['判定', '対象経費計', '算定額', '交付予定額', '上限適用'];
export const OWN_LINE = ['対象経費', '補助区分', '行判定', '行理由'];

export function writtenIn(input: ReadFile, file: ReadFile): Written {
  const lists = [...file.sheets.values()].filter(({ name }) => input.sheets.has(name));
  const found = (headers: readonly string[]): Block[] =>
    lists.flatMap((sheet) => blockOf(sheet, headers) ?? []);
  const own = (name: string, headers: readonly string[]): Block | null => {
    const sheet = input.sheets.has(name) ? undefined : file.sheets.get(name);
    return sheet === undefined ? null : blockOf(sheet, headers);
  };
  return {
    applications: found(OWN_APPLICATION),
    lines: found(OWN_LINE),
    amounts: own('算定', [
      '受付番号',
      '事業',
      '補助区分',
      '台数',
      '対象経費',
      '補助率',
      '補助率額',
      '基準額',
      '補助額',
      '上限適用',
    ]),
    summary: own('総括表', [
      '事業',
      '件数',
      '法人数',
      '事業所数',
      '総事業費',
      '対象経費計',
      '算定額',
      '交付予定額',
      '上限適用件数',
      '不備件数',
      '要確認件数',
    ]),
    file,
  };
}
