import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import { dutyReminderTexts } from '../../../../catalogue/duty-reminder-texts';
import type { WriteOp } from '../../../../workbook/port';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { Duties } from '../../../../workbook/read/duties';
import { small } from '../../../parts/look/styles';
import { useBusy, usePane, useWorkspace } from '../../../workspace/context';
import { makeDutySheet, remindOfDuties, takeDutiesBack } from './duty-jobs';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: { ...small, margin: 0 },
});

interface Done {
  readonly text: string;
  readonly inverse: readonly WriteOp[];
}

/** 督促 for what is overdue on the day that is looked at, and the sheet 提出状況. */
export function DutyActions({ result, duties }: { readonly result: CheckResult; readonly duties: Duties }) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const { stale, failed } = usePane(({ stale: isStale, error }) => ({
    stale: isStale,
    failed: error?.of === 'duties' ? error : null,
  }));
  const [done, setDone] = useState<Done | null>(null);
  const letters = duties.overdue.length;
  const remind = async (): Promise<void> => {
    setDone(null);
    const ended = await workspace.carryOut('duties', remindOfDuties(result, duties.day));
    if (ended.end !== 'done') return;
    const { reminders, day, dropped, inverse } = ended.result;
    const reports = reminders.reduce((sum, { overdue }) => sum + overdue.length, 0);
    const text =
      day === null
        ? dutyReminderTexts.noDay
        : reminders.length === 0
          ? dutyReminderTexts.none(day)
          : dutyReminderTexts.made(reminders.length, reports, day);
    setDone({ text: dropped ? `${text}${dutyReminderTexts.dropped}` : text, inverse });
  };
  const sheet = async (): Promise<void> => {
    setDone(null);
    const ended = await workspace.carryOut('duties', makeDutySheet);
    if (ended.end !== 'done') return;
    const { sheet: made, changedCells, inverse } = ended.result;
    const text =
      made === null ? words.sheet.none : changedCells === 0 ? words.sheet.same(made) : words.sheet.made(made);
    setDone({ text, inverse });
  };
  const back = async (inverse: readonly WriteOp[]): Promise<void> => {
    const ended = await workspace.carryOut('duties', takeDutiesBack(inverse));
    if (ended.end === 'done') setDone({ text: words.tookBack, inverse: [] });
  };
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
      <div className={styles.row}>
        <span role="status" aria-live="polite">
          {failed === null ? (done?.text ?? '') : `${failed.message}${failed.action}`}
        </span>
        {done !== null && done.inverse.length > 0 && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={busy ? undefined : () => void back(done.inverse)}
          >
            {words.takeBack}
          </Button>
        )}
      </div>
    </div>
  );
}
