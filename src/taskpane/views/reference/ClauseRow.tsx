import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ReferenceSection } from '../../../reference';
import { labelOf } from '../../../reference/words';

const useStyles = makeStyles({
  row: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: `6px ${tokens.spacingHorizontalL}`,
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    border: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorTransparentBackground,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  /** The heading says the number of the clause. */
  only: { color: tokens.colorBrandForegroundLink },
  inner: { paddingInlineStart: tokens.spacingHorizontalXXL },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  key: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  side: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  label: {
    display: '-webkit-box',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
  },
});

interface Props {
  readonly section: ReferenceSection;
  readonly onOpen: (section: ReferenceSection) => void;
  /** Instead of its heading: where the search has found it. */
  readonly children?: ReactNode;
  readonly side?: string;
  /** Under an annex that stands above it: the heading is enough. */
  readonly inner?: boolean;
}

/** A clause in a list: its name and its heading, or how it begins. */
export function ClauseRow({ section, onOpen, children, side, inner = false }: Props) {
  const styles = useStyles();
  const label = children ?? labelOf(section);
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, inner && styles.inner)}
      data-clause={section.position}
      onClick={() => onOpen(section)}
    >
      {inner && section.heading !== '' ? (
        <span className={styles.only}>{section.heading}</span>
      ) : (
        <>
          <span className={styles.head}>
            <span className={styles.key}>{section.key}</span>
            {side !== undefined && <span className={styles.side}>{side}</span>}
          </span>
          {label !== '' && <span className={styles.label}>{label}</span>}
        </>
      )}
    </button>
  );
}
