import type { CellValue } from '../../src/base/cells';
import { matrixOf, type Row, workedCases } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';

const faultless = workedCases[0]?.申請[0] ?? {};

/** An application with one line; 受付日 tells its year. */
export interface Entry {
  readonly received: CellValue;
  readonly line: Row;
  readonly more?: Row;
}

/** The sheets of a workbook, each a matrix with its header row. */
export function sheetsOf(entries: readonly Entry[], settings: Row = {}) {
  const applications = entries.map(({ received, more }, n) => ({
    ...faultless,
    受付番号: `A${n + 1}`,
    事業所番号: `13A${String(n).padStart(7, '0')}`,
    受付日: received,
    ...more,
  }));
  const lines = entries.map(({ line }, n) => ({
    受付番号: `A${n + 1}`,
    明細番号: 1,
    掲載: 'TAIS',
    ...line,
  }));
  const items = Object.entries({ 端数処理単位: 1, ...settings }).map(([項目, 値]) => ({ 項目, 値 }));
  return [
    { name: '申請', values: matrixOf(applications) },
    { name: '経費', values: matrixOf(lines) },
    { name: '設定', values: matrixOf(items) },
  ];
}

export const bytesOf = (entries: readonly Entry[], settings: Row = {}): Promise<Uint8Array> =>
  workbookBytes(sheetsOf(entries, settings));
