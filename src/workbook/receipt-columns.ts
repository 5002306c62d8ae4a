import type { CellValue } from '../base/cells';
import { NOT_IN_FILE } from '../catalogue/sheets/headers';
import { columnsOf, look } from '../report/columns/column';

/** A file that was taken in, as 受付記録 keeps it; nothing of applicants is in it. */
export interface ReceiptEntry {
  readonly time: string;
  readonly file: string;
  readonly digest: string;
  readonly format: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  /** Applications that the file takes back. */
  readonly withdrawn: number;
  /** Rows of the workbook's lists that the file does not have. */
  readonly missing: number;
  /** null: not to be recorded. */
  readonly actor: string | null;
}

/** 受付記録. */
export const receiptColumns = columnsOf<ReceiptEntry, CellValue>()({
  time: { header: '受付日時', look: look('text', 17), cell: ({ time }) => time },
  file: { header: 'ファイル名', look: look('wrap', 36), cell: ({ file }) => file },
  digest: { header: 'SHA-256', look: look('wrap', 36), cell: ({ digest }) => digest },
  format: { header: '形式', look: look('text', 16), cell: ({ format }) => format },
  rows: { header: '行数', look: look('count', 8), cell: ({ rows }) => rows },
  added: { header: '新規', look: look('count', 8), cell: ({ added }) => added },
  changed: { header: '変更', look: look('count', 8), cell: ({ changed }) => changed },
  withdrawn: { header: '取下げ', look: look('count', 8), cell: ({ withdrawn }) => withdrawn },
  missing: { header: NOT_IN_FILE, look: look('count', 18), cell: ({ missing }) => missing },
  actor: { header: '操作者', look: look('text', 16), cell: ({ actor }) => actor },
});
