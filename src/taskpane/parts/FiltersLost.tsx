import { pane } from '../../catalogue/pane';
import { usePane, useWorkspace } from '../workspace/context';
import { Notice } from './Notice';

/** Filters that were lifted for a run and did not come back: the clerk sets them again. */
export function FiltersLost() {
  const { dismiss } = useWorkspace();
  const filtersLost = usePane((state) => state.filtersLost);
  if (filtersLost.length === 0) return null;
  return (
    <Notice kind="warning" onClose={dismiss}>
      {pane.error.filtersLost(filtersLost)}
    </Notice>
  );
}
