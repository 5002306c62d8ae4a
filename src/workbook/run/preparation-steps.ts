import { answerQuestion } from '../prepare/answer';
import { mapColumns, unmapColumn } from '../prepare/column-choice';
import { prepare } from '../prepare/preparation';
import type { Procedure } from './results';

/** What 準備 shows and changes. */
export const preparationSteps: Pick<Procedure, 'prepare' | 'mapColumns' | 'unmapColumn' | 'answer'> = {
  prepare,
  mapColumns,
  unmapColumn,
  answer: answerQuestion,
};
