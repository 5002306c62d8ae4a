import { useCallback, useMemo, useState } from 'react';
import { pane } from '../../../../catalogue/pane';
import type { FindingRow } from '../../../../report/columns/finding';
import { Rows } from '../../../parts/look/Rows';
import { useRows } from '../../../parts/look/useRows';
import { usePane, useWorkspace } from '../../../workspace/context';
import { entriesOf } from './entries';
import { FindingItem, type ItemActions } from './FindingItem';
import { GroupItem } from './GroupItem';

/** Two lines of message between two small ones; measured once drawn. */
const ROW_HEIGHT = 104;
/** Height of the filters, which stay above the list while it scrolls. */
const FILTERS_HEIGHT = 152;

interface Props {
  readonly findings: readonly FindingRow[];
  /** Equal findings of a rule stand as one row. */
  readonly grouped: boolean;
  readonly onLetter: (receiptNumber: string) => void;
}

/** The findings; only the rows in sight are drawn, so that thousands scroll well. */
export function FindingsList({ findings, grouped, onLetter }: Props) {
  const workspace = useWorkspace();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const entries = useMemo(() => entriesOf(findings, grouped ? opened : null), [findings, grouped, opened]);
  const [visited, setVisited] = useState<FindingRow | null>(null);

  const rows = useRows(entries.length, ROW_HEIGHT, FILTERS_HEIGHT);
  const { current, setCurrent } = rows.roving;

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
    <Rows rows={rows} label={pane.findings.label}>
      {(index) => {
        const entry = entries[index];
        if (!entry) return null;
        return entry.kind === 'group' ? (
          <GroupItem group={entry.group} index={index} current={index === current} onToggle={toggleGroup} />
        ) : (
          <FindingItem
            finding={entry.finding}
            index={index}
            current={index === current}
            visited={entry.finding === visited}
            open={open.has(entry.finding)}
            stale={isStale(entry.finding)}
            on={on}
          />
        );
      }}
    </Rows>
  );
}

/** A set with a member more, or without it where it was in. */
function toggled<T>(before: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const after = new Set(before);
  if (!after.delete(member)) after.add(member);
  return after;
}
