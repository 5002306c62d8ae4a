import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular, Print20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { pane } from '../../../../catalogue/pane';
import { letterTexts as words } from '../../../../catalogue/pane/letter-texts';
import { isOpen } from '../../../../report/columns/letter-record';
import type { ReturnLetter } from '../../../../report/return-letter';
import { copyText } from '../../../parts/copy';
import { useBusy, usePane } from '../../../workspace/context';
import { printLetters } from './print';
import type { Letters } from './useLetters';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // keeps its height, so that the button stays where it was pressed
  said: { minHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly letters: Letters;
  /** What is printed and recorded. */
  readonly chosen: readonly ReturnLetter[];
  /** One letter is shown, which can be copied. */
  readonly single: boolean;
}

/** Prints and copies letters, and records what was sent and answered. */
export function LetterActions({ letters, chosen, single }: Props) {
  const styles = useStyles();
  const busy = useBusy();
  const failed = usePane(({ error }) => (error?.of === 'letters' ? error : null));
  const [said, setSaid] = useState('');
  const { last, recorded, textOf } = letters;
  const open = chosen.filter(({ receiptNumber }) => {
    const record = last.get(receiptNumber);
    return record !== undefined && isOpen(record);
  });
  const print = (): void => setSaid(printLetters(chosen.map(textOf)) ? '' : words.print.failed);
  const copy = async ([letter]: readonly ReturnLetter[]): Promise<void> => {
    if (letter === undefined) return;
    setSaid((await copyText(textOf(letter))) ? pane.letter.copied : pane.letter.copyFailed);
  };
  const record = async (work: Promise<void>): Promise<void> => {
    setSaid('');
    await work;
  };
  const none = busy || !letters.isRead || chosen.length === 0;
  return (
    <div className={styles.root}>
      <div className={styles.ways}>
        {single && (
          <Button appearance="primary" icon={<Copy20Regular />} onClick={() => void copy(chosen)}>
            {pane.letter.copy}
          </Button>
        )}
        <Button icon={<Print20Regular />} disabledFocusable={none} onClick={none ? undefined : print}>
          {single ? words.print.one : words.print.many(chosen.length)}
        </Button>
      </div>
      <div className={styles.ways}>
        <Button disabledFocusable={none} onClick={none ? undefined : () => void record(letters.send(chosen))}>
          {words.record.sent(chosen.length)}
        </Button>
        {open.length > 0 && (
          <Button
            disabledFocusable={busy}
            onClick={busy ? undefined : () => void record(letters.answer(open))}
          >
            {words.record.answered(open.length)}
          </Button>
        )}
        {recorded !== null && recorded.count > 0 && (
          <Button
            appearance="subtle"
            disabledFocusable={busy}
            onClick={
              busy
                ? undefined
                : () => void record(letters.takeBack()).then(() => setSaid(words.record.tookBack))
            }
          >
            {words.record.takeBack}
          </Button>
        )}
      </div>
      <div className={styles.said} role="status" aria-live="polite">
        {said || (failed === null ? recordedText(letters) : `${failed.message}${failed.action}`)}
      </div>
      <div className={styles.small}>{words.record.about}</div>
    </div>
  );
}

function recordedText({ recorded }: Letters): string {
  if (recorded === null) return '';
  return recorded.kind === 'sent'
    ? words.record.wasSent(recorded.count)
    : words.record.wasAnswered(recorded.count);
}
