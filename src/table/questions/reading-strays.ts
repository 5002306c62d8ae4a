import { groupBy } from '../../base/group-by';
import { LEAVE, questionKeys } from '../../catalogue/settings/reading-words';
import type { Question } from '../../grant/input/reading';
import type { Receipts } from '../cells/receipts';
import type { InputTables } from '../find/locate';
import type { StrayLine } from '../find/stray-lines';
import { stated } from './reading-stated';

const OUTSIDE = {
  applications: 'outsideApplication',
  lines: 'outside',
  members: 'outsideMember',
  withdrawals: 'outsideWithdrawal',
} as const;

/**
 * Y-01: lines that stand outside every table that is read, asked by sheet. Only 使わない can be answered: what belongs to
 * a table is moved into it, which is said with the question.
 */
export function strayQuestions(
  { strays, context: { answers } }: InputTables,
  receipts: Receipts,
): Question[] {
  return [...groupBy(strays, ({ sheet }) => sheet)].flatMap(([sheet, all]): Question[] => {
    const [{ kind, row, column, beside, receiptNumber }] = all;
    const key = beside ? questionKeys.rowOf(sheet, row + 1) : questionKeys.table(sheet);
    if (answers.of(key, [LEAVE]) !== null) return [];
    const facts = { sheet, row: row + 1, count: all.length, text: receipts.of(receiptNumber) };
    const concerned = new Map<string, Question['place']>();
    for (const stray of all) {
      const number = receipts.of(stray.receiptNumber);
      if (stray.kind === 'applications' || concerned.has(number)) continue;
      concerned.set(number, { table: 'sheet', sheet, row: stray.row, column: stray.column });
    }
    return [
      {
        key,
        ...stated('Y-01', { variant: OUTSIDE[kind], facts }),
        place: { table: 'sheet', sheet, row, column },
        answers: [LEAVE],
        proposal: null,
        // an application that is not read has no amount that could be left open
        effect: concerned.size === 0 ? 'none' : 'amounts',
        concerned,
        about: [...new Set(all.map((stray) => tableOf(stray.kind)))].map((table) => ({
          ...{ table, field: null },
          what: 'cells',
        })),
      },
    ];
  });
}

/** A withdrawal is said in 申請. */
const tableOf = (kind: StrayLine['kind']): Exclude<StrayLine['kind'], 'withdrawals'> =>
  kind === 'withdrawals' ? 'applications' : kind;
