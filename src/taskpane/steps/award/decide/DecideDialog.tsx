import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { awardTexts } from '../../../../catalogue/pane/award-texts';
import type { Award } from '../../../../grant/stages/award';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { Decision } from '../../../../workbook/run/decide';
import { Dialog } from '../../../parts/Dialog';
import { useBusy, usePane, useWorkspace } from '../../../workspace/context';
import { small } from '../styles';
import { DecideForm } from './DecideForm';
import { type Draft, EMPTY, saidBy } from './draft';
import { Looked } from './Looked';

const words = awardTexts.decide;

const useStyles = makeStyles({
  body: { display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', minHeight: 0 },
  main: {
    display: 'grid',
    alignContent: 'start',
    rowGap: tokens.spacingVerticalM,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  help: { ...small, margin: 0 },
  said: { minHeight: tokens.lineHeightBase300, color: tokens.colorStatusDangerForeground1 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly receiptNumbers: readonly string[];
  readonly awarded: NonNullable<CheckResult['awarded']>;
  readonly onClose: () => void;
}

interface LookedAt {
  readonly decision: Decision;
  readonly after: Award;
}

/** 手修正 and 条件 for one application or many: filled in, looked at cell by cell, and written as one change. */
export function DecideDialog({ receiptNumbers, awarded, onClose }: Props) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const failed = usePane(({ error }) => (error?.of === 'award' ? error : null));
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const [refused, setRefused] = useState('');
  const change = (next: Draft): void => {
    setDraft(next);
    setLooked(null);
    setRefused('');
  };
  const look = async (): Promise<void> => {
    const made = saidBy(draft);
    if ('refused' in made) {
      setRefused(made.refused);
      return;
    }
    const ended = await workspace.carryOut('award', async ({ port }) => {
      const { planDecision } = await import('../../../../workbook/run/decide');
      const decision = await planDecision(port, receiptNumbers, made.said);
      return { decision, after: await awarded.ifEntered(receiptNumbers, made.said) };
    });
    if (ended.end === 'done') setLooked(ended.result);
  };
  const cells = looked?.decision.cells.length ?? 0;
  const cannotWrite = busy || cells === 0;
  const write = (): void => {
    if (looked === null) return;
    onClose();
    void workspace.decide(looked.decision);
  };
  return (
    <Dialog title={words.title(receiptNumbers.length, receiptNumbers[0] ?? '')} onClose={onClose}>
      <div className={styles.body}>
        <div className={styles.main}>
          <p className={styles.help}>{words.help}</p>
          <DecideForm draft={draft} onChange={change} />
          <div className={styles.said} role="status" aria-live="polite">
            {refused || (failed === null ? '' : `${failed.message}${failed.action}`)}
          </div>
          {looked && <Looked looked={looked.decision} before={awarded.award} after={looked.after} />}
        </div>
        <div className={styles.foot}>
          <Button disabledFocusable={busy} onClick={busy ? undefined : () => void look()}>
            {words.look}
          </Button>
          {looked && (
            <Button
              appearance="primary"
              disabledFocusable={cannotWrite}
              onClick={cannotWrite ? undefined : write}
            >
              {words.write(cells)}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
