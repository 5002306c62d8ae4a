import { forCell } from '../../../catalogue/amounts/figures';
import { type AwardLetter, awardLetterColumns } from '../../../report/columns/award-letter';
import { cellsOf } from '../../../report/columns/column';
import type { WorkbookPort } from '../../port';
import type { CheckResult } from '../../read/check-result';
import { awardLetterSheet } from '../../write/sheets';
import { type MailSheet, planMailSheet } from './mail-sheet';

/** What 採択通知 came to. */
export interface AwardLetters extends MailSheet {
  readonly letters: readonly AwardLetter[];
  /** Applications of which 採択 is not determined. */
  readonly open: number;
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
  const found = await lettersOf(result);
  const rows = found.letters.map(cellsOfLetter);
  return { ...found, ...(await planMailSheet(port, await port.describe(), awardLetterSheet, rows)) };
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
