import { WorkbookError } from '../../base/user-error';
import { importErrors } from '../../catalogue/errors/import-errors';
import type { TableDifference } from '../../intake/difference';
import type { TaxRemark } from '../../intake/tax-words';
import { MONEY } from '../../table/questions/money-columns';
import type { Target } from './target';

/** Amounts that would be taken in are not on the basis that 設定 has, or it has none. */
export interface TaxDoubt {
  readonly says: TaxRemark['says'];
  /** The text that says so. */
  readonly text: string;
  /** 税区分 of the workbook; null: nobody has answered it. */
  readonly setting: TaxRemark['says'] | null;
}

const MONEY_FIELDS: ReadonlySet<string> = new Set(Object.values(MONEY).flat());

/** What a file says of its amounts against 税区分, where amounts of it would be new or changed: amounts are not converted. */
export function taxDoubts(
  { taxBasis }: Target,
  taxes: readonly TaxRemark[],
  differences: readonly TableDifference[],
): TaxDoubt[] {
  const tables = new Set(differences.flatMap((one) => (changesMoney(one) ? [one.kind] : [])));
  return taxes
    .filter(({ table, says }) => says !== taxBasis && (table === null ? tables.size > 0 : tables.has(table)))
    .map(({ says, text }) => ({ says, text, setting: taxBasis }));
}

const changesMoney = ({ added, changed }: TableDifference): boolean =>
  added.some(({ cells }) => [...cells.keys()].some((field) => MONEY_FIELDS.has(field))) ||
  changed.some(({ cells }) => cells.some(({ field }) => MONEY_FIELDS.has(field)));

/**
 * Of a workbook without 税区分 it is only said: 点検 asks for it.
 * @throws WorkbookError where nobody has said that the amounts are on the basis of 税区分
 */
export function refuseTax(
  { name, taxAsSet }: { readonly name: string; readonly taxAsSet?: true },
  doubts: readonly TaxDoubt[],
): void {
  const open = doubts.find(({ setting }) => setting !== null);
  if (open?.setting === undefined || open.setting === null || taxAsSet === true) return;
  const { code, message, action } = importErrors.tax(name, open.text, open.says, open.setting);
  throw new WorkbookError(code, message, action);
}
