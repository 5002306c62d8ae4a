import type { CellPlace, CellValue } from '../../base/cells';
import { clauseText } from '../../catalogue/clauses';
import type { Basis } from '../../scheme/citations';
import type { Severity, Stage } from '../../scheme/types';
import { cellsOf, columnsOf, look } from './column';

/** A finding as a clerk reads it: a row of the table 指摘. */
export interface FindingRow {
  readonly receiptNumber: string;
  /** Empty where the finding is about the application as a whole. */
  readonly lineNumber: string;
  readonly applicant: string;
  readonly severity: Severity;
  readonly rule: string;
  /** 年度 (令和) of the rule book that it is a finding of. */
  readonly fiscalYear: number;
  readonly message: string;
  /** 根拠条項; null where no clause asks for it. */
  readonly basis: Basis | null;
  readonly action: string;
  /** 段階; left out for that of the application itself. */
  readonly stage?: Stage;
  /** Somebody outside can answer it; a letter asks for it. */
  readonly asked?: true;
  /** null where no cell exists (a column that is missing altogether). */
  readonly place: CellPlace | null;
}

/** 指摘. The reports are handed its first columns, up to the last that they read. */
export const findingColumns = columnsOf<FindingRow, CellValue>()({
  receiptNumber: {
    header: '受付番号',
    look: look('text', 12),
    cell: ({ receiptNumber }) => receiptNumber,
    read: true,
  },
  lineNumber: {
    header: '明細番号',
    look: look('text', 8),
    cell: ({ lineNumber }) => lineNumber,
    read: true,
  },
  severity: { header: '重要度', look: look('center', 8), cell: ({ severity }) => severity, read: true },
  rule: { header: 'ルール', look: look('center', 8), cell: ({ rule }) => rule, read: true },
  message: { header: '内容', look: look('wrap', 36), cell: ({ message }) => message },
  clause: { header: '根拠条項', look: look('wrap', 24), cell: ({ basis }) => clauseText(basis) },
  action: { header: '対応', look: look('wrap', 34), cell: ({ action }) => action },
  place: { header: '参照', look: look('text', 13), cell: ({ place }) => place?.address ?? null },
  stage: { header: '段階', look: look('center', 6), cell: ({ stage }) => stage ?? null },
});

/** A finding as a row of 指摘. */
export const findingCells = cellsOf(findingColumns);
