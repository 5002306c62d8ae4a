import { addTo } from '../../base/group-by';
import type { Facts } from '../facts';
import type { FindingPlace } from '../finding';
import type { ReadingRule } from '../findings/reading';

/** What of an application's input an open question leaves undetermined. */
export interface InDoubt {
  readonly table: 'applications' | 'lines' | 'members';
  /** null: which rows there are. */
  readonly field: string | null;
  /** What stands in the cells, or only how many yen their numbers are. */
  readonly what: 'cells' | 'unit';
}

/** A question about how the input is to be read: asked in 準備, answered once in 設定. */
export interface Question {
  /** 項目 of 設定 in which the answer stands. */
  readonly key: string;
  readonly rule: ReadingRule;
  readonly variant: string;
  readonly facts: Facts;
  readonly place: FindingPlace;
  readonly answers: readonly string[];
  /** The answer that is likely right; null: none is. */
  readonly proposal: string | null;
  /** What is not determined until it is answered: all amounts, 交付予定額 alone, or none. */
  readonly effect: 'amounts' | 'claim' | 'none';
  /** The applications concerned, and a cell of each. */
  readonly concerned: ReadonlyMap<string, FindingPlace>;
  /** The input that cannot be judged until then. */
  readonly about?: readonly InDoubt[];
}

/** Something of the reading that belongs to a cell or a table and to no application. */
export interface ReadingNote {
  readonly rule: ReadingRule;
  readonly variant: string;
  readonly facts: Facts;
  readonly place: FindingPlace;
}

/** A row of 経費 or 構成員 that counts nowhere until it is said what its 受付番号 is. */
export interface HeldRow {
  readonly table: 'lines' | 'members';
  /** Position of the record. */
  readonly row: number;
  /** The number of the row above it. */
  readonly receiptNumber: string;
}

/** What the reading of the input tables has left open or left out. */
export interface Reading {
  readonly questions: readonly Question[];
  readonly notes: readonly ReadingNote[];
  readonly held: readonly HeldRow[];
}

export const NOTHING_OPEN: Reading = { questions: [], notes: [], held: [] };

/** The open questions by the 受付番号 of the applications that they concern. */
export function openQuestions({ questions }: Reading): ReadonlyMap<string, readonly Question[]> {
  const byNumber = new Map<string, Question[]>();
  for (const question of questions) {
    for (const number of question.concerned.keys()) addTo(byNumber, number, question);
  }
  return byNumber;
}
