import type { CellValue } from '../../base/cells';
import { isBlank, normalised } from '../../base/text';
import { LEAVE, questionKeys } from '../../catalogue/settings/reading-words';
import type { Question } from '../../grant/input/reading';
import type { Answers } from '../find/answers';
import { valueAt } from '../find/grid';
import type { TablePart } from '../find/table-parts';
import { isOurHeader } from '../find/unknown-columns';
import { columnQuestion, type NumberAt } from './reading-columns';

/** What is said of an application that is taken back, in a column for something else (状況, 備考). */
const TAKEN_BACK = /取り?下(?!げ?[てたり])|辞退(?!し?て)/u;
/** Words that say so only where nothing stands beside them. */
const ENDED = /^(?:申請)?(?:取り?消し?|中止|廃止|不受理|却下|キャンセル|不採択|不交付)(?:済み?)?$/u;
const NOT_TAKEN_BACK = /無|なし|ない|ません|せず|撤回|未|予定|検討|否|不要|[?？]/u;
/** A longer text tells of more than one thing. */
const LONGEST = 24;

/** Whether a cell says 取下げ, 辞退 or that the application has come to its end otherwise. */
function saysTakenBack(value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > LONGEST) return false;
  const text = normalised(value);
  return ENDED.test(text) || (TAKEN_BACK.test(text) && !NOT_TAKEN_BACK.test(text));
}

/**
 * Y-02: columns of 申請 for something else (状況, 備考) in which it is said of some that they are taken back, where
 * 取下げ and 辞退 say nothing. Only 使わない can be answered: other applications are not taken back by what it says of them.
 */
export function statusColumns(
  parts: readonly TablePart[],
  numberAt: NumberAt,
  answers: Answers,
  asked: ReadonlySet<string>,
): Question[] {
  return parts.flatMap((part) => {
    const { located, candidate, kind } = part;
    if (kind !== 'applications') return [];
    const own = ['withdrawn', 'declined'].flatMap((field) => located.columns.get(field) ?? []);
    const used = new Set([...candidate.applications.values(), ...candidate.lines.values()]);
    return [...candidate.line.texts].flatMap(([column, text]) => {
      const key = questionKeys.column(text);
      if (
        used.has(column) ||
        isOurHeader(text) ||
        asked.has(key) ||
        answers.column(located.grid.sheet, text, [LEAVE]) !== null
      )
        return [];
      const isOpen = (at: number): boolean => {
        const row = located.rows[at] ?? -1;
        return (
          saysTakenBack(valueAt(located.grid, row, column)) &&
          own.every((each) => isBlank(valueAt(located.grid, row, each)))
        );
      };
      const fields = [{ table: kind, field: 'withdrawn' }];
      const question = columnQuestion(part, numberAt, column, fields, ['取下げ'], 'status', isOpen);
      return question.concerned.size === 0 ? [] : [question];
    });
  });
}
