import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState } from 'react';
import { pane } from '../../../../catalogue/pane';
import type { FindingRow } from '../../../../report/columns/finding';
import { useScroller } from '../../../parts/look/scroll';
import { useMargin } from '../../../parts/look/useMargin';
import { usePane, useWorkspace } from '../../../workspace/context';
import { entriesOf } from './entries';
import { FindingItem, type ItemActions } from './FindingItem';
import { GroupItem } from './GroupItem';
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
  /** Equal findings of a rule stand as one row. */
  readonly grouped: boolean;
  readonly onLetter: (receiptNumber: string) => void;
}

/** The findings; only the rows in sight are drawn, so that thousands scroll well. */
export function FindingsList({ findings, grouped, onLetter }: Props) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const scroller = useScroller();
  const list = useRef<HTMLUListElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const entries = useMemo(() => entriesOf(findings, grouped ? opened : null), [findings, grouped, opened]);
  const [visited, setVisited] = useState<FindingRow | null>(null);
  const margin = useMargin(list);

  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: FILTERS_HEIGHT,
  });
  const { scrollToIndex } = virtual;
  const reveal = useCallback((index: number) => scrollToIndex(index, { align: 'auto' }), [scrollToIndex]);
  const roving = useRoving(entries.length, reveal);
  const { setCurrent } = roving;

  const [open, setOpen] = useState<ReadonlySet<FindingRow>>(new Set());
  const staleRows = usePane((state) => state.staleRows);
  const stale = useMemo(() => new Set(staleRows.map(({ sheet, row }) => `${sheet}:${row}`)), [staleRows]);

  const isStale = ({ place }: FindingRow): boolean =>
    place !== null && stale.has(`${place.sheet}:${place.row}`);

  const on = useMemo((): ItemActions => {
    const withRow = (act: (finding: FindingRow) => void) => (index: number) => {
      const entry = entries[index];
      setCurrent(index);
      if (entry?.kind === 'finding') act(entry.finding);
    };
    return {
      go: withRow((finding) => {
        if (!finding.place) return;
        setVisited(finding);
        void workspace.goTo(finding.place);
      }),
      toggle: withRow((finding) => setOpen((before) => toggled(before, finding))),
      letter: withRow(({ receiptNumber }) => onLetter(receiptNumber)),
      clause: withRow(({ basis }) => basis?.kind === 'clause' && workspace.showReference(basis)),
    };
  }, [entries, onLetter, setCurrent, workspace]);
  const toggleGroup = useCallback(
    (index: number): void => {
      const entry = entries[index];
      setCurrent(index);
      if (entry?.kind === 'group') setOpened((before) => toggled(before, entry.group.key));
    },
    [entries, setCurrent],
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
        const entry = entries[index];
        if (!entry) return null;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - margin}px)` }}
            aria-setsize={entries.length}
            aria-posinset={index + 1}
          >
            {entry.kind === 'group' ? (
              <GroupItem
                group={entry.group}
                index={index}
                current={index === roving.current}
                onToggle={toggleGroup}
              />
            ) : (
              <FindingItem
                finding={entry.finding}
                index={index}
                current={index === roving.current}
                visited={entry.finding === visited}
                open={open.has(entry.finding)}
                stale={isStale(entry.finding)}
                on={on}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A set with a member more, or without it where it was in. */
function toggled<T>(before: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const after = new Set(before);
  if (!after.delete(member)) after.add(member);
  return after;
}
