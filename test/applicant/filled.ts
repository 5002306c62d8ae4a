import type { CellValue } from '../../src/base/cells';
import { formTables } from '../../src/documents/applicant/describe';
import { applicantForm } from '../../src/documents/applicant/form';
import { BODY_ROW, type FormTable } from '../../src/documents/applicant/form-table';
import type { Settings } from '../../src/grant/input/settings';
import { r8 } from '../../src/scheme/r8';
import type { Programme } from '../../src/scheme/types';
import { readSettings } from '../../src/table/settings/settings';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

export type Entries = Readonly<Record<string, CellValue>>;

/** What an applicant enters, by the names of the sheets and the headers. */
export type Filling = Readonly<Partial<Record<'申請' | '経費' | '構成員' | '計画', readonly Entries[]>>>;

/** 設定 as rows of 項目 and 値. */
export const settingsOf = (values: Entries = {}): Settings =>
  readSettings(
    Object.entries(values).map(([item, value], row) => ({ item, value, row, column: 1, itemColumn: 0 })),
  );

export function programmeOf(name: string): Programme {
  const found = r8.programmes.find((programme) => programme.name === name);
  if (found === undefined) throw new Error(`no 事業 ${name}`);
  return found;
}

/** The input cell under a header of a form. */
export function cellOf(tables: readonly FormTable[], sheet: string, header: string) {
  const table = tables.find(({ name }) => name === sheet);
  const column = table?.columns.findIndex((each) => each.header === header) ?? -1;
  const need = table?.columns[column]?.need;
  if (need === undefined || need === null) throw new Error(`${sheet} has no input cell ${header}`);
  return column;
}

/** A form as it comes back. */
export async function filledForm(
  name: string,
  filling: Filling,
  settings = settingsOf(),
): Promise<Uint8Array> {
  return filledIn(applicantForm(programmeOf(name), r8, settings), name, filling, settings);
}

/** The bytes of a form with what an applicant enters. */
export async function filledIn(
  form: Uint8Array,
  name: string,
  filling: Filling,
  settings = settingsOf(),
): Promise<Uint8Array> {
  const tables = formTables(programmeOf(name), r8, settings);
  const workbook = openXlsx(form);
  await workbook.apply(
    Object.entries(filling).map(([sheet, rows]) => ({
      op: 'answer' as const,
      sheet,
      cells: rows.flatMap((entries, n) =>
        Object.entries(entries).map(([header, value]) => ({
          row: BODY_ROW + n,
          column: cellOf(tables, sheet, header),
          value,
          before: null,
        })),
      ),
    })),
  );
  return workbook.save();
}
