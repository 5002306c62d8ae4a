import { awardLetterTexts as texts } from '../catalogue/award-letter-texts';
import type { CheckResult } from '../workbook/read/check-result';
import { planAwardLetters } from '../workbook/run/mail/award-letters';
import type { XlsxWorkbook } from '../workbook/xlsx/adapter';

/** Makes 採択通知 in a workbook and says what it is. */
export async function awardLetters(workbook: XlsxWorkbook, outcome: CheckResult): Promise<string[]> {
  const { letters, open, dropped, ops } = await planAwardLetters(workbook, outcome);
  if (ops.length > 0) await workbook.apply(ops);
  return [
    letters.length === 0 ? texts.none : texts.made(letters.length),
    ...(open > 0 ? [texts.open(open)] : []),
    ...(dropped ? [texts.dropped] : []),
  ];
}
