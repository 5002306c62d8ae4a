import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { followUpTexts } from '../../../../catalogue/follow-up-texts';
import { letterReplyTexts } from '../../../../catalogue/letter-reply-texts';
import type { CheckResult } from '../../../../workbook/read/check-result';
import { repliesIn } from '../../../../workbook/read/letters/letter-replies';
import type { LetterSheet } from '../../../../workbook/read/letters/letter-sheet';
import { settling } from '../../../../workbook/read/letters/settling';
import { Reply } from '../../../parts/Replies';
import { useBusy, useWorkspace } from '../../../workspace/context';
import { type Done, settle } from './follow-up-jobs';
import { followUpStyles } from './follow-up-styles';

const useStyles = makeStyles(followUpStyles);

interface Props {
  readonly result: CheckResult;
  readonly letters: LetterSheet;
  readonly today: string;
  readonly onDone: (came: Done) => void;
}

/** More are counted, and set like those that are shown. */
const MOST = 100;

/** 状態 that follows from what the check has found, letter by letter. */
export function StatesPart({ result, letters, today, onDone }: Props) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const words = followUpTexts.states;
  const { settled, partly, untouched } = settling(repliesIn(letters, result.found(), today));
  const proposed = [...settled, ...partly];
  // what is resolved altogether, until a clerk chooses
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const chosen = ticked ?? new Set(settled.map(({ key }) => key));
  const count = proposed.filter(({ key }) => chosen.has(key)).length;
  const toggle = (key: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setTicked(next);
  };
  const set = async (): Promise<void> => {
    const ended = await workspace.carryOut('letters', settle(result, letters, chosen, today));
    if (ended.end !== 'done') return;
    setTicked(null);
    onDone({ text: words.done(ended.result.count), inverse: ended.result.inverse });
  };
  const cannot = busy || count === 0;
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.text}>{proposed.length === 0 ? words.none : words.about}</p>
      <ul className={styles.list}>
        {proposed.slice(0, MOST).map((reply) => (
          <li key={reply.key} className={styles.row}>
            <Checkbox
              checked={chosen.has(reply.key)}
              onChange={(_, { checked }) => toggle(reply.key, checked === true)}
              label={letterReplyTexts.who(reply.record.receiptNumber, reply.applicant)}
            />
            <div className={styles.about}>
              <Reply reply={reply} when="after" />
            </div>
          </li>
        ))}
      </ul>
      {proposed.length > MOST && <p className={styles.text}>{followUpTexts.more(proposed.length - MOST)}</p>}
      {untouched.length > 0 && <p className={styles.text}>{words.unchanged(untouched.length)}</p>}
      {proposed.length > 0 && (
        <div>
          <Button
            appearance="primary"
            disabledFocusable={cannot}
            onClick={cannot ? undefined : () => void set()}
          >
            {words.set(count)}
          </Button>
        </div>
      )}
    </section>
  );
}
