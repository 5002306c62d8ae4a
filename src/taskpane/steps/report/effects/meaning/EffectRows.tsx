import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { effectPaneTexts as words } from '../../../../../catalogue/effect-pane-texts';
import { plainList, rowButton, small } from '../../../../parts/look/styles';
import { useRoving } from '../../../../parts/look/useRoving';
import { useWorkspace } from '../../../../workspace/context';
import type { EffectItem } from './effect-view';

/** Rows that are drawn at first, and that are added at a time. */
const ROWS = 30;

const useStyles = makeStyles({
  list: plainList,
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  link: rowButton,
  receipt: { fontWeight: tokens.fontWeightSemibold },
  small,
  more: { marginTop: tokens.spacingVerticalXS },
});

interface Props {
  readonly label: string;
  readonly items: readonly EffectItem[];
}

const nowhere = (): void => undefined;

/** Reports that lead to their cell in 効果報告; the arrow keys go from row to row. */
export function EffectRows({ label, items }: Props) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const [most, setMost] = useState(ROWS);
  const shown = items.slice(0, most);
  // the browser itself scrolls to what gets the focus
  const roving = useRoving(shown.length, nowhere);
  const go = (index: number): void => {
    roving.setCurrent(index);
    const place = items[index]?.place;
    if (place) void workspace.goTo(place);
  };
  return (
    <>
      <ul className={styles.list} aria-label={label} onKeyDown={roving.onKeyDown}>
        {shown.map(({ receiptNumber, name, lines, place }, at) => (
          <li key={at}>
            <button
              type="button"
              className={mergeClasses(styles.link, styles.row)}
              tabIndex={at === roving.current ? 0 : -1}
              data-row={at}
              title={place ? words.goTo(receiptNumber, place.address) : undefined}
              onClick={() => go(at)}
            >
              <span>
                <span className={styles.receipt}>{receiptNumber}</span> {name}
              </span>
              {lines.map((line) => (
                <span key={line} className={styles.small}>
                  {line}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
      {items.length > most && (
        <Button size="small" className={styles.more} onClick={() => setMost(most + ROWS)}>
          {words.more(Math.min(ROWS, items.length - most))}
        </Button>
      )}
    </>
  );
}
