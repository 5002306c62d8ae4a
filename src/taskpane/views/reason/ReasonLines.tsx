import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellPlace } from '../../../base/cells';
import { amountText, reasonWords } from '../../../catalogue/pane/reason/reason-texts';
import type { ReasonLine } from '../../../catalogue/pane/reason/reason-texts-lines';
import { Fold } from './Fold';

/** More lines than this stand folded. */
const MOST_SHOWN = 3;

const useStyles = makeStyles({
  list: { margin: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  result: {
    marginTop: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: { color: tokens.colorNeutralForeground2 },
  strong: { color: tokens.colorNeutralForeground1 },
  value: { margin: 0, textAlign: 'end', whiteSpace: 'nowrap' },
  below: {
    gridColumn: '1 / -1',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  items: { margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalM}` },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    listStyleType: 'none',
  },
  amount: { whiteSpace: 'nowrap' },
});

interface Props {
  readonly lines: readonly ReasonLine[];
  readonly label: string;
  /** To a cell that a line names. */
  readonly onPlace: (place: CellPlace) => void;
}

/** The arithmetic line by line: what, how much, and what it is made of. */
export function ReasonLines({ lines, label, onPlace }: Props) {
  const styles = useStyles();
  return (
    <dl className={styles.list} aria-label={label}>
      {lines.map(({ kind, label: term, value, note, items }) => {
        const strong = kind === 'amount';
        return (
          <div key={term} className={mergeClasses(styles.line, strong && styles.result)}>
            <dt className={strong ? styles.strong : styles.label}>{term}</dt>
            <dd className={styles.value}>{amountText(value)}</dd>
            {note !== '' && <dd className={styles.below}>{note}</dd>}
            {items.length > 0 && (
              <dd className={styles.below}>
                <Items items={items} onPlace={onPlace} />
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

function Items({ items, onPlace }: Pick<ReasonLine, 'items'> & Pick<Props, 'onPlace'>) {
  const styles = useStyles();
  const list = (
    <ul className={styles.items}>
      {items.map(({ label, value, link }, index) => (
        <li key={index} className={styles.item}>
          <span>
            {link !== undefined && (
              <Link as="button" inline onClick={() => onPlace(link.place)}>
                {link.text}
              </Link>
            )}
            {label.slice(link?.text.length ?? 0)}
          </span>
          <span className={styles.amount}>{amountText(value)}</span>
        </li>
      ))}
    </ul>
  );
  if (items.length <= MOST_SHOWN) return list;
  return (
    <Fold label={reasonWords.showLines(items.length)} openLabel={reasonWords.hideLines}>
      {list}
    </Fold>
  );
}
