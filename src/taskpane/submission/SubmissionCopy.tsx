import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { submissionTexts } from '../../catalogue/submission-texts';
import { Download } from '../feedback/Download';
import { ErrorNotice } from '../feedback/ErrorNotice';
import { Notice } from '../feedback/Notice';
import { Section } from '../summary/Section';
import { usePaneState } from '../workspace/context';
import { toPaneError } from '../workspace/errors';
import type { PaneError } from '../workspace/types';
import type { MadeSubmission } from './make-submission';

const useStyles = makeStyles({
  about: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  line: { margin: 0 },
});

/** The code that writes files is loaded when it is wanted. */
const load = async (): Promise<MadeSubmission> => (await import('./make-submission')).makeSubmission();

/** 提出用コピー: makes it, opens it as a new workbook, or offers the file. */
export function SubmissionCopy({ make = load }: { make?: () => Promise<MadeSubmission> }) {
  const styles = useStyles();
  const { running } = usePaneState();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeSubmission | null>(null);
  const [failed, setFailed] = useState<PaneError | null>(null);
  const words = submissionTexts.pane;

  const start = async (): Promise<void> => {
    if (making || running !== null) return;
    setMaking(true);
    setMade(null);
    setFailed(null);
    try {
      setMade(await make());
    } catch (cause) {
      setFailed(toPaneError(cause));
    } finally {
      setMaking(false);
    }
  };

  return (
    <Section title={words.title}>
      <p className={styles.about}>{words.about}</p>
      <Button disabledFocusable={making || running !== null} onClick={() => void start()}>
        {making ? words.making : words.make}
      </Button>
      <div aria-live="polite">
        {failed && <ErrorNotice error={failed} onClose={() => setFailed(null)} />}
        {made && <Made made={made} onClose={() => setMade(null)} />}
      </div>
    </Section>
  );
}

function Made({ made: { copy, opened }, onClose }: { made: MadeSubmission; onClose: () => void }) {
  const styles = useStyles();
  const words = submissionTexts.pane;
  return (
    <Notice kind="success" onClose={onClose}>
      <p className={styles.line}>
        {opened ? words.opened(copy.sheets.length) : words.offered(copy.sheets.length)}
      </p>
      {copy.recomputed.length > 0 && (
        <p className={styles.line}>{submissionTexts.recomputed(copy.recomputed)}</p>
      )}
      {copy.omitted.length > 0 && <p className={styles.line}>{submissionTexts.omitted(copy.omitted)}</p>}
      {!opened && <Download bytes={copy.bytes} file={words.file} label={words.save} />}
    </Notice>
  );
}
