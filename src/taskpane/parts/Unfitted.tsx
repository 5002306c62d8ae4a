import { pane } from '../../catalogue/pane';
import { usePane, useWorkspace } from '../workspace/context';
import { Notice } from './Notice';

/** New sheets that Excel did not fit to paper: the clerk does it before printing. */
export function Unfitted() {
  const { dismiss } = useWorkspace();
  const unfitted = usePane((state) => state.unfitted);
  if (unfitted.length === 0) return null;
  return (
    <Notice kind="warning" onClose={dismiss}>
      {pane.error.unfitted(unfitted)}
    </Notice>
  );
}
