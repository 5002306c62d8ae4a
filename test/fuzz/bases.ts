import { makeCollection } from '../../samples/collection';
import { APPLICATION_COLUMNS, LINE_COLUMNS } from '../../samples/columns';
import { randomWorkbook } from '../audit/random-workbook';
import { sheetsOf, type WorkedCase, workedCases } from '../cases/cases';
import type { Amounts, FuzzBook, FuzzCell, FuzzSheet } from './book';
import type { Dice } from './dice';

type Plain = string | number | boolean | Date | null;
interface Named {
  readonly name: string;
  readonly values: readonly (readonly Plain[])[];
}

const DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** A workbook to begin with, and its name for a report. */
export interface Base {
  readonly name: string;
  readonly book: FuzzBook;
}

/** A worked case, some applications of the sample, or applications of every 事業 with sound and unsound figures. */
export function pickBase(dice: Dice): Base {
  const kind = dice.below(10);
  if (kind < 5) return baseOfCase(dice.pick(workedCases));
  if (kind < 8) return ofSample(dice.below(APPLICATIONS - TAKEN), 1 + dice.below(TAKEN));
  return ofRandom(1 + dice.below(TAKEN), dice.below(400));
}

const APPLICATIONS = 60;
const TAKEN = 3;

/** A worked case as it stands. */
export function baseOfCase(entry: WorkedCase): Base {
  const expected = new Map<string, Amounts>();
  const keys = entry.申請.map((row) => String(row['受付番号'] ?? ''));
  keys.forEach((key, at) => {
    if (key === '' || keys.filter((other) => other === key).length > 1) return;
    expected.set(key, {
      computed: entry.expect.算定額[at] ?? null,
      planned: entry.expect.交付予定額[at] ?? null,
      verdict: entry.expect.判定[at] ?? '',
    });
  });
  return { name: `case ${entry.id}`, book: { sheets: sheetsOf(entry).map(sheetOf), expected } };
}

let collection: ReturnType<typeof makeCollection> | undefined;

function ofSample(from: number, count: number): Base {
  collection ??= makeCollection();
  const applications = collection.applications.slice(from, from + count);
  const [own, line] = [APPLICATION_COLUMNS, LINE_COLUMNS].map((columns) =>
    columns.map(({ header }) => header),
  ) as [string[], string[]];
  const settings = [
    ['都道府県', '13'],
    ['パッケージ上限額', 5_000_000],
    ['寄付金等の控除', 'する'],
    ['税区分', '税込'],
  ];
  const sheets: Named[] = [
    { name: '申請', values: [own, ...applications.map(({ row }) => own.map((name) => row[name] ?? null))] },
    {
      name: '経費',
      values: [
        line,
        ...applications.flatMap(({ lines }) => lines.map((row) => line.map((name) => row[name] ?? null))),
      ],
    },
    { name: '設定', values: [['項目', '値'], ...settings] },
  ];
  return { name: `sample ${from}+${count}`, book: { sheets: sheets.map(sheetOf), expected: null } };
}

function ofRandom(count: number, seed: number): Base {
  return {
    name: `random ${count}/${seed}`,
    book: { sheets: randomWorkbook(count, seed).map(sheetOf), expected: null },
  };
}

const KINDS = ['申請', '経費', '構成員', '設定'] as const;

function sheetOf({ name, values }: Named): FuzzSheet {
  const [headers = []] = values;
  return {
    name,
    rows: values.map((line) => line.map(cellOf)),
    columns: headers.map((header) => (header === null ? null : String(header))),
    head: 0,
    kind: KINDS.find((kind) => kind === name) ?? 'other',
    table: null,
    merges: [],
    hiddenRows: new Set(),
  };
}

function cellOf(value: Plain): FuzzCell {
  if (value instanceof Date) return { value: value.getTime() / DAY + SERIAL_OF_1970, format: 'yyyy/m/d' };
  return { value };
}
