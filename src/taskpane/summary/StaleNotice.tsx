import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { pane } from '../../catalogue/pane';
import type { ExplainedLine } from '../../catalogue/pane/explained';
import { reasonWords } from '../../catalogue/pane/reason-texts';
import type { Reason } from '../../workbook/read/reasons';
import { Notice } from '../parts/Notice';
import { actionsOf } from '../shell/actions';
import { usePaneState, useWorkspace } from '../workspace/context';
import type { RowPlace } from '../workspace/types';

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
  rows
    .flatMap(({ lines }) => [...lines.values()])
    .find(({ place }) => place?.sheet === sheet && place.row === row);

/** Inputs have changed: which rows, and the one click that brings everything up to date. */
export function StaleNotice() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const state = usePaneState();
  const { changedRows, staleRows, done, running, result } = state;
  const behind = done.has('fill');
  const words = behind ? pane.sources.behind : pane.sources.stale;
  // the step's own action may do the same already
  const { primary } = actionsOf(state);
  const offered = !('refresh' in primary.act) && !('preview' in primary.act);
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
            disabledFocusable={running !== null}
            onClick={() => void workspace.refresh()}
          >
            {behind ? pane.action.refresh : pane.sources.staleAction}
          </Button>
        )}
      </div>
      {shown.length > 0 && (
        <ul className={styles.list} aria-label={pane.sources.changedList}>
          {shown.map((place) => {
            const reason = result?.reasons.at(place.sheet, place.row) ?? null;
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
                  {line === undefined ? row : reasonWords.line(line)} {reason?.receiptNumber}
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
