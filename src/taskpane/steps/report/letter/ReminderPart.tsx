import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { followUpTexts } from '../../../../catalogue/follow-up-texts';
import { letterReplyTexts } from '../../../../catalogue/letter-reply-texts';
import { reminderTexts } from '../../../../catalogue/reminder-texts';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { LetterSheet } from '../../../../workbook/read/letters/letter-sheet';
import { remindersOn } from '../../../../workbook/read/letters/reminders';
import { useBusy, useWorkspace } from '../../../workspace/context';
import { type Done, remind } from './follow-up-jobs';
import { followUpStyles } from './follow-up-styles';

const useStyles = makeStyles(followUpStyles);

interface Props {
  readonly result: CheckResult;
  readonly letters: LetterSheet;
  readonly today: string;
  readonly onDone: (came: Done) => void;
}

/** More are counted; the sheet has all of them. */
const MOST = 100;

/** 督促: the letters that are overdue on a day, and the sheet with which they are printed. */
export function ReminderPart({ result, letters, today, onDone }: Props) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const id = useId();
  const [day, setDay] = useState(today);
  const words = followUpTexts.reminders;
  const { reminders, undated } = remindersOn(letters, result, day);
  const make = async (): Promise<void> => {
    const ended = await workspace.carryOut('letters', remind(result, day));
    if (ended.end !== 'done') return;
    const { reminders: all, dropped, inverse } = ended.result;
    const text = all.length === 0 ? reminderTexts.none(day) : reminderTexts.made(all.length, day);
    onDone({ text: dropped ? `${text}${reminderTexts.dropped}` : text, inverse });
  };
  const cannot = busy || day === '';
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{words.title}</h3>
      <div className={styles.ways}>
        <label htmlFor={id}>{words.day}</label>
        <Input id={id} type="date" size="small" value={day} onChange={(_, { value }) => setDay(value)} />
      </div>
      <p className={styles.text}>
        {day === '' ? words.noDay : reminders.length === 0 ? words.none : words.about(reminders.length)}
      </p>
      <ul className={styles.list}>
        {reminders.slice(0, MOST).map((one) => (
          <li key={one.record.receiptNumber} className={styles.row}>
            {letterReplyTexts.who(one.record.receiptNumber, one.establishmentName || one.corporationName)}
            <p className={styles.text}>{reminderTexts.overdue(one)}</p>
          </li>
        ))}
      </ul>
      {reminders.length > MOST && (
        <p className={styles.text}>{followUpTexts.more(reminders.length - MOST)}</p>
      )}
      {undated > 0 && <p className={styles.text}>{reminderTexts.undated(undated)}</p>}
      <div>
        <Button disabledFocusable={cannot} onClick={cannot ? undefined : () => void make()}>
          {words.make}
        </Button>
      </div>
    </section>
  );
}
