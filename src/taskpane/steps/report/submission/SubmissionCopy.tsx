import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { pane } from '../../../../catalogue/pane';
import { submissionTexts } from '../../../../catalogue/sheets/submission-texts';
import type { Destination } from '../../../parts/destination';
import { Download } from '../../../parts/Download';
import { Section } from '../../../parts/look/Section';
import { Notice } from '../../../parts/Notice';
import { useJob, useMaking } from '../../../parts/useJob';
import { useBusy } from '../../../workspace/context';
import type { Job } from '../../../workspace/jobs';
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

type Make = (to: Destination) => Job<MadeSubmission>;

/** The code that writes files is loaded when it is wanted. */
const load: Make = (to) => async (tools) => (await import('./make-submission')).makeSubmission(tools, to);

/** 提出用コピー: makes it, and opens it as a new workbook or offers the file. */
export function SubmissionCopy({ make = load }: { make?: Make }) {
  const styles = useStyles();
  const busy = useBusy();
  const making = useMaking('submission');
  const { came: made, start, forget } = useJob<MadeSubmission>();
  const words = submissionTexts.pane;
  const makes = (to: Destination): void => void start('submission', (tools) => make(to)(tools));

  return (
    <Section title={words.title}>
      <p className={styles.about}>{words.about}</p>
      <div className={styles.ways}>
        <Button disabledFocusable={busy} onClick={() => makes('workbook')}>
          {making ? words.making : words.make}
        </Button>
        <Button appearance="outline" disabledFocusable={busy} onClick={() => makes('file')}>
          {pane.action.asFile}
        </Button>
      </div>
      <div aria-live="polite">{made && <Made made={made} onClose={forget} />}</div>
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
