import { useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../feedback/ErrorNotice';
import { usePaneState, useWorkspace } from '../workspace/context';
import { toPaneError } from '../workspace/errors';
import type { PaneError } from '../workspace/types';
import { makeTemplate } from './make-template';
import { PrepareView } from './PrepareView';

interface Props {
  /** Puts the blank form into the workbook. */
  readonly template?: () => Promise<void>;
  /** Opens the sample; given in the workbench only. */
  readonly onSample?: () => void;
}

/** The step 準備; it looks at the workbook whenever a clerk comes to it. */
export function PrepareStep({ template = makeTemplate, onSample }: Props) {
  const workspace = useWorkspace();
  const { preparation, running, error } = usePaneState();
  const [making, setMaking] = useState(false);
  const [failed, setFailed] = useState<PaneError | null>(null);
  const entered = useRef(false);
  useEffect(() => {
    if (running !== null || error !== null || (entered.current && preparation !== null)) return;
    entered.current = true;
    void workspace.prepare();
  }, [running, error, preparation, workspace]);

  const insert = async (): Promise<void> => {
    setMaking(true);
    setFailed(null);
    try {
      await template();
      await workspace.prepare();
      await workspace.identify();
    } catch (cause) {
      setFailed(toPaneError(cause));
    } finally {
      setMaking(false);
    }
  };

  return (
    <>
      {failed && <ErrorNotice error={failed} onClose={() => setFailed(null)} />}
      <PrepareView
        preparation={preparation}
        busy={making || running !== null}
        onReread={() => void workspace.prepare()}
        onGo={(place) => void workspace.goTo(place)}
        onMap={(choice) => void workspace.mapColumn(choice)}
        onUnmap={(choice) => void workspace.unmapColumn(choice)}
        onTemplate={() => void insert()}
        onSample={onSample ?? null}
      />
    </>
  );
}
