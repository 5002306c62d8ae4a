import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Reference, ReferenceSection } from '../../../reference';
import { findClause } from '../../../reference/clause';
import { referenceGuide, referenceWords } from '../../../reference/texts';
import { labelOf } from '../../../reference/words';
import { Fold } from '../reason/Fold';
import { SectionText } from './SectionText';
import { Under } from './SectionView';

const NOTHING: readonly string[] = [];

const useStyles = makeStyles({
  root: { padding: `0 ${tokens.spacingHorizontalL}` },
  title: {
    outlineStyle: 'none',
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  group: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  fold: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  source: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: { paddingTop: tokens.spacingVerticalS },
});

/** 相談窓口と手順: what the notices say on whom to ask and how to go about it. */
export function GuideView({ reference }: { reference: Reference }) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <article className={styles.root} aria-label={referenceWords.guide}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {referenceWords.guide}
      </h2>
      {referenceGuide.map((group, index) => (
        <section key={group.title} aria-label={group.title}>
          <h3 className={styles.group}>{group.title}</h3>
          {group.clauses
            .flatMap((clause) => findClause(reference, clause) ?? [])
            .map((section) => (
              <Fold
                key={section.key}
                className={styles.fold}
                startOpen={index === 0}
                label={<Name section={section} />}
              >
                <div className={styles.text}>
                  <SectionText blocks={section.blocks} words={NOTHING} />
                  <Under sections={section.children} level={4} words={NOTHING} />
                </div>
              </Fold>
            ))}
        </section>
      ))}
    </article>
  );
}

function Name({ section }: { section: ReferenceSection }) {
  const styles = useStyles();
  return (
    <>
      {labelOf(section)}
      <span className={styles.source}>{section.key}</span>
    </>
  );
}
