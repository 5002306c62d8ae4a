import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Link16Regular } from '@fluentui/react-icons';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import type { RecognisedColumn } from '../../../workbook/prepare/preparation';
import { plainList, small } from '../../parts/look/styles';
import { CellLink } from './questions/CellLink';
import type { PrepareActions } from './types';

const words = prepareTexts.columns;

const useStyles = makeStyles({
  list: plainList,
  item: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  note: small,
  hand: { ...small, display: 'inline-flex', alignItems: 'center', columnGap: '2px' },
  right: { display: 'flex', flexShrink: 0, alignItems: 'baseline', columnGap: tokens.spacingHorizontalXS },
  undo: { minWidth: 'auto' },
});

/** What each column of the contract is called in this workbook, and where it stands. */
export function RecognisedColumns({
  columns,
  busy,
  onGo,
  onUnmap,
}: { columns: readonly RecognisedColumn[] } & Pick<PrepareActions, 'busy' | 'onGo' | 'onUnmap'>) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {columns.map(({ table, field, header, written, byHand, place }) => (
        <li key={`${table}.${field}`} className={styles.item}>
          <span>
            {header}
            {written !== header && <span className={styles.note}> {words.as(written)}</span>}
            {byHand && (
              <span className={styles.hand}>
                {' '}
                <Link16Regular aria-hidden />
                {words.byHand}
              </span>
            )}
          </span>
          <span className={styles.right}>
            {byHand && (
              <Button
                className={styles.undo}
                size="small"
                disabledFocusable={busy}
                aria-label={words.undoFor(header)}
                onClick={() => onUnmap({ table, field })}
              >
                {words.undo}
              </Button>
            )}
            <CellLink place={place} onGo={onGo} />
          </span>
        </li>
      ))}
    </ul>
  );
}
