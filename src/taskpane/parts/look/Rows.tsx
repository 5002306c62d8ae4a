import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DrawnRows } from './useRows';

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0 },
  item: { position: 'absolute', top: 0, insetInline: 0, listStyleType: 'none' },
});

interface Props {
  readonly rows: DrawnRows;
  readonly label: string;
  /** What stands in a row. */
  readonly children: (index: number) => ReactNode;
}

/** A list of which only the rows in sight are drawn, so that thousands scroll well. */
export function Rows({ rows: { list, virtual, margin, count, roving }, label, children }: Props) {
  const styles = useStyles();
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtual.getTotalSize() }}
      aria-label={label}
      onKeyDown={roving.onKeyDown}
    >
      {virtual
        .getVirtualItems()
        // for a moment after a filter there are fewer than are drawn
        .filter(({ index }) => index < count)
        .map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - margin}px)` }}
            aria-setsize={count}
            aria-posinset={index + 1}
          >
            {children(index)}
          </li>
        ))}
    </ul>
  );
}
