import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSyncCircle16Regular, ChevronDown12Regular, ChevronUp12Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import { pane } from '../../../../catalogue/pane';
import type { FindingRow } from '../../../../report/columns/finding';
import { FindingLinks } from './FindingLinks';
import { useItemStyles } from './item-styles';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  visited: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
  },
  main: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: 0,
    textAlign: 'start',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  body: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  who: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
  applicant: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  receipt: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  address: { flexShrink: 0, color: tokens.colorBrandForegroundLink },
  noPlace: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  stale: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusWarningForeground1,
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    marginInlineStart: '28px',
    minHeight: '24px',
  },
  action: {
    margin: `0 0 ${tokens.spacingVerticalXS} 28px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Props {
  readonly finding: FindingRow;
  /** Only one row of the list is in the order of the Tab key. */
  readonly current: boolean;
  /** The row whose cell was shown last. */
  readonly visited: boolean;
  /** What to do is shown. */
  readonly open: boolean;
  /** The row was changed after it was read. */
  readonly stale: boolean;
  readonly index: number;
  readonly on: ItemActions;
}

export interface ItemActions {
  readonly go: (index: number) => void;
  readonly toggle: (index: number) => void;
  readonly letter: (index: number) => void;
  readonly clause: (index: number) => void;
}

/** One finding: who, what is the matter, where, by which clause; what to do and the letter on demand. */
export const FindingItem = memo(function FindingItem(props: Props) {
  const { finding, current, visited, open, stale, index, on } = props;
  const styles = useStyles();
  const shared = useItemStyles();
  const { receiptNumber, applicant, lineNumber, message, action, place, severity, asked } = finding;
  const tabIndex = current ? 0 : -1;
  const detail = `finding-action-${index}`;
  return (
    <div className={mergeClasses(styles.row, visited && styles.visited)}>
      <button
        type="button"
        className={mergeClasses(shared.button, styles.main)}
        tabIndex={tabIndex}
        data-row={index}
        title={place ? pane.findings.goTo(place.address) : undefined}
        aria-current={visited || undefined}
        onClick={() => on.go(index)}
      >
        <SeverityIcon severity={severity} />
        <span className={styles.body}>
          <span className={styles.who}>
            <span className={styles.applicant}>
              <span className={styles.receipt}>{receiptNumber}</span> {applicant}
              {lineNumber && ` ${pane.findings.line(lineNumber)}`}
            </span>
            {place ? (
              <span className={styles.address}>{place.address}</span>
            ) : (
              <span className={styles.noPlace}>{pane.findings.noPlace}</span>
            )}
          </span>
          <span>{message}</span>
          {stale && (
            <span className={styles.stale}>
              <ArrowSyncCircle16Regular aria-hidden />
              {pane.sources.changedMark}
            </span>
          )}
        </span>
      </button>
      <div className={styles.foot}>
        <FindingLinks finding={finding} tabIndex={tabIndex} onClause={() => on.clause(index)} />
        <button
          type="button"
          className={mergeClasses(shared.button, shared.link)}
          tabIndex={tabIndex}
          aria-expanded={open}
          aria-controls={open ? detail : undefined}
          onClick={() => on.toggle(index)}
        >
          {pane.findings.action}
          {open ? <ChevronUp12Regular aria-hidden /> : <ChevronDown12Regular aria-hidden />}
        </button>
        {asked && (
          <button
            type="button"
            className={mergeClasses(shared.button, shared.link)}
            tabIndex={tabIndex}
            title={pane.letter.openFor(receiptNumber)}
            onClick={() => on.letter(index)}
          >
            {pane.letter.open}
          </button>
        )}
      </div>
      {open && (
        <div id={detail} className={styles.action}>
          {pane.findings.actionOf(action)}
        </div>
      )}
    </div>
  );
});
