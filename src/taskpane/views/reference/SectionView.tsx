import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { createElement, useEffect, useRef } from 'react';
import { lengthOf, pathOf, type Reference, type ReferenceSection } from '../../../reference';
import type { FoundClause } from '../../../reference/clause';
import { referenceWords } from '../../../reference/texts';
import { CopyButton } from '../reason/CopyButton';
import { ClauseRow } from './ClauseRow';
import { SectionText } from './SectionText';

/** A clause with more characters than this under it shows what is under it as a list. */
const LONGEST = 4_500;

const useStyles = makeStyles({
  root: { padding: `0 ${tokens.spacingHorizontalL}` },
  path: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  key: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // gets the focus for readers, and takes no key
    outlineStyle: 'none',
  },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  together: { margin: `0 0 ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase200 },
  link: { marginInlineEnd: tokens.spacingHorizontalM },
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalL}) ${tokens.spacingVerticalM}`, padding: 0 },
  item: { listStyleType: 'none' },
  turn: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    margin: `${tokens.spacingVerticalL} 0`,
  },
});

/** The headings of annexes are whole titles. */
const shortName = ({ level, key, heading }: ReferenceSection): string =>
  level === 1 || heading === '' ? key : heading;

interface Props {
  readonly reference: Reference;
  readonly section: ReferenceSection;
  /** Clauses that were named together with this one. */
  readonly together: readonly FoundClause[];
  /** What is to stand out in the text. */
  readonly words: readonly string[];
  readonly onOpen: (section: ReferenceSection) => void;
  readonly onCopy: (section: ReferenceSection) => Promise<boolean>;
}

/** A clause: where it stands, its text with what is under it, and the way to its neighbours. */
export function SectionView({ reference, section, together, words, onOpen, onCopy }: Props) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), [section]);
  const { document, key, heading, blocks, children, position } = section;
  const path = [document.shortTitle, ...pathOf(section).map(shortName)];
  const [previous, next] = [reference.sections[position - 1], reference.sections[position + 1]];
  return (
    <article className={styles.root} aria-label={key}>
      <p className={styles.path}>{path.join(' › ')}</p>
      <h2 ref={title} tabIndex={-1} className={styles.key}>
        {key}
      </h2>
      {together.length > 0 && (
        <p className={styles.together}>
          {referenceWords.together}{' '}
          {together.map(({ clause, section: other }) =>
            other === null ? null : (
              <Link key={clause} as="button" className={styles.link} onClick={() => onOpen(other)}>
                {clause}
              </Link>
            ),
          )}
        </p>
      )}
      {heading !== '' && <h3 className={styles.heading}>{heading}</h3>}
      <SectionText blocks={blocks} words={words} />
      {lengthOf(section) > LONGEST ? (
        <ul className={styles.list} aria-label={referenceWords.within}>
          {children.map((child) => (
            <li key={child.key} className={styles.item}>
              <ClauseRow section={child} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      ) : (
        <Under sections={children} level={4} words={words} />
      )}
      <CopyButton key={key} words={referenceWords} onCopy={() => onCopy(section)} />
      <nav className={styles.turn}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronLeft16Regular />}
          disabled={previous === undefined}
          onClick={() => previous && onOpen(previous)}
        >
          {referenceWords.previous}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronRight16Regular />}
          iconPosition="after"
          disabled={next === undefined}
          onClick={() => next && onOpen(next)}
        >
          {referenceWords.next}
        </Button>
      </nav>
    </article>
  );
}

interface UnderProps {
  readonly sections: readonly ReferenceSection[];
  readonly level: number;
  readonly words: readonly string[];
}

/** The clauses under a clause, with their headings. */
export function Under({ sections, level, words }: UnderProps) {
  const styles = useStyles();
  return sections.map(({ key, heading, blocks, children }) => (
    <section key={key} aria-label={key}>
      {heading !== '' && createElement(`h${Math.min(level, 6)}`, { className: styles.heading }, heading)}
      <SectionText blocks={blocks} words={words} />
      <Under sections={children} level={level + 1} words={words} />
    </section>
  ));
}
