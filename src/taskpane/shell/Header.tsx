import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BookOpen20Regular, CalculatorMultiple20Regular } from '@fluentui/react-icons';
import { pane } from '../../catalogue/pane';
import { useBusy, usePane, useWorkspace } from '../workspace/context';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalL}`,
  },
  words: { minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  // has its height before anything is known
  book: {
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  tools: { display: 'flex', flexShrink: 0 },
});

/** What this pane is, whose workbook it is and for which year's rules; and what can be opened from anywhere. */
export function Header() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const { book, year } = usePane(({ result, book }) => ({
    book,
    year: result?.fiscalYear ?? book?.fiscalYear ?? null,
  }));
  const parts = [book?.prefecture ?? '', year === null ? '' : pane.app.year(year)].filter(Boolean);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title}>{pane.app.title}</h1>
        <div className={styles.book}>{pane.app.book(parts)}</div>
      </div>
      <div className={styles.tools}>
        <Button
          appearance="subtle"
          icon={<CalculatorMultiple20Regular />}
          aria-label={pane.app.reason}
          title={pane.app.reasonTip}
          disabledFocusable={busy}
          onClick={() => void workspace.showReason()}
        />
        <Button
          appearance="subtle"
          icon={<BookOpen20Regular />}
          aria-label={pane.app.reference}
          title={pane.app.reference}
          onClick={() => workspace.showReference()}
        />
      </div>
    </header>
  );
}
