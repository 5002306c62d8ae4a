import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { quotable } from '../../catalogue/figures';
import { proposalTexts as words } from '../../catalogue/proposal-texts';
import type { ProposedRun } from '../../workbook/proposals';
import { Section } from '../summary/Section';
import { CellLink } from './CellLink';
import { plainList, small } from './styles';
import type { PrepareActions } from './types';

/** More are shown on demand. */
const FIRST = 50;

const useStyles = makeStyles({
  help: { ...small, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { ...plainList, display: 'grid', rowGap: tokens.spacingVerticalS },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  change: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  note: small,
  all: { marginTop: tokens.spacingVerticalS },
});

type Props = { readonly proposals: readonly ProposedRun[] } & Pick<
  PrepareActions,
  'busy' | 'onGo' | 'onReplace'
>;

/** Cells that are not read, with what would stand there instead; nothing is entered before a button is pressed. */
export function ProposalList({ proposals, busy, onGo, onReplace }: Props) {
  const styles = useStyles();
  const [whole, setWhole] = useState(false);
  const shown = whole ? proposals : proposals.slice(0, FIRST);
  const rest = proposals.length - shown.length;
  return (
    <Section title={words.title(proposals.reduce((sum, { cells }) => sum + cells.length, 0))}>
      <p className={styles.help}>{words.help}</p>
      <ul className={styles.list}>
        {shown.map((run) => (
          <li key={run.address} className={styles.item}>
            <CellLink place={{ ...run.cells[0].place, address: run.address }} onGo={onGo} />
            <span className={styles.change}>
              {words.change(quotable(run.written), quotable(String(run.entered)))}
            </span>
            {run.cells.length > 1 && <span className={styles.note}>{words.cells(run.cells.length)}</span>}
            <Button
              size="small"
              aria-label={words.replaceAt(run.address)}
              disabledFocusable={busy}
              onClick={() => onReplace([run])}
            >
              {words.replace}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.all}>
        {rest > 0 ? (
          // what is not shown is not entered
          <Button size="small" onClick={() => setWhole(true)}>
            {words.more(rest)}
          </Button>
        ) : (
          proposals.length > 1 && (
            <Button size="small" disabledFocusable={busy} onClick={() => onReplace(proposals)}>
              {words.all}
            </Button>
          )
        )}
      </div>
    </Section>
  );
}
