import { makeStyles, tokens } from '@fluentui/react-components';
import { awardTexts } from '../../../catalogue/pane/award-texts';
import type { AwardChanges as Changes } from '../../../grant/stages/award-changes';
import { Section } from '../../parts/look/Section';
import { small } from './styles';

const words = awardTexts.changes;

/** More are counted. */
const MOST = 20;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  note: { ...small, margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** Who has freed 予算額 since 採択 was written, and who moves up because of that. */
export function AwardChanges({ changes: { freed, raised, lowered } }: { readonly changes: Changes }) {
  const styles = useStyles();
  const of = ({ assessment, outcome, amount }: Changes['raised'][number]) =>
    [assessment.application.receiptNumber, outcome ?? awardTexts.undecided, amount ?? 0] as const;
  const lines = [
    ...freed.map(({ receiptNumber, amount }) => words.freed(receiptNumber, amount)),
    ...raised.map((entry) => words.raised(...of(entry))),
    ...lowered.map((entry) => words.lowered(...of(entry))),
  ];
  if (lines.length === 0) return null;
  return (
    <Section title={words.title}>
      <ul className={styles.list}>
        {lines.slice(0, MOST).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.note}>
        {lines.length > MOST && words.more(lines.length - MOST)} {words.write}
      </p>
    </Section>
  );
}
