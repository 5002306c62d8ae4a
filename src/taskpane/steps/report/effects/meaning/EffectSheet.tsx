import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { dutyPaneTexts } from '../../../../../catalogue/duty-pane-texts';
import { effectPaneTexts } from '../../../../../catalogue/effect-pane-texts';
import type { WriteOp } from '../../../../../workbook/port';
import { small } from '../../../../parts/look/styles';
import { useBusy, usePane, useWorkspace } from '../../../../workspace/context';
import { makeEffectSheet, takeDutiesBack } from '../duty-jobs';

const words = effectPaneTexts.sheet;

const useStyles = makeStyles({
  root: { display: 'grid', justifyItems: 'start', rowGap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: { ...small, margin: 0 },
});

interface Done {
  readonly text: string;
  readonly inverse: readonly WriteOp[];
}

/** Makes 効果集計, and takes it back. */
export function EffectSheet() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const { stale, failed } = usePane(({ stale: isStale, error }) => ({
    stale: isStale,
    failed: error?.of === 'effects' ? error : null,
  }));
  const [done, setDone] = useState<Done | null>(null);
  const make = async (): Promise<void> => {
    setDone(null);
    const ended = await workspace.carryOut('effects', makeEffectSheet);
    if (ended.end !== 'done') return;
    const { sheet, changedCells, inverse } = ended.result;
    const text = sheet === null ? words.none : changedCells === 0 ? words.same(sheet) : words.made(sheet);
    setDone({ text, inverse });
  };
  const back = async (inverse: readonly WriteOp[]): Promise<void> => {
    const ended = await workspace.carryOut('effects', takeDutiesBack(inverse));
    if (ended.end === 'done') setDone({ text: dutyPaneTexts.tookBack, inverse: [] });
  };
  const cannot = busy || stale;
  return (
    <div className={styles.root}>
      <p className={styles.small}>{words.about}</p>
      <Button disabledFocusable={cannot} onClick={cannot ? undefined : () => void make()}>
        {words.make}
      </Button>
      <div className={styles.row}>
        <span role="status" aria-live="polite">
          {failed === null ? (done?.text ?? '') : `${failed.message}${failed.action}`}
        </span>
        {done !== null && done.inverse.length > 0 && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={busy ? undefined : () => void back(done.inverse)}
          >
            {dutyPaneTexts.takeBack}
          </Button>
        )}
      </div>
    </div>
  );
}
