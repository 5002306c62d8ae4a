import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { pane } from '../../../../catalogue/pane';
import { submissionTexts } from '../../../../catalogue/sheets/submission-texts';
import type { Destination } from '../../../parts/destination';
import { Download } from '../../../parts/Download';
import { ErrorNotice } from '../../../parts/ErrorNotice';
import { Notice } from '../../../parts/Notice';
import { Section } from '../../../summary/Section';
import { useBusy } from '../../../workspace/context';
import { toPaneError } from '../../../workspace/errors';
import type { PaneError } from '../../../workspace/types';
import type { MadeSubmission } from './make-submission';

const useStyles = makeStyles({
  about: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  line: { margin: 0 },
});

type Make = (to: Destination) => Promise<MadeSubmission>;

/** The code that writes files is loaded when it is wanted. */
const load: Make = async (to) => (await import('./make-submission')).makeSubmission(to);

/** 提出用コピー: makes it, and opens it as a new workbook or offers the file. */
export function SubmissionCopy({ make = load }: { make?: Make }) {
  const styles = useStyles();
  const running = useBusy();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeSubmission | null>(null);
  const [failed, setFailed] = useState<PaneError | null>(null);
  const words = submissionTexts.pane;

  const busy = making || running;

  const start = async (to: Destination): Promise<void> => {
    if (busy) return;
    setMaking(true);
    setMade(null);
    setFailed(null);
    try {
      setMade(await make(to));
    } catch (cause) {
      setFailed(toPaneError(cause));
    } finally {
      setMaking(false);
    }
  };

  return (
    <Section title={words.title}>
      <p className={styles.about}>{words.about}</p>
      <div className={styles.ways}>
        <Button disabledFocusable={busy} onClick={() => void start('workbook')}>
          {making ? words.making : words.make}
        </Button>
        <Button appearance="outline" disabledFocusable={busy} onClick={() => void start('file')}>
          {pane.action.asFile}
        </Button>
      </div>
      <div aria-live="polite">
        {failed && <ErrorNotice error={failed} onClose={() => setFailed(null)} />}
        {made && <Made made={made} onClose={() => setMade(null)} />}
      </div>
    </Section>
  );
}

function Made({ made: { copy, arrival }, onClose }: { made: MadeSubmission; onClose: () => void }) {
  const styles = useStyles();
  const words = submissionTexts.pane;
  const said = { opened: words.opened, refused: words.offered, file: words.ready }[arrival];
  return (
    <Notice kind="success" onClose={onClose}>
      <p className={styles.line}>{said(copy.sheets.length)}</p>
      {copy.recomputed.length > 0 && (
        <p className={styles.line}>{submissionTexts.recomputed(copy.recomputed)}</p>
      )}
      {copy.omitted.length > 0 && <p className={styles.line}>{submissionTexts.omitted(copy.omitted)}</p>}
      <Download bytes={copy.bytes} file={words.file} label={words.save} />
    </Notice>
  );
}
