import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { followUpTexts as words } from '../../../../catalogue/follow-up-texts';
import { dayOf } from '../../../../catalogue/sheets/sheet-texts';
import type { CheckResult } from '../../../../workbook/read/check-result';
import { recordsOpenIn, repliesIn } from '../../../../workbook/read/letters/letter-replies';
import type { LetterSheet } from '../../../../workbook/read/letters/letter-sheet';
import { remindersOn } from '../../../../workbook/read/letters/reminders';
import { settling } from '../../../../workbook/read/letters/settling';

const useStyles = makeStyles({
  about: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const LazyDialog = lazy(async () => ({ default: (await import('./FollowUpDialog')).FollowUpDialog }));

interface Props {
  readonly result: CheckResult;
  readonly letters: LetterSheet;
  readonly checkedAt: Date;
  readonly onChange: (letters: LetterSheet) => void;
}

/** What became of the letters that were sent, as far as the last check shows it; nothing where none is open. */
export function FollowUpCard({ result, letters, checkedAt, onChange }: Props) {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const today = dayOf(checkedAt);
  const open = recordsOpenIn(letters).length;
  if (open === 0 && !shown) return null;
  const { settled, partly } = settling(repliesIn(letters, result.found(), today));
  const { reminders } = remindersOn(letters, result, today);
  return (
    <>
      <p className={styles.about}>{words.card(open, settled.length, partly.length, reminders.length)}</p>
      <Button onClick={() => setShown(true)}>{words.open}</Button>
      {shown && (
        <Suspense fallback={null}>
          <LazyDialog
            result={result}
            letters={letters}
            today={today}
            onChange={onChange}
            onClose={() => setShown(false)}
          />
        </Suspense>
      )}
    </>
  );
}
