import { makeStyles, tokens } from '@fluentui/react-components';
import { dateText } from '../../../catalogue/amounts/figures';
import type { Reference, ReferenceDocument, ReferenceSection } from '../../../reference';
import { referenceWords } from '../../../reference/texts';
import { Fold } from '../reason/Fold';
import { ClauseRow } from './ClauseRow';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  item: { listStyleType: 'none' },
  notice: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  about: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly reference: Reference;
  readonly onOpen: (section: ReferenceSection) => void;
  readonly onGuide: () => void;
}

/** The notices, each with its annexes and articles behind it, and whom to ask. */
export function NoticeList({ reference, onOpen, onGuide }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={referenceWords.notices}>
      {reference.documents.map((document, index) => (
        <li key={document.id} className={styles.item}>
          <Fold className={styles.notice} startOpen={index === 0} label={<NoticeName document={document} />}>
            {reference.sections
              .filter((section) => section.document === document && section.level <= 2)
              .map((section) => (
                <ClauseRow key={section.key} section={section} inner={section.level === 2} onOpen={onOpen} />
              ))}
          </Fold>
        </li>
      ))}
      <li className={styles.item}>
        <GuideRow onOpen={onGuide} />
      </li>
    </ul>
  );
}

function NoticeName({ document }: { document: ReferenceDocument }) {
  const styles = useStyles();
  const { shortTitle, title, number, date, sections } = document;
  const about = [number === shortTitle ? '' : number, date === null ? '' : dateText(date)];
  about.push(referenceWords.clauses(sections.length));
  return (
    <>
      <span className={styles.name}>{shortTitle}</span>
      <span className={styles.about}>{title}</span>
      <span className={styles.about}>{about.filter((text) => text !== '').join('　')}</span>
    </>
  );
}

const useGuideStyles = makeStyles({
  row: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    paddingInlineStart: `calc(${tokens.spacingHorizontalL} + 20px)`,
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    border: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorTransparentBackground,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  name: {
    display: 'block',
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
  },
});

function GuideRow({ onOpen }: { onOpen: () => void }) {
  const styles = { ...useStyles(), ...useGuideStyles() };
  return (
    <button type="button" className={styles.row} data-clause="guide" onClick={onOpen}>
      <span className={styles.name}>{referenceWords.guide}</span>
      <span className={styles.about}>{referenceWords.guideAbout}</span>
    </button>
  );
}
