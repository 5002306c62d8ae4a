import { LEAVE, TABLE_ANSWERS } from '../../catalogue/settings/reading-words';
import type { Question } from '../../grant/input/reading';
import type { PlanTables } from '../plans/locate';
import { nameOf } from './reading-rows';
import { stated } from './reading-stated';

const ASKED = { name: 'oldReport', hidden: 'hiddenReport', common: 'commonReport' } as const;

/** Y-01: tables of plans and reports of which it is asked whether they are used; no amount depends on them. */
export const reportQuestions = ({ parts }: PlanTables): Question[] =>
  parts.flatMap((part): Question[] => {
    const { doubt, key, located } = part;
    if (doubt === null) return [];
    const { grid, rows, columns, area } = located;
    const { sheet } = grid;
    const place = {
      table: 'sheet',
      sheet,
      row: rows[0] ?? area.row,
      column: columns.get('receiptNumber') ?? area.column,
    } as const;
    return [
      {
        key,
        ...stated('Y-01', { variant: ASKED[doubt], facts: { sheet, table: nameOf(part) } }),
        place,
        answers: TABLE_ANSWERS,
        proposal: doubt === 'common' ? null : LEAVE,
        effect: 'none',
        concerned: new Map(),
      },
    ];
  });
