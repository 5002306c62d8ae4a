import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Warning20Filled } from '@fluentui/react-icons';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import type { Preparation } from '../../../workbook/prepare/preparation';
import { small } from '../../parts/look/styles';
import { tableName } from './TableCard';
import type { PrepareActions } from './types';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
  },
  icon: { color: tokens.colorStatusSuccessForeground1 },
  lacking: { color: tokens.colorStatusWarningForeground1 },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  reread: { flexShrink: 0, alignSelf: 'start' },
  head: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  note: { ...small, margin: 0 },
});

type Props = { readonly preparation: Preparation } & Pick<PrepareActions, 'busy' | 'onReread'>;

/** Whether the check can begin, in one line; what is still to be decided; and at first what this screen is for. */
export function Readiness({ preparation, busy, onReread }: Props) {
  const styles = useStyles();
  const { ready, settings, firstRun } = preparation;
  const lacking = lackingParts(preparation);
  const open = settings.filter(({ source }) => source === 'unanswered').map(({ label }) => label);
  const Icon = ready ? CheckmarkCircle20Filled : Warning20Filled;
  return (
    <section className={styles.root}>
      <Icon className={mergeClasses(styles.icon, !ready && styles.lacking)} aria-hidden />
      <div>
        <div className={styles.line}>
          <p className={styles.head}>{ready ? prepareTexts.ready : prepareTexts.notReady}</p>
          <Button className={styles.reread} size="small" disabledFocusable={busy} onClick={onReread}>
            {prepareTexts.reread}
          </Button>
        </div>
        {lacking.length > 0 && <p className={styles.note}>{prepareTexts.lacking(lacking)}</p>}
        {open.length > 0 && (
          <p className={styles.note}>
            {prepareTexts.unanswered(open)}
            {prepareTexts.unansweredNote}
          </p>
        )}
        {firstRun && <p className={styles.note}>{prepareTexts.firstRun}</p>}
      </div>
    </section>
  );
}

/** The tables and columns that keep the check from beginning, as they are called below. */
function lackingParts({ tables }: Preparation): string[] {
  return tables.flatMap((table) => {
    const name = tableName(table);
    if (table.found === null) return table.optional ? [] : [prepareTexts.lackingTable(name)];
    const headers = table.missing.filter(({ needed }) => needed).map(({ header }) => header);
    return headers.length === 0 ? [] : [prepareTexts.lackingColumns(name, headers)];
  });
}
