import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { signedYenText, yenText } from '../../../../catalogue/amounts/figures';
import { pane } from '../../../../catalogue/pane';
import type { AmountChange } from '../../../../workbook/read/amount-change';
import { useWorkspace } from '../../../workspace/context';
import { useItemStyles } from '../../check/findings/item-styles';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  item: {
    listStyleType: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: 'start',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  who: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  receipt: { fontWeight: tokens.fontWeightSemibold },
  difference: { textAlign: 'end', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  small: {
    gridColumnStart: 'span 2',
    textAlign: 'end',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** 交付予定額 of the applications that change most; each leads to its cell. */
export function Largest({ changes }: { changes: readonly AmountChange[] }) {
  const styles = useStyles();
  const shared = useItemStyles();
  const workspace = useWorkspace();
  const words = pane.preview;
  const text = (amount: number | null): string => (amount === null ? words.blank : yenText(amount));
  return (
    <ul className={styles.list}>
      {changes.map(({ receiptNumber, applicant, before, after, place }) => (
        <li key={place.address} className={styles.item}>
          <button
            type="button"
            className={mergeClasses(shared.button, styles.row)}
            title={words.go(receiptNumber, place.address)}
            onClick={() => void workspace.goTo(place)}
          >
            <span className={styles.who}>
              <span className={styles.receipt}>{receiptNumber}</span> {applicant}
            </span>
            <span className={styles.difference}>{signedYenText((after ?? 0) - (before ?? 0))}</span>
            <span className={styles.small}>{words.change(text(before), text(after))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
