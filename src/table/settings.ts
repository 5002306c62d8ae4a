import * as z from 'zod/mini';
import { settingTexts, type SettingText } from '../catalogue/settings';
import type { SettingKey, SettingProblem, Settings } from '../grant/settings';
import { schemeOf, schemes } from '../scheme';
import type { Scheme } from '../scheme/types';
import { rate, rateAtMost, yen, type Rate } from '../scheme/units';
import { headerKey } from './columns';
import { valueAt, type Grid, type NamedTable } from './grid';
import { HEADER_SEARCH_ROWS } from './locate';
import { isBlank, normalised, numberCell, textCell, type RawValue } from './values';

// the pages' CSP forbids eval, which zod would otherwise try
z.config({ jitless: true });

/** A row of the table 設定. */
export interface SettingRow {
  readonly item: string;
  readonly value: RawValue;
  /** Sheet row and column of the value, from 0. */
  readonly row: number;
  readonly column: number;
}

export interface SettingsTable {
  readonly sheet: string;
  readonly rows: readonly SettingRow[];
}

/** Finds the table 設定: a header row with 項目 and 値. */
export function locateSettings(grids: readonly Grid[], tables: readonly NamedTable[]): SettingsTable | null {
  const named = grids.filter((grid) => holdsSettings(grid, tables));
  for (const grid of [...named, ...grids]) {
    const last = Math.min(HEADER_SEARCH_ROWS, grid.area.row + grid.area.rows);
    for (let header = grid.area.row; header < last; header += 1) {
      const columns = settingColumns(grid, header);
      if (columns !== null) return { sheet: grid.sheet, rows: settingRows(grid, header, columns) };
    }
  }
  return null;
}

function holdsSettings(grid: Grid, tables: readonly NamedTable[]): boolean {
  return (
    headerKey(grid.sheet) === '設定' ||
    tables.some(({ sheet, name }) => sheet === grid.sheet && headerKey(name) === '設定')
  );
}

function settingColumns(grid: Grid, row: number): { item: number; value: number } | null {
  let item: number | null = null;
  let value: number | null = null;
  for (let column = grid.area.column; column < grid.area.column + grid.area.columns; column += 1) {
    const header = valueAt(grid, row, column);
    if (typeof header !== 'string') continue;
    const key = headerKey(header);
    if (item === null && (key === '項目' || key === '設定項目' || key === 'KEY')) item = column;
    if (value === null && (key === '値' || key === '設定値')) value = column;
  }
  return item === null || value === null ? null : { item, value };
}

function settingRows(grid: Grid, header: number, columns: { item: number; value: number }): SettingRow[] {
  const rows: SettingRow[] = [];
  for (let row = header + 1; row < grid.area.row + grid.area.rows; row += 1) {
    const item = valueAt(grid, row, columns.item);
    if (isBlank(item)) continue;
    rows.push({ item: String(item), value: valueAt(grid, row, columns.value), row, column: columns.value });
  }
  return rows;
}

/** A cell that Excel has read as a date: 4/5 typed into a cell becomes the 5th of April. */
const DATE_SERIAL_LEAST = 36_526;

/** A schema that reads a cell; null from `parse` is out of range. */
function cell<T>(parse: (raw: RawValue) => T | null) {
  return z.transform((raw, context): T => {
    const value = parse(raw as RawValue);
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: 'out of range', input: raw });
    return z.NEVER;
  });
}

/** A fraction: 4/5, 0.8, 80%, １０／１０. A date serial is a fraction that Excel has mistaken for a date. */
const fraction = (most: Rate) =>
  cell((raw) => {
    const read = fractionOf(raw);
    return read !== null && read.numerator > 0 && rateAtMost(read, most) ? read : null;
  });

function fractionOf(raw: RawValue): Rate | null {
  if (typeof raw === 'number' && raw >= DATE_SERIAL_LEAST) return dateAsFraction(raw);
  const text = textCell(raw);
  if (text.kind !== 'value') return null;
  const parts = /^(\d{1,4})\s*[/⁄]\s*(\d{1,4})$/.exec(text.value);
  if (parts !== null) return safeRate(Number(parts[1]), Number(parts[2]));
  const percent = /^(\d{1,3})(?:\.(\d{1,4}))?\s*%$/.exec(text.value);
  const decimal = percent ?? /^([01])(?:\.(\d{1,6}))?$/.exec(text.value);
  if (decimal === null) return null;
  const digits = decimal[2] ?? '';
  return safeRate(Number(`${decimal[1] ?? ''}${digits}`), 10 ** digits.length * (percent === null ? 1 : 100));
}

function dateAsFraction(serial: number): Rate | null {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  return safeRate(date.getUTCMonth() + 1, date.getUTCDate());
}

function safeRate(numerator: number, denominator: number): Rate | null {
  return denominator >= 1 && numerator <= denominator ? rate(numerator, denominator) : null;
}

const number = cell((raw) => {
  const read = numberCell(raw);
  return read.kind === 'value' ? read.value : null;
});

const whole = (least: number, most: number) => z.pipe(number, z.int().check(z.gte(least), z.lte(most)));

const word = <T>(entries: Readonly<Record<string, T & {}>>) =>
  cell((raw) => {
    const text = textCell(raw);
    return text.kind === 'value' && Object.hasOwn(entries, text.value) ? (entries[text.value] ?? null) : null;
  });

const doOrNot = word({ する: true, しない: false });

const text = cell((raw) => {
  const read = textCell(raw);
  return read.kind === 'value' ? read.value.padStart(2, '0') : null;
});

const prefecture = z.pipe(text, z.string().check(z.regex(/^(0[1-9]|[1-3]\d|4[0-7])$/)));

const roundingUnit = z.pipe(number, z.literal([1, 100, 1000]));

/** Reads settings out of their rows; what is out of range or unanswered is in `problems`. */
export function readSettings(rows: readonly SettingRow[], books: readonly Scheme[] = schemes): Settings {
  const byItem = new Map(rows.map((row, position) => [headerKey(row.item), { ...row, position }]));
  const problems: SettingProblem[] = [];
  const text = (key: SettingKey): SettingText => {
    const found = settingTexts.find((entry) => entry.key === key);
    if (found === undefined) throw new Error(`no text for setting ${key}`);
    return found;
  };
  const problem = (
    key: SettingKey,
    label: string,
    kind: SettingProblem['kind'],
    raw: RawValue,
    row: number | null,
  ) => {
    problems.push({
      key,
      label,
      kind,
      text: raw === null ? '' : normalised(String(raw)),
      allowed: text(key).allowed,
      row,
    });
    return null;
  };
  const take = <T>(key: SettingKey, schema: z.ZodMiniType<T>, initial: T | null): T | null => {
    const { label } = text(key);
    const row = byItem.get(headerKey(label));
    if (row === undefined || isBlank(row.value)) {
      return initial ?? problem(key, label, 'unanswered', null, row?.position ?? null);
    }
    const parsed = schema.safeParse(row.value);
    return parsed.success ? parsed.data : problem(key, label, 'outOfRange', row.value, row.position);
  };
  const takeEach = (key: 'unitLimit' | 'budget', least: number): Map<string, number> => {
    const values = new Map<string, number>();
    const prefix = headerKey(text(key).label);
    for (const [item, row] of byItem) {
      if (!item.startsWith(prefix) || isBlank(row.value)) continue;
      const parsed = whole(least, Number.MAX_SAFE_INTEGER).safeParse(row.value);
      if (parsed.success) values.set(normalised(row.item).slice(prefix.length).trim(), parsed.data);
      else problem(key, normalised(row.item), 'outOfRange', row.value, row.position);
    }
    return values;
  };
  const year = take('fiscalYear', whole(1, 99), 8);
  const scheme = year === null ? null : schemeOf(year, books);
  if (year !== null && scheme === null) {
    const row = byItem.get(headerKey(text('fiscalYear').label));
    problem('fiscalYear', text('fiscalYear').label, 'outOfRange', row?.value ?? null, row?.position ?? null);
  }
  const { least, most } = (scheme ?? books[0])?.technology.packageCeiling.value ?? { least: 0, most: 0 };
  const ceiling = take('packageCeiling', whole(least, most), null);
  return {
    prefecture: take('prefecture', prefecture, null),
    fiscalYear: scheme === null ? null : year,
    subsidyRate: take('subsidyRate', fraction(rate(4, 5)), rate(4, 5)),
    modelRate: take('modelRate', fraction(rate(1, 1)), rate(1, 1)),
    fundRate: take('fundRate', fraction(rate(1, 2)), rate(1, 2)),
    packageCeiling: ceiling === null ? null : yen(ceiling),
    roundingUnit: take('roundingUnit', roundingUnit, 1000),
    deductDonations: take('deductDonations', doOrNot, null),
    taxBasis: take('taxBasis', word({ 税込: 'included', 税抜: 'excluded' } as const), null),
    aggregation: take(
      'aggregation',
      word({ 補助区分: 'costCategory', 経費区分: 'expenseCategory', 明細: 'line' } as const),
      'costCategory',
    ),
    unitLimits: takeEach('unitLimit', 1),
    linkStartTreatment: take(
      'linkStartTreatment',
      word({ 要確認: '要確認', 注意: '注意', 不備: '不備' } as const),
      '要確認',
    ),
    flatContractBonus: take('flatContractBonus', doOrNot, true),
    countNonCare: take('countNonCare', doOrNot, true),
    partialGrants: take('partialGrants', doOrNot, false),
    budgets: new Map([...takeEach('budget', 0)].map(([name, amount]) => [name, yen(amount)])),
    problems,
  };
}
