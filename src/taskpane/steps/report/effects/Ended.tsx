import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import type { WriteOp } from '../../../../workbook/port';
import type { Ending } from './useEnding';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props extends Pick<Ending, 'done' | 'failed' | 'busy'> {
  readonly onBack: (inverse: readonly WriteOp[]) => Promise<void>;
}

/** What a button of the card has come to, and the way back. */
export function Ended({ done, failed, busy, onBack }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span role="status" aria-live="polite">
        {failed === null ? (done?.text ?? '') : `${failed.message}${failed.action}`}
      </span>
      {done !== null && done.inverse.length > 0 && (
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={busy ? undefined : () => void onBack(done.inverse)}
        >
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}
