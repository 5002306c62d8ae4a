import type { CellValue } from '../../base/cells';
import { isBlank, normalised } from '../../base/text';
import { valueOf } from '../../grant/input/cell';
import { newest } from '../../scheme';
import { isCategoryName, isProgrammeName } from '../cells/names';
import { keyOf } from '../cells/receipts';
import { servicesCell } from '../cells/services';
import { numberCell, yenCell } from '../cells/values';
import { applicationInputs, lineInputs, memberInputs } from '../columns';
import type { InputTable } from '../find/mapping';

/** The values of a column below its header, and what stands beside them. */
export interface ColumnValues {
  readonly filled: readonly CellValue[];
  /** How many rows there are, blank ones too. */
  readonly rows: number;
  /** 受付番号 that another table holds, as they are compared. */
  readonly numbers: ReadonlySet<string>;
}

/** How well the values of a column fit a column of the contract: −1 not at all, 0 nothing said, 1 as no other would. */
export function valueFit(table: InputTable, field: string, values: ColumnValues): number {
  const { filled } = values;
  if (filled.length === 0) return 0;
  const own = special[field]?.(values, table);
  if (own !== undefined) return own;
  const inputs: Readonly<Record<string, Readable>> = { ...INPUTS[table] };
  const column = inputs[field];
  if (column?.read === undefined) return 0;
  const { read } = column;
  const share = shareOf(filled, (value) => read(value, CONTEXT).kind === 'value');
  switch (column.entry.kind) {
    case 'yen':
      return money(values);
    case 'date':
      return judged(share, 0.35);
    case 'choice':
      return judged(share, 0.45);
    case 'count':
    case 'decimal':
      return judged(shareOf(filled, isSmall), 0.2);
    case 'code':
    case 'prose':
      return shareOf(filled, isWords) > 0.5 ? 0.1 : -0.3;
  }
}

interface Readable {
  readonly entry: { readonly kind: 'yen' | 'date' | 'choice' | 'count' | 'decimal' | 'code' | 'prose' };
  readonly read?: (raw: CellValue, context: typeof CONTEXT) => { readonly kind: string };
}

const CONTEXT = { services: newest.services, date1904: false };
const INPUTS = { applications: applicationInputs, lines: lineInputs, members: memberInputs } as const;

const shareOf = (filled: readonly CellValue[], fits: (value: CellValue) => boolean): number =>
  filled.filter(fits).length / filled.length;

/** Nearly all fit: so much is it worth; hardly any: it speaks against the column. */
const judged = (share: number, worth: number): number => (share >= 0.8 ? worth : share >= 0.4 ? 0 : -1);

const numberOf = (value: CellValue): number | null => valueOf(numberCell(value));
const isWords = (value: CellValue): boolean =>
  typeof value === 'string' && !/^[\d.,¥\s-]*$/u.test(normalised(value));
/** Counts have three digits at most, amounts nearly always more. */
const MOST_COUNTED = 999;
const isSmall = (value: CellValue): boolean => {
  const read = numberOf(value);
  return read !== null && read >= 0 && read <= MOST_COUNTED;
};
const textOf = (value: CellValue): string => normalised(String(value ?? ''));
/** Serial numbers of days of this century look like amounts. */
const isDay = (value: CellValue): boolean => {
  const read = numberOf(value);
  return read !== null && Number.isInteger(read) && read >= 36_526 && read <= 73_050;
};

function money({ filled }: ColumnValues): number {
  const share = shareOf(filled, (value) => {
    const read = valueOf(yenCell(value));
    return read !== null && read >= 0;
  });
  if (share < 0.8) return judged(share, 0);
  if (shareOf(filled, isDay) === 1 && filled.length > 1) return 0;
  return shareOf(filled, (value) => (numberOf(value) ?? 0) > MOST_COUNTED) >= 0.5 ? 0.45 : 0.1;
}

type Special = (values: ColumnValues, table: InputTable) => number;

const CORPORATION = /^T?\d{13}$/u;
const ESTABLISHMENT = /^\d{2}[0-9A-Z]\d{7}$/u;
const PRODUCT = /^\d{5}-\d{6}$/u;
const bare = (value: CellValue): string => textOf(value).replace(/[\s\-‐‑–—―ー]/gu, '');
const CORPORATE = /法人|会社|㈱|\(株\)|組合|財団|社協|協会/u;

const special: Readonly<Partial<Record<string, Special>>> = {
  corporationNumber: ({ filled }) => telling(filled, (value) => CORPORATION.test(bare(value))),
  establishmentNumber: ({ filled }) => telling(filled, (value) => ESTABLISHMENT.test(bare(value))),
  productCode: ({ filled }) => telling(filled, (value) => PRODUCT.test(textOf(value))),
  programme: ({ filled }) => telling(filled, (value) => typeof value === 'string' && isProgrammeName(value)),
  category: ({ filled }) => telling(filled, (value) => typeof value === 'string' && isCategoryName(value)),
  services: ({ filled }) =>
    telling(filled, (value) => {
      const read = valueOf(servicesCell(value, CONTEXT.services));
      return read !== null && read.codes.length > 0 && read.unknown.length === 0;
    }),
  corporationName: ({ filled }) =>
    shareOf(filled, (value) => CORPORATE.test(textOf(value))) >= 0.6 ? 0.7 : namelike(filled),
  receiptNumber,
  lineNumber,
};

const telling = (filled: readonly CellValue[], fits: (value: CellValue) => boolean): number => {
  const share = shareOf(filled, fits);
  return share >= 0.6 ? 1 : share >= 0.3 ? 0.4 : -0.8;
};

const namelike = (filled: readonly CellValue[]): number => (shareOf(filled, isWords) > 0.8 ? 0.1 : -0.8);

/** Letters and digits, or digits alone; no amount and no date. */
const NUMBER = /^(?=.*\d)[-_/.:#()A-Z0-9第号\u3040-\u30ff\u4e00-\u9fff]{1,20}$/iu;

function receiptNumber({ filled, rows, numbers }: ColumnValues, table: InputTable): number {
  if (numbers.size > 0) {
    const share = shareOf(filled, (value) => numbers.has(keyOf(value)));
    if (share >= 0.5) return 1;
  }
  const isCode = shareOf(filled, (value) => NUMBER.test(textOf(value)) && !isDay(value) && !isName(value));
  if (isCode < 0.9 || filled.length < rows * 0.5) return -0.8;
  const distinct = new Set(filled.map(keyOf)).size;
  if (table === 'applications') return distinct === filled.length ? 0.5 : -0.5;
  return distinct < filled.length || filled.length < 3 ? 0.5 : 0.2;
}

const isName = (value: CellValue): boolean =>
  typeof value === 'string' &&
  (isCategoryName(value) ||
    isProgrammeName(value) ||
    CORPORATION.test(bare(value)) ||
    ESTABLISHMENT.test(bare(value)) ||
    PRODUCT.test(textOf(value)));

/** 1, 2, 1, 2, 3: it begins anew with each application, or counts on. */
function lineNumber({ filled, rows }: ColumnValues): number {
  const read = filled.map(numberOf);
  const whole = read.every(
    (value) => value !== null && Number.isInteger(value) && value >= 1 && value <= MOST_COUNTED,
  );
  if (!whole || filled.length < rows * 0.8) return -0.8;
  const steps = read.slice(1).every((value, at) => value === 1 || value === (read[at] ?? 0) + 1);
  return read[0] === 1 && steps ? 0.6 : 0.1;
}

/** The values of a column below a row, blank ones left out. */
export const filledOf = (values: readonly CellValue[]): CellValue[] =>
  values.filter((value) => !isBlank(value));
