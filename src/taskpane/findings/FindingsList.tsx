import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { pane } from '../../catalogue/pane';
import type { FindingRow } from '../../workbook/results';
import { useScroller } from '../shell/scroll';
import { useWorkspace } from '../workspace/context';
import { FindingItem } from './FindingItem';
import { useRoving } from './useRoving';

/** Two lines of message and one of what to do; measured once drawn. */
const ROW_HEIGHT = 122;
/** Height of the filters, which stay above the list while it scrolls. */
const FILTERS_HEIGHT = 120;

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0 },
  item: { position: 'absolute', top: 0, insetInline: 0, listStyleType: 'none' },
});

/** The findings; only the rows in sight are drawn, so that thousands scroll well. */
export function FindingsList({ findings }: { findings: readonly FindingRow[] }) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const scroller = useScroller();
  const list = useRef<HTMLUListElement>(null);
  const [visited, setVisited] = useState<FindingRow | null>(null);
  const [margin, setMargin] = useState(0);

  // what stands above the list changes height: a notice opens, a line wraps
  useLayoutEffect(() => {
    const panel = list.current?.offsetParent;
    const measure = (): void => setMargin(list.current?.offsetTop ?? 0);
    measure();
    if (!panel) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(panel);
    return () => observer.disconnect();
  }, []);

  const virtual = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: FILTERS_HEIGHT,
  });
  const { scrollToIndex } = virtual;
  const reveal = useCallback((index: number) => scrollToIndex(index, { align: 'auto' }), [scrollToIndex]);
  const roving = useRoving(findings.length, reveal);
  const { setCurrent } = roving;

  const go = useCallback(
    (index: number) => {
      const finding = findings[index];
      setCurrent(index);
      if (!finding?.place) return;
      setVisited(finding);
      void workspace.goTo(finding.place);
    },
    [findings, setCurrent, workspace],
  );

  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtual.getTotalSize() }}
      aria-label={pane.findings.label}
      onKeyDown={roving.onKeyDown}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const finding = findings[index];
        if (!finding) return null;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - margin}px)` }}
            aria-setsize={findings.length}
            aria-posinset={index + 1}
          >
            <FindingItem
              finding={finding}
              index={index}
              current={index === roving.current}
              visited={finding === visited}
              onGo={go}
            />
          </li>
        );
      })}
    </ul>
  );
}
