import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { pane } from '../../catalogue/pane';
import type { FindingRow } from '../../workbook/results';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
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
  visited: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
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
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  action: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '6px' },
  label: { fontWeight: tokens.fontWeightSemibold },
  clause: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly finding: FindingRow;
  /** Only one row of the list is in the order of the Tab key. */
  readonly current: boolean;
  /** The row whose cell was shown last. */
  readonly visited: boolean;
  readonly index: number;
  readonly onGo: (index: number) => void;
}

/** One finding: who, what is the matter, what to do, by which clause, and where. */
export const FindingItem = memo(function FindingItem({ finding, current, visited, index, onGo }: Props) {
  const styles = useStyles();
  const { receiptNumber, applicant, lineNumber, message, action, clause, place, severity, rule } = finding;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, visited && styles.visited)}
      tabIndex={current ? 0 : -1}
      data-row={index}
      title={place ? pane.findings.goTo(place.address) : undefined}
      aria-current={visited || undefined}
      onClick={() => onGo(index)}
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
        <span className={mergeClasses(styles.small, styles.action)}>
          <span className={styles.label}>{pane.findings.action}</span>
          <span>{action}</span>
        </span>
        <span className={mergeClasses(styles.small, styles.clause)}>
          {clause} ・ {rule}
        </span>
      </span>
    </button>
  );
});
