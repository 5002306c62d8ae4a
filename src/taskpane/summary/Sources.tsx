import { makeStyles, tokens } from '@fluentui/react-components';
import { pane } from '../../catalogue/pane';
import type { CheckResult } from '../../workbook/read/check-result';
import { usePane } from '../workspace/context';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  taken: {
    margin: `0 ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0 },
  item: { listStyleType: 'none' },
});

/** Which tables were read, how many rows, when; and whether they have changed since. */
export function Sources({ result }: { result: CheckResult }) {
  const styles = useStyles();
  const checkedAt = usePane((state) => state.checkedAt);
  return (
    <>
      <div className={styles.line}>
        <ul className={styles.list} aria-label={pane.sources.label}>
          {result.sources.map(({ name, address, rows }) => (
            <li key={address} className={styles.item} title={address}>
              {name} {pane.sources.rows(rows)}
            </li>
          ))}
        </ul>
        {checkedAt && <time dateTime={checkedAt.toISOString()}>{pane.sources.checked(checkedAt)}</time>}
      </div>
      <p className={styles.taken}>{result.reading.taken}</p>
    </>
  );
}
