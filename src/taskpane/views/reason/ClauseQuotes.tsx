import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { reasonWords } from '../../../catalogue/pane/reason/reason-texts';
import type { WordsOf } from '../../../catalogue/pane/reason/reason-texts-copy';
import type { ReasonLine } from '../../../catalogue/pane/reason/reason-texts-lines';
import type { Source } from '../../../scheme/types';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
  },
  item: {
    listStyleType: 'none',
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly lines: readonly ReasonLine[];
  /** Clauses whose words are not said again. */
  readonly quoted: ReadonlySet<string>;
  readonly wordsOf: WordsOf;
  readonly onClause: (source: Source) => void;
}

/** The clauses of the arithmetic, each once and in its own words, and the way to the notice. */
export function ClauseQuotes({ lines, quoted, wordsOf, onClause }: Props) {
  const styles = useStyles();
  const quotes = new Map<string, { readonly source: Source; readonly words: string | null }>();
  for (const { source, hint } of lines.flatMap((line) => [line, ...line.items])) {
    if (source === null) continue;
    const words = quoted.has(source.clause) ? null : wordsOf(source, hint);
    quotes.set(`${source.clause}${words ?? ''}`, { source, words });
  }
  if (quotes.size === 0) return null;
  return (
    <ul className={styles.list} aria-label={reasonWords.clauses}>
      {[...quotes].map(([key, { source, words }]) => (
        <li key={key} className={styles.item}>
          <Link as="button" aria-label={reasonWords.clause(source.clause)} onClick={() => onClause(source)}>
            {source.clause}
          </Link>
          {words !== null && <blockquote className={styles.words}>「{words}」</blockquote>}
        </li>
      ))}
    </ul>
  );
}
