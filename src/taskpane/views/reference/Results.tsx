import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReferenceSection } from '../../../reference';
import type { Hit } from '../../../reference/search';
import { referenceWords } from '../../../reference/texts';
import { ClauseRow } from './ClauseRow';
import { Excerpt } from './Excerpt';

/** More clauses than this are drawn on demand. */
const MOST_SHOWN = 30;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  item: { listStyleType: 'none' },
  hint: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  more: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
});

interface Props {
  readonly hits: readonly Hit[];
  readonly onOpen: (section: ReferenceSection) => void;
}

/** The clauses that a search has found, each with the words in their surroundings. */
export function Results({ hits, onOpen }: Props) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (hits.length === 0) return <p className={styles.hint}>{referenceWords.noMatchHint}</p>;
  const shown = all ? hits : hits.slice(0, MOST_SHOWN);
  return (
    <>
      <ul className={styles.list} aria-label={referenceWords.search}>
        {shown.map(({ section, count, excerpt }) => (
          <li key={section.key} className={styles.item}>
            <ClauseRow
              section={section}
              onOpen={onOpen}
              {...(count > 0 && { side: referenceWords.occurrences(count) })}
            >
              <Excerpt segments={excerpt} />
            </ClauseRow>
          </li>
        ))}
      </ul>
      {shown.length < hits.length && (
        <Button className={styles.more} onClick={() => setAll(true)}>
          {referenceWords.more(hits.length - shown.length)}
        </Button>
      )}
    </>
  );
}
