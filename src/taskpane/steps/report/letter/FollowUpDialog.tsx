import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { followUpTexts as words } from '../../../../catalogue/follow-up-texts';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { LetterSheet } from '../../../../workbook/read/letters/letter-sheet';
import { Dialog } from '../../../parts/Dialog';
import { useBusy, usePane, useWorkspace } from '../../../workspace/context';
import { type Done, readLetters, takeBack } from './follow-up-jobs';
import { ReminderPart } from './ReminderPart';
import { StatesPart } from './StatesPart';

const useStyles = makeStyles({
  body: {
    display: 'grid',
    alignContent: 'start',
    rowGap: tokens.spacingVerticalL,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  said: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    // keeps its height, so that the buttons stay where they were pressed
    minHeight: '32px',
  },
});

interface Props {
  readonly result: CheckResult;
  readonly letters: LetterSheet;
  /** The day of the check. */
  readonly today: string;
  readonly onChange: (letters: LetterSheet) => void;
  readonly onClose: () => void;
}

/** What was answered of the letters that were sent, and whom to remind. */
export function FollowUpDialog({ result, letters, today, onChange, onClose }: Props) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const failed = usePane(({ error }) => (error?.of === 'letters' ? error : null));
  const [done, setDone] = useState<Done | null>(null);
  const back = async (): Promise<void> => {
    if (done === null) return;
    const ended = await workspace.carryOut('letters', takeBack(done.inverse));
    if (ended.end !== 'done') return;
    onChange(ended.result);
    setDone({ text: words.tookBack, inverse: [] });
  };
  const made = async (came: Done): Promise<void> => {
    setDone(came);
    const ended = await workspace.carryOut('letters', readLetters);
    if (ended.end === 'done') onChange(ended.result);
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className={styles.body}>
        <div className={styles.said}>
          <span role="status" aria-live="polite">
            {failed === null ? (done?.text ?? '') : `${failed.message}${failed.action}`}
          </span>
          {done !== null && done.inverse.length > 0 && (
            <Button size="small" disabledFocusable={busy} onClick={busy ? undefined : () => void back()}>
              {words.takeBack}
            </Button>
          )}
        </div>
        <StatesPart result={result} letters={letters} today={today} onDone={(came) => void made(came)} />
        <ReminderPart result={result} letters={letters} today={today} onDone={(came) => void made(came)} />
      </div>
    </Dialog>
  );
}
