import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { pane } from '../../../../catalogue/pane';
import type { FindingRow } from '../../../../report/columns/finding';
import { useScroller } from '../../../shell/scroll';
import { usePane, useWorkspace } from '../../../workspace/context';
import { FindingItem, type ItemActions } from './FindingItem';
import { useRoving } from './useRoving';

/** Two lines of message between two small ones; measured once drawn. */
const ROW_HEIGHT = 104;
/** Height of the filters, which stay above the list while it scrolls. */
const FILTERS_HEIGHT = 152;

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0 },
  item: { position: 'absolute', top: 0, insetInline: 0, listStyleType: 'none' },
});

interface Props {
  readonly findings: readonly FindingRow[];
  readonly onLetter: (receiptNumber: string) => void;
}

/** The findings; only the rows in sight are drawn, so that thousands scroll well. */
export function FindingsList({ findings, onLetter }: Props) {
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

  const [open, setOpen] = useState<ReadonlySet<FindingRow>>(new Set());
  const staleRows = usePane((state) => state.staleRows);
  const stale = useMemo(() => new Set(staleRows.map(({ sheet, row }) => `${sheet}:${row}`)), [staleRows]);

  const on = useMemo((): ItemActions => {
    const withRow = (act: (finding: FindingRow) => void) => (index: number) => {
      const finding = findings[index];
      setCurrent(index);
      if (finding) act(finding);
    };
    return {
      go: withRow((finding) => {
        if (!finding.place) return;
        setVisited(finding);
        void workspace.goTo(finding.place);
      }),
      toggle: withRow((finding) =>
        setOpen((before) => {
          const after = new Set(before);
          if (!after.delete(finding)) after.add(finding);
          return after;
        }),
      ),
      letter: withRow(({ receiptNumber }) => onLetter(receiptNumber)),
      clause: withRow(({ basis }) => basis?.kind === 'clause' && workspace.showReference(basis)),
    };
  }, [findings, onLetter, setCurrent, workspace]);

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
              open={open.has(finding)}
              stale={finding.place !== null && stale.has(`${finding.place.sheet}:${finding.place.row}`)}
              on={on}
            />
          </li>
        );
      })}
    </ul>
  );
}
