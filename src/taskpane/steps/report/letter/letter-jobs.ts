import { letterSettings } from '../../../../catalogue/settings/letter-settings';
import { dayOf } from '../../../../catalogue/sheets/sheet-texts';
import type { LetterRecord } from '../../../../report/columns/letter-record';
import type { ReturnLetter } from '../../../../report/return-letter';
import type { LetterBack, LetterRecording } from '../../../../workbook/run/letter-record';
import type { Job } from '../../../workspace/jobs';

/** What stands in the workbook of letters: what was sent, and the 期限 that 設定 holds ('' for none). */
export interface LetterDesk {
  readonly records: readonly LetterRecord[];
  readonly deadline: string;
}

/** The code that reads and writes is loaded when it is wanted. */
const load = () => import('../../../../workbook/run/letter-record');

export const readDesk: Job<LetterDesk> = async ({ port }) => {
  const [{ readLetterRecords }, { readInputs }, { readLetterWording }] = await Promise.all([
    load(),
    import('../../../../workbook/read/inputs'),
    import('../../../../table/settings/letter-settings'),
  ]);
  const { settingsTable, info } = await readInputs(port);
  const { deadlineOn = '' } = readLetterWording(settingsTable?.rows ?? [], info.date1904);
  return { records: await readLetterRecords(port), deadline: deadlineOn };
};

/** Keeps the 期限 in 設定, which is made if it is missing. */
export const keepDeadline =
  (day: string): Job<void> =>
  async ({ port }) => {
    const { answerQuestion } = await import('../../../../workbook/prepare/answer');
    await answerQuestion(port, { key: letterSettings.deadline.label, answer: day });
  };

export const markSent =
  (letters: readonly ReturnLetter[], deadline: string): Job<LetterRecording> =>
  async ({ port, context }) =>
    (await load()).recordSent(port, letters, { today: dayOf(context.now), deadline });

export const markAnswered =
  (receiptNumbers: readonly string[]): Job<LetterRecording> =>
  async ({ port, context }) =>
    (await load()).recordAnswered(port, receiptNumbers, dayOf(context.now));

export const takeMarkBack =
  (back: LetterBack): Job<readonly LetterRecord[]> =>
  async ({ port }) => {
    const { readLetterRecords, takeRecordBack } = await load();
    await takeRecordBack(port, back);
    return readLetterRecords(port);
  };
