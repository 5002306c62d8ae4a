import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import { letterTexts } from '../../../../catalogue/pane/letter-texts';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { LetterSheet } from '../../../../workbook/read/letters/letter-sheet';
import { Section } from '../../../parts/look/Section';
import { usePane, useWorkspace } from '../../../workspace/context';
import { readLetters } from './follow-up-jobs';
import { FollowUpCard } from './FollowUpCard';

const useStyles = makeStyles({
  about: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

const LazyDialog = lazy(async () => ({ default: (await import('./LetterDialog')).LetterDialog }));

/** 差戻し as a batch, and what became of those that were sent. */
export function LetterSection() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const { result, checkedAt } = usePane((state) => ({ result: state.result, checkedAt: state.checkedAt }));
  const [open, setOpen] = useState(false);
  const recorded = useRef(false);
  // what was recorded since the check that it is of
  const [since, setSince] = useState<{ readonly of: CheckResult; readonly letters: LetterSheet } | null>(
    null,
  );
  if (result === null || result.sources.length === 0) return null;
  const { findings, wording } = result;
  const applications = new Set(
    findings.flatMap(({ asked, receiptNumber }) => (asked === true ? [receiptNumber] : [])),
  );
  const words = letterTexts.section;
  const close = (): void => {
    setOpen(false);
    if (!recorded.current) return;
    recorded.current = false;
    void workspace.carryOut('letters', readLetters).then((ended) => {
      if (ended.end === 'done') setSince({ of: result, letters: ended.result });
    });
  };
  return (
    <Section title={words.title}>
      <p className={styles.about}>{words.about(applications.size)}</p>
      {applications.size > 0 && <Button onClick={() => setOpen(true)}>{words.open}</Button>}
      {checkedAt && (
        <FollowUpCard
          result={result}
          letters={since?.of === result ? since.letters : result.letters}
          checkedAt={checkedAt}
          onChange={(letters) => setSince({ of: result, letters })}
        />
      )}
      {open && (
        <Suspense fallback={null}>
          <LazyDialog
            findings={findings}
            wording={wording}
            first={null}
            onRecord={() => {
              recorded.current = true;
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </Section>
  );
}
