import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { grouped, quotable } from '../../../../catalogue/amounts/figures';
import { proposalTexts as words } from '../../../../catalogue/pane/proposal-texts';
import type { ProposedRun } from '../../../../workbook/prepare/proposals';
import type { PrepareActions } from '../types';
import { CellLink } from './CellLink';
import { cellsOf, type ProposedChange } from './group-proposals';
import { TAKES_ROW } from './useNextFocus';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  // as high as the button beside it
  change: { lineHeight: '24px', overflowWrap: 'anywhere' },
  places: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
});

const valueText = (entered: string | number): string =>
  typeof entered === 'number' ? grouped(entered) : quotable(entered);

type Props = {
  readonly change: ProposedChange;
  /** The cells that are named; while some are not, nothing can be entered. */
  readonly places: readonly ProposedRun[];
} & Pick<PrepareActions, 'busy' | 'onGo' | 'onReplace'>;

/** One change with the cells it is proposed for. */
export function ProposalItem({ change: { written, entered, runs }, places, busy, onGo, onReplace }: Props) {
  const styles = useStyles();
  const [first] = runs;
  if (first === undefined) return null;
  const [before, after] = [quotable(written), valueText(entered)];
  return (
    <li className={styles.item}>
      <div>
        <div className={styles.change}>{words.change(before, after)}</div>
        <div className={styles.places}>
          {places.map((run) => (
            <CellLink
              key={run.address}
              place={{ ...run.cells[0].place, address: run.address }}
              text={run.address.slice(run.address.lastIndexOf('!') + 1)}
              onGo={onGo}
            />
          ))}
        </div>
      </div>
      {places.length === runs.length && (
        <Button
          size="small"
          aria-label={words.replaceAt(first.address, cellsOf(runs), before, after)}
          disabledFocusable={busy}
          {...TAKES_ROW}
          onClick={() => onReplace(runs)}
        >
          {words.replace}
        </Button>
      )}
    </li>
  );
}
