import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { cellPlace } from '../../../../base/a1';
import { whatIfPaneTexts as words } from '../../../../catalogue/pane/what-if-pane-texts';
import type { WhatIf } from '../../../../workbook/read/what-if';
import type { ComparisonWritten } from '../../../../workbook/run/compare-sheet';
import { comparisonOf } from '../../../../workbook/write/comparison';
import { useJobFocus } from '../../../parts/useJob';
import { WrittenTo } from '../../../parts/WrittenTo';
import { useBusy, usePane, useWorkspace } from '../../../workspace/context';
import { tableStyles } from './table-styles';
import type { Compared } from './useComparison';

const useStyles = makeStyles({
  root: { display: 'grid', justifyItems: 'start', rowGap: tokens.spacingVerticalXS },
  small: { ...tableStyles.small, margin: 0 },
});

interface Props {
  readonly whatIf: WhatIf;
  /** null while it is being computed. */
  readonly compared: Compared | null;
  readonly written: ComparisonWritten | null;
  readonly onWritten: (written: ComparisonWritten | null) => void;
}

/** 比較をシートに: the one thing of もし〜なら that is written. */
export function WriteComparison({ whatIf, compared, written, onWritten }: Props) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const stale = usePane((state) => state.stale);
  const button = useRef<HTMLButtonElement>(null);
  useJobFocus('compare', written, button);
  const cannot = busy || stale || compared === null;
  const write = async (): Promise<void> => {
    if (compared === null) return;
    const { scenarios, base, rows } = compared;
    const comparison = comparisonOf(whatIf, scenarios, base, rows);
    onWritten(null);
    const ended = await workspace.writeBeside('compare', async ({ port, context }) => {
      const { writeComparison } = await import('../../../../workbook/run/compare-sheet');
      return writeComparison(port, comparison, context);
    });
    if (ended.end === 'done') onWritten(ended.result);
  };
  return (
    <div className={styles.root}>
      <Button ref={button} disabledFocusable={cannot} onClick={cannot ? undefined : () => void write()}>
        {words.write}
      </Button>
      <p className={styles.small}>{stale ? words.writeStale : words.writeAbout}</p>
      <p className={styles.small} aria-live="polite">
        {written &&
          (written.changedCells === 0 ? words.unchanged(written.sheet) : words.written(written.sheet))}
      </p>
      {written && <WrittenTo places={[{ kind: 'sheet', place: cellPlace(written.sheet, 0, 0) }]} />}
    </div>
  );
}
