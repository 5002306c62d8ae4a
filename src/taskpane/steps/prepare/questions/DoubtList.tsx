import { makeStyles, tokens } from '@fluentui/react-components';
import type { DoubtedSetting } from '../../../../workbook/prepare/preparation';
import { plainList, small } from '../../../parts/look/styles';
import type { PrepareActions } from '../types';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  list: { ...plainList, display: 'grid', rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  action: { ...small, display: 'block' },
});

/** Rows of 設定 whose value takes no effect. */
export function DoubtList({
  doubts,
  onGo,
}: { doubts: readonly DoubtedSetting[] } & Pick<PrepareActions, 'onGo'>) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {doubts.map(({ message, action, place }) => (
        <li key={place.address}>
          <div className={styles.head}>
            <span>{message}</span>
            <CellLink place={place} onGo={onGo} />
          </div>
          <span className={styles.action}>{action}</span>
        </li>
      ))}
    </ul>
  );
}
