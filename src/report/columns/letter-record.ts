import type { CellValue } from '../../base/cells';
import { columnsOf, look } from './column';

/** 状態 of a 差戻し: sent, answered, settled. */
export type LetterState = '発送' | '回答' | '済';

/** A 差戻し that was sent: a row of 差戻し記録. */
export interface LetterRecord {
  readonly receiptNumber: string;
  /** 発送日, 期限 and 回答日 as 2026-11-21; '' for none. */
  readonly sentOn: string;
  readonly deadline: string;
  /** 指摘: the rules that were asked about, with their 明細, as the letter says them. */
  readonly issues: string;
  readonly answeredOn: string;
  readonly state: LetterState;
}

/** Whether an answer is waited for. */
export const isOpen = ({ state }: LetterRecord): boolean => state === '発送';

/** 差戻し記録, by which what comes back is matched with what was asked. */
export const letterRecordColumns = columnsOf<LetterRecord, CellValue>()({
  receiptNumber: { header: '受付番号', look: look('text', 14), cell: ({ receiptNumber }) => receiptNumber },
  sentOn: { header: '発送日', look: look('text', 12), cell: ({ sentOn }) => sentOn },
  deadline: { header: '期限', look: look('text', 12), cell: ({ deadline }) => deadline || null },
  issues: { header: '指摘', look: look('wrap', 60), cell: ({ issues }) => issues },
  answeredOn: { header: '回答日', look: look('text', 12), cell: ({ answeredOn }) => answeredOn || null },
  state: { header: '状態', look: look('center', 8), cell: ({ state }) => state },
});
