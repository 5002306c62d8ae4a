import type { CellValue } from '../../src/base/cells';
import type { WorkbookPort } from '../../src/workbook/port';

type Matrix = readonly (readonly CellValue[])[];

/** A workbook that can only be read: sheets whose used range begins at A1. */
export function readOnlyPort(sheets: readonly { name: string; values: Matrix }[]): WorkbookPort {
  const areaOf = (values: Matrix) => ({
    row: 0,
    column: 0,
    rows: values.length,
    columns: Math.max(...values.map((row) => row.length)),
  });
  const refuse = () => Promise.reject(new Error('this workbook can only be read'));
  return {
    blockMode: 'values',
    describe: () =>
      Promise.resolve({
        sheets: sheets.map(({ name, values }) => ({
          ...{ name, visible: true, protected: false },
          used: areaOf(values),
        })),
        ...{ tables: [], marks: [], date1904: false },
      }),
    read: (names) =>
      Promise.resolve(
        new Map(
          sheets
            .filter(({ name }) => names.includes(name))
            .map(({ name, values }) => [name, { area: areaOf(values), values, merges: [] }]),
        ),
      ),
    readFormulas: refuse,
    apply: refuse,
  };
}
