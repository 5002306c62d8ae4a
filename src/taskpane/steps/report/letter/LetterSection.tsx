import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { letterTexts } from '../../../../catalogue/pane/letter-texts';
import { Section } from '../../../summary/Section';
import { usePane } from '../../../workspace/context';

const useStyles = makeStyles({
  about: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

const LazyDialog = lazy(async () => ({ default: (await import('./LetterDialog')).LetterDialog }));

/** 差戻し as a batch. */
export function LetterSection() {
  const styles = useStyles();
  const result = usePane((state) => state.result);
  const [open, setOpen] = useState(false);
  if (result === null || result.sources.length === 0) return null;
  const { findings, wording } = result;
  const applications = new Set(
    findings.flatMap(({ asked, receiptNumber }) => (asked === true ? [receiptNumber] : [])),
  );
  const words = letterTexts.section;
  return (
    <Section title={words.title}>
      <p className={styles.about}>{words.about(applications.size)}</p>
      {applications.size > 0 && <Button onClick={() => setOpen(true)}>{words.open}</Button>}
      {open && (
        <Suspense fallback={null}>
          <LazyDialog findings={findings} wording={wording} first={null} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  );
}
