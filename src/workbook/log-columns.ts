import type { CellValue } from '../base/cells';
import { columnsOf, look } from '../report/columns/column';

/** A run or an undo, as 操作記録 keeps it; nothing of applicants is in it. */
export interface LogEntry {
  readonly time: string;
  readonly operation: string;
  readonly version: string;
  readonly applications: number;
  readonly lines: number;
  readonly deficient: number;
  /** 円; null where no sum was there before. */
  readonly plannedBefore: number | null;
  readonly planned: number;
  readonly inputDigest: string;
  readonly ruleBookDigest: string;
  /** null: not to be recorded. */
  readonly actor: string | null;
  readonly settings: string;
}

/** 操作記録. */
export const logColumns = columnsOf<LogEntry, CellValue>()({
  time: { header: '日時', look: look('text', 17), cell: ({ time }) => time },
  operation: { header: '操作', look: look('text', 12), cell: ({ operation }) => operation },
  version: { header: '規則集', look: look('wrap', 20), cell: ({ version }) => version },
  applications: { header: '申請件数', look: look('count', 8), cell: ({ applications }) => applications },
  lines: { header: '経費行数', look: look('count', 8), cell: ({ lines }) => lines },
  deficient: { header: '不備件数', look: look('count', 8), cell: ({ deficient }) => deficient },
  plannedBefore: {
    header: '交付予定額計（前）',
    look: look('yen', 13),
    cell: ({ plannedBefore }) => plannedBefore,
  },
  planned: { header: '交付予定額計（後）', look: look('yen', 13), cell: ({ planned }) => planned },
  inputDigest: { header: '入力の要約値', look: look('text', 20), cell: ({ inputDigest }) => inputDigest },
  ruleBookDigest: {
    header: '規則集の要約値',
    look: look('text', 20),
    cell: ({ ruleBookDigest }) => ruleBookDigest,
  },
  actor: { header: '操作者', look: look('text', 16), cell: ({ actor }) => actor },
  settings: { header: '設定', look: look('wrap', 100), cell: ({ settings }) => settings },
});
