import { useState } from 'react';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import type { WriteOp } from '../../../../workbook/port';
import { useBusy, usePane, useWorkspace } from '../../../workspace/context';
import type { Job } from '../../../workspace/jobs';
import { takeDutiesBack } from './duty-jobs';

interface Done {
  readonly text: string;
  /** Takes it back; empty where nothing was written. */
  readonly inverse: readonly WriteOp[];
}

/** The jobs of one tab of the card, and what the last of them has come to. */
export function useEnding(kind: 'duties' | 'effects') {
  const workspace = useWorkspace();
  const busy = useBusy();
  const { stale, failed } = usePane(({ stale: isStale, error }) => ({
    stale: isStale,
    failed: error?.of === kind ? error : null,
  }));
  const [done, setDone] = useState<Done | null>(null);
  const carryOut = async <Result>(job: Job<Result>, doneBy: (result: Result) => Done): Promise<void> => {
    setDone(null);
    const ended = await workspace.carryOut(kind, job);
    if (ended.end === 'done') setDone(doneBy(ended.result));
  };
  const back = async (inverse: readonly WriteOp[]): Promise<void> => {
    const ended = await workspace.carryOut(kind, takeDutiesBack(inverse));
    if (ended.end === 'done') setDone({ text: words.tookBack, inverse: [] });
  };
  return { done, setDone, failed, busy, stale, carryOut, back };
}

export type Ending = ReturnType<typeof useEnding>;
