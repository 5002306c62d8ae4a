import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular, Search16Regular } from '@fluentui/react-icons';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Reference, ReferenceSection } from '../../../reference';
import { findClause, findClauses, quotedWords } from '../../../reference/clause';
import type { NoticeReading } from '../../../reference/readings';
import { search } from '../../../reference/search';
import { referenceWords } from '../../../reference/texts';
import type { Clause } from '../../../scheme/citations';
import { useScroller } from '../../parts/look/scroll';
import { GuideView } from './GuideView';
import { NoticeList } from './NoticeList';
import { Results } from './Results';
import { SectionView } from './SectionView';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  back: { justifySelf: 'start', paddingInline: 0, minWidth: 'auto' },
  found: { margin: 0, minHeight: '18px', fontSize: tokens.fontSizeBase200 },
  missing: { margin: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}` },
});

const NONE = { source: null, quote: null } as const;

interface Props {
  readonly reference: Reference;
  /** The clause to open at; null for the list of the notices. */
  readonly clause: Clause | null;
  /** How the notices are read where their words alone do not decide. */
  readonly readings: readonly NoticeReading[];
  readonly onCopy: (section: ReferenceSection) => Promise<boolean>;
  /** To where settings are answered. */
  readonly onSettings: () => void;
}

/** 参考: the notices, searchable, and one clause at a time. */
export function ReferenceView({ reference, clause, readings, onCopy, onSettings }: Props) {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  const scroller = useScroller();
  const { source, quote } = clause ?? NONE;
  const named = useMemo(
    () => (source === null ? [] : findClauses(reference, source.clause)),
    [reference, source],
  );
  const [opened, setOpened] = useState<ReferenceSection | 'guide' | null>(named[0]?.section ?? null);
  const [left, setLeft] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const settled = useDeferredValue(query);
  const found = useMemo(() => search(reference, settled, readings), [reference, settled, readings]);
  const { words } = found;
  const first = opened !== 'guide' && opened !== null && opened === named[0]?.section;

  useEffect(() => {
    scroller?.scrollTo({ top: 0 });
    // back in the list the keyboard goes on where it was
    if (opened === null && left !== null) {
      root.current?.querySelector<HTMLElement>(`[data-clause="${left}"]`)?.focus();
    }
  }, [scroller, opened, left]);

  const back = (): void => {
    setLeft(opened === 'guide' ? opened : String(opened?.position));
    setOpened(null);
  };
  const missing = source !== null && named[0]?.section === null && opened === null && query === '';
  return (
    <section ref={root} aria-label={referenceWords.label}>
      <div className={styles.bar} role="search">
        <Input
          type="search"
          aria-label={referenceWords.search}
          placeholder={referenceWords.searchHint}
          contentBefore={<Search16Regular />}
          value={query}
          onChange={(_, { value }) => {
            setQuery(value);
            setOpened(null);
            setLeft(null);
          }}
        />
        {opened !== null && (
          <Button
            className={styles.back}
            appearance="transparent"
            size="small"
            icon={<ArrowLeft16Regular />}
            onClick={back}
          >
            {words.length > 0 ? referenceWords.backToResults : referenceWords.backToList}
          </Button>
        )}
        {/* always there, so that a reader tells of its changes */}
        <p className={styles.found} role="status" aria-live="polite">
          {words.length > 0 && opened === null ? referenceWords.found(found.hits.length) : ''}
          {found.query.instead !== '' && opened === null && referenceWords.instead(found.query.instead)}
        </p>
      </div>
      {missing && <p className={styles.missing}>{referenceWords.missing(source.clause)}</p>}
      {opened === 'guide' && <GuideView reference={reference} />}
      {opened !== null && opened !== 'guide' && (
        <SectionView
          reference={reference}
          section={opened}
          together={first ? named.slice(1) : []}
          words={words.length > 0 || !first || quote === null ? words : quotedWords(quote)}
          onOpen={setOpened}
          onCopy={onCopy}
        />
      )}
      {opened === null && words.length > 0 && (
        <Results
          key={settled}
          found={found}
          onOpen={setOpened}
          onClause={(text) => setOpened(findClause(reference, text))}
          onSettings={onSettings}
        />
      )}
      {opened === null && words.length === 0 && (
        <NoticeList reference={reference} onOpen={setOpened} onGuide={() => setOpened('guide')} />
      )}
    </section>
  );
}
