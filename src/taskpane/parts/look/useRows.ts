import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import { useScroller } from './scroll';
import { useMargin } from './useMargin';
import { useRoving } from './useRoving';

/** Rows beyond those in sight that are drawn as well. */
const OVERSCAN = 6;

/** What `Rows` draws. */
export type DrawnRows = ReturnType<typeof useRows>;

/**
 * Rows in the scrolling panel of the pane, which the arrow keys move through.
 * @param height of a row until it is drawn and measured, in px.
 * @param covered what stands above the list while it scrolls, in px.
 */
export function useRows(count: number, height: number, covered = 0) {
  const scroller = useScroller();
  const list = useRef<HTMLUListElement>(null);
  const margin = useMargin(list);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: margin,
    scrollPaddingStart: covered,
  });
  const { scrollToIndex } = virtual;
  const reveal = useCallback((index: number) => scrollToIndex(index, { align: 'auto' }), [scrollToIndex]);
  const roving = useRoving(count, reveal);
  return { list, virtual, margin, count, roving };
}
