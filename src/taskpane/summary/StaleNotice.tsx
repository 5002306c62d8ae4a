import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { pane } from '../../catalogue/pane';
import type { ExplainedLine } from '../../catalogue/pane/explained';
import { lineName } from '../../catalogue/pane/line-name';
import type { Reason } from '../../workbook/read/reasons';
import { Notice } from '../parts/Notice';
import { actionFacts, actionsOf } from '../shell/actions';
import { useBusy, usePane, useWorkspace } from '../workspace/context';
import type { PaneState, RowPlace } from '../workspace/types';

/** More rows than this are named by their number only. */
const MOST_SHOWN = 3;

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  action: { flexShrink: 0 },
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0 },
  item: { listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  row: { minWidth: 'auto', padding: 0, fontWeight: tokens.fontWeightRegular },
});

/** The line of 経費 that stands in a row. */
const lineAt = ({ rows }: Reason, { sheet, row }: RowPlace): ExplainedLine | undefined =>
  rows.flatMap(({ lines }) => lines).find(({ place }) => place?.sheet === sheet && place.row === row);

/** The step's own action may do the same already. */
function isOffered(state: PaneState): boolean {
  const { act } = actionsOf(actionFacts(state)).primary;
  return !('refresh' in act) && !('preview' in act);
}

/** Inputs have changed: which rows, and the one click that brings everything up to date. */
export function StaleNotice() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const { changedRows, staleRows, behind, offered, reasons } = usePane((state) => ({
    changedRows: state.changedRows,
    staleRows: state.staleRows,
    behind: state.done.has('fill'),
    offered: isOffered(state),
    reasons: state.result?.reasons,
  }));
  const words = behind ? pane.sources.behind : pane.sources.stale;
  const shown = staleRows.slice(0, MOST_SHOWN);
  const rest = changedRows - shown.length;
  return (
    <Notice kind="warning">
      <div className={styles.head}>
        <span>{words(changedRows)}</span>
        {offered && (
          <Button
            className={styles.action}
            size="small"
            disabledFocusable={busy}
            onClick={() => void workspace.refresh()}
          >
            {behind ? pane.action.refresh : pane.sources.staleAction}
          </Button>
        )}
      </div>
      {shown.length > 0 && (
        <ul className={styles.list} aria-label={pane.sources.changedList}>
          {shown.map((place) => {
            const reason = reasons?.at(place.sheet, place.row) ?? null;
            const line = reason === null ? undefined : lineAt(reason, place);
            const row = pane.sources.changedRow(place.sheet, place.row + 1);
            const cell = line?.place ?? { ...place, column: 0, address: row };
            return (
              <li key={`${place.sheet}:${place.row}`} className={styles.item}>
                <Button
                  className={styles.row}
                  appearance="transparent"
                  size="small"
                  onClick={() => void workspace.goTo(cell)}
                >
                  {line === undefined ? row : lineName(line)} {reason?.receiptNumber}
                </Button>
              </li>
            );
          })}
          {rest > 0 && <li className={styles.item}>{pane.sources.changedMore(rest)}</li>}
        </ul>
      )}
    </Notice>
  );
}
