import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import { useScroller } from '../../../parts/look/scroll';
import { useMargin } from '../../../parts/look/useMargin';
import { useWorkspace } from '../../../workspace/context';
import { useRoving } from '../../check/findings/useRoving';
import type { DutyItem } from './duty-items';
import { DutyRow } from './DutyRow';

/** Three lines; measured once drawn. */
const ROW_HEIGHT = 68;

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0 },
  item: { position: 'absolute', top: 0, insetInline: 0, listStyleType: 'none' },
});

/** The reports that are owed; only the rows in sight are drawn. */
export function DutyList({ items }: { readonly items: readonly DutyItem[] }) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const scroller = useScroller();
  const list = useRef<HTMLUListElement>(null);
  const margin = useMargin(list);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: margin,
  });
  const { scrollToIndex } = virtual;
  const reveal = useCallback((index: number) => scrollToIndex(index, { align: 'auto' }), [scrollToIndex]);
  const roving = useRoving(items.length, reveal);
  const { setCurrent } = roving;
  const go = useCallback(
    (index: number) => {
      setCurrent(index);
      const place = items[index]?.duty.place;
      if (place) void workspace.goTo(place);
    },
    [items, setCurrent, workspace],
  );
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtual.getTotalSize() }}
      aria-label={words.list}
      onKeyDown={roving.onKeyDown}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        if (!item) return null;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - margin}px)` }}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            <DutyRow item={item} index={index} current={index === roving.current} onGo={go} />
          </li>
        );
      })}
    </ul>
  );
}
