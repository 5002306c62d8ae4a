import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { letterReplyTexts as words, type When } from '../../catalogue/letter-reply-texts';
import type { FindingRow } from '../../report/columns/finding';
import type { LetterReply } from '../../workbook/read/letters/letter-replies';
import { useWorkspace } from '../workspace/context';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  who: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, overflowWrap: 'anywhere' },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  text: {
    margin: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** More are counted. */
const MOST = 20;

interface Props {
  readonly replies: readonly LetterReply[];
  readonly when: When;
  /** Some of its rows are not to be taken over: what comes of it is known afterwards. */
  readonly isPartial?: (key: string) => boolean;
}

/** What came back beside what was asked, application by application, with ways to the cells. */
export function Replies({ replies, when, isPartial = () => false }: Props) {
  const styles = useStyles();
  if (replies.length === 0) return null;
  return (
    <section className={styles.root}>
      <h4 className={styles.title}>{words.title}</h4>
      <ul className={styles.list}>
        {replies.slice(0, MOST).map((reply) => (
          <li key={reply.key} className={styles.item}>
            <span className={styles.who}>{words.who(reply.record.receiptNumber, reply.applicant)}</span>
            {isPartial(reply.key) ? (
              <p className={styles.text}>{words.partial}</p>
            ) : (
              <Reply reply={reply} when={when} />
            )}
          </li>
        ))}
      </ul>
      {replies.length > MOST && <p className={styles.text}>{words.more(replies.length - MOST)}</p>}
    </section>
  );
}

/** What came back of one application, and what becomes of 状態. */
export function Reply({ reply, when }: { readonly reply: LetterReply; readonly when: When }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.line}>{words.sentence(words.outcome(reply, when))}</p>
      <Places findings={reply.remaining.flatMap(({ findings }) => findings)} />
      {reply.fresh.length > 0 && <p className={styles.line}>{words.sentence(words.fresh(reply))}</p>}
      <Places findings={reply.fresh} />
      <p className={styles.text}>{words.state(reply)}</p>
    </>
  );
}

/** Findings by their rule and cell, each of which can be gone to. */
function Places({ findings }: { readonly findings: readonly FindingRow[] }) {
  const styles = useStyles();
  const workspace = useWorkspace();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map((finding) => {
        const { place, rule, message, lineNumber } = finding;
        return (
          <li key={`${rule} ${lineNumber} ${message}`} className={styles.text}>
            {place === null ? (
              words.named(finding)
            ) : (
              <Link className={styles.link} inline onClick={() => void workspace.goTo(place)}>
                {words.named(finding)}
              </Link>
            )}{' '}
            {message}
          </li>
        );
      })}
    </ul>
  );
}
