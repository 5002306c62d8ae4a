import { useCallback } from 'react';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import { Rows } from '../../../parts/look/Rows';
import { useRows } from '../../../parts/look/useRows';
import { useWorkspace } from '../../../workspace/context';
import type { DutyItem } from './duty-items';
import { DutyRow } from './DutyRow';

/** Three lines; measured once drawn. */
const ROW_HEIGHT = 68;

/** The reports that are owed. */
export function DutyList({ items }: { readonly items: readonly DutyItem[] }) {
  const workspace = useWorkspace();
  const rows = useRows(items.length, ROW_HEIGHT);
  const { current, setCurrent } = rows.roving;
  const go = useCallback(
    (index: number) => {
      setCurrent(index);
      const place = items[index]?.duty.place;
      if (place) void workspace.goTo(place);
    },
    [items, setCurrent, workspace],
  );
  return (
    <Rows rows={rows} label={words.list}>
      {(index) => {
        const item = items[index];
        return item && <DutyRow item={item} index={index} current={index === current} onGo={go} />;
      }}
    </Rows>
  );
}
