import { makeStyles, tokens } from '@fluentui/react-components';
import { pane } from '../../catalogue/pane';
import { usePaneState } from '../workspace/context';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: `${tokens.spacingVerticalM} ${tokens.spacingVerticalXS}`,
    paddingInline: tokens.spacingHorizontalL,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  year: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** What this pane is and for which year's rules. */
export function Header() {
  const styles = useStyles();
  const { result } = usePaneState();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{pane.app.title}</h1>
      <span className={styles.year}>
        {result?.fiscalYear == null ? '' : pane.app.year(result.fiscalYear)}
      </span>
    </header>
  );
}
