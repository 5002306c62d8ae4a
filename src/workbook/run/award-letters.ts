import { forCell } from '../../catalogue/amounts/figures';
import { SHEETS } from '../../catalogue/sheets/headers';
import { type AwardLetter, awardLetterColumns } from '../../report/columns/award-letter';
import { cellsOf, headersOf } from '../../report/columns/column';
import { SHEET_MARKS } from '../marks';
import type { WorkbookPort, WriteOp } from '../port';
import type { CheckResult } from '../read/check-result';
import { awardLetterSheet } from '../write/sheets';
import { refuseForeign } from './foreign-sheet';

/** What 採択通知 came to. */
export interface AwardLetters {
  readonly letters: readonly AwardLetter[];
  /** Applications of which 採択 is not determined. */
  readonly open: number;
  /** A sheet that stood there has gone, since there is nothing to be said any more. */
  readonly dropped: boolean;
  readonly ops: readonly WriteOp[];
  readonly inverse: readonly WriteOp[];
}

const cellsOfLetter = cellsOf(awardLetterColumns);

/**
 * The sheet 採択通知: of each application that 採択 says something of, with what is written to its applicant.
 * @throws WorkbookError where a sheet or a table of the clerk's bears the name
 */
export async function planAwardLetters(
  port: WorkbookPort,
  result: Pick<CheckResult, 'awarded' | 'prefecture' | 'wording'>,
): Promise<AwardLetters> {
  const info = await port.describe();
  const found = await lettersOf(result);
  const mark = SHEET_MARKS.awardLetters;
  const standing = info.marks.find(({ name }) => name === mark)?.sheet ?? null;
  const used = info.sheets.find(({ name }) => name === standing)?.used ?? null;
  const rows = used === null ? 0 : used.row + used.rows - 1;
  const columns = headersOf(awardLetterColumns).length;
  const before =
    standing === null || rows < 1
      ? []
      : await port.readFormulas(standing, { row: 1, column: 0, rows, columns });
  const drop = { op: 'dropSheet', name: standing ?? SHEETS.awardLetters, mark } as const;
  const asBefore = { op: 'sheet', content: awardLetterSheet(before) } as const;
  if (found.letters.length === 0) {
    return standing === null
      ? { ...found, dropped: false, ops: [], inverse: [] }
      : { ...found, dropped: true, ops: [drop], inverse: [asBefore] };
  }
  if (standing === null) refuseForeign(info, SHEETS.awardLetters);
  const content = awardLetterSheet(found.letters.map(cellsOfLetter));
  return {
    ...found,
    dropped: false,
    ops: [{ op: 'sheet', content }],
    inverse: [standing === null ? { ...drop, over: content } : { ...asBefore, over: content }],
  };
}

async function lettersOf({
  awarded,
  prefecture,
  wording,
}: Pick<CheckResult, 'awarded' | 'prefecture' | 'wording'>): Promise<Pick<AwardLetters, 'letters' | 'open'>> {
  const looks = (await awarded?.looks()) ?? [];
  const letters = looks.flatMap(({ programme, rows }) =>
    rows.flatMap(({ outcome, amount, condition, ...row }): AwardLetter[] => {
      if (outcome === null || amount === null) return [];
      return [
        {
          ...row,
          ...{ programme, outcome, amount },
          condition: forCell(condition),
          prefecture: prefecture ?? '',
          contact: wording.contact,
        },
      ];
    }),
  );
  const all = looks.reduce((sum, { rows }) => sum + rows.length, 0);
  return { letters, open: all - letters.length };
}
