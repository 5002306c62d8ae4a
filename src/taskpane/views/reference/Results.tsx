import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReferenceSection } from '../../../reference';
import type { Found } from '../../../reference/search';
import { referenceWords } from '../../../reference/texts';
import { ClauseRow } from './ClauseRow';
import { Excerpt } from './Excerpt';
import { ReadingCard } from './ReadingCard';

/** More clauses than this are drawn on demand. */
const MOST_SHOWN = 30;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  item: { listStyleType: 'none' },
  hint: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  more: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
});

interface Props {
  readonly found: Found;
  readonly onOpen: (section: ReferenceSection) => void;
  readonly onClause: (clause: string) => void;
  readonly onSettings: () => void;
}

/** The clauses that a search has found, each with the words in their surroundings, below what the notices leave open. */
export function Results({ found: { hits, readings, words }, onOpen, onClause, onSettings }: Props) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (hits.length + readings.length === 0) return <p className={styles.hint}>{referenceWords.noMatchHint}</p>;
  const shown = all ? hits : hits.slice(0, MOST_SHOWN);
  return (
    <>
      {readings.length > 0 && (
        <ul className={styles.list} aria-label={referenceWords.readings}>
          {readings.map((reading) => (
            <li key={reading.id} className={styles.item}>
              <ReadingCard {...{ reading, words, onClause, onSettings }} />
            </li>
          ))}
        </ul>
      )}
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
