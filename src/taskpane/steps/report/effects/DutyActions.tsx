import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import { dutyReminderTexts } from '../../../../catalogue/duty-reminder-texts';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { Duties } from '../../../../workbook/read/duties';
import { small } from '../../../parts/look/styles';
import { makeDutySheet, remindOfDuties } from './duty-jobs';
import { Ended } from './Ended';
import { useEnding } from './useEnding';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: { ...small, margin: 0 },
});

/** 督促 for what is overdue on the day that is looked at, and the sheet 提出状況. */
export function DutyActions({ result, duties }: { readonly result: CheckResult; readonly duties: Duties }) {
  const styles = useStyles();
  const { done, setDone, failed, busy, stale, carryOut, back } = useEnding('duties');
  const letters = duties.overdue.length;
  const remind = () =>
    carryOut(remindOfDuties(result, duties.day), ({ reminders, day, dropped, inverse }) => {
      const reports = reminders.reduce((sum, { overdue }) => sum + overdue.length, 0);
      const text =
        day === null
          ? dutyReminderTexts.noDay
          : reminders.length === 0
            ? dutyReminderTexts.none(day)
            : dutyReminderTexts.made(reminders.length, reports, day);
      return { text: dropped ? `${text}${dutyReminderTexts.dropped}` : text, inverse };
    });
  const sheet = () =>
    carryOut(makeDutySheet, ({ sheet: made, changedCells, inverse }) => ({
      text:
        made === null
          ? words.sheet.none
          : changedCells === 0
            ? words.sheet.same(made)
            : words.sheet.made(made),
      inverse,
    }));
  const print = async (): Promise<void> => {
    const [{ dutyReminders }, { dutyLetterText }, { printLetters }] = await Promise.all([
      import('../../../../workbook/read/duties'),
      import('../../../../report/columns/duty-reminder'),
      import('../letter/print'),
    ]);
    const printed = printLetters(dutyReminders(duties, result).map(dutyLetterText));
    setDone(printed ? null : { text: words.remind.printFailed, inverse: [] });
  };
  const cannot = busy || stale;
  const noLetters = cannot || letters === 0;
  return (
    <div className={styles.root}>
      <p className={styles.small}>{letters === 0 ? words.remind.none : words.remind.about(letters)}</p>
      <div className={styles.row}>
        <Button disabledFocusable={noLetters} onClick={noLetters ? undefined : () => void remind()}>
          {words.remind.make}
        </Button>
        <Button
          icon={<Print20Regular />}
          disabledFocusable={noLetters}
          onClick={noLetters ? undefined : () => void print()}
        >
          {words.remind.print(letters)}
        </Button>
        <Button disabledFocusable={cannot} onClick={cannot ? undefined : () => void sheet()}>
          {words.sheet.make}
        </Button>
      </div>
      <p className={styles.small}>{words.sheet.bySetting}</p>
      <Ended done={done} failed={failed} busy={busy} onBack={back} />
    </div>
  );
}
