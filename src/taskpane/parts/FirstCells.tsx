import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { cellPlace } from '../../base/a1';
import { type CellPlace, shown } from '../../base/cells';
import type { CellStyle } from '../../base/sheet-content';
import { pane } from '../../catalogue/pane';
import type { WriteOp } from '../../workbook/port';
import { useWorkspace } from '../workspace/context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** The first verdict that was written, and the first of them that is 不備; read from what takes the write back. */
function firstVerdicts(inverse: readonly WriteOp[]): {
  readonly first: CellPlace | null;
  readonly bad: CellPlace | null;
} {
  const verdicts = [...inverse].reverse().flatMap((op) => {
    const written = op.op === 'columns' || op.op === 'dropColumns' ? op.over : undefined;
    if (written?.op !== 'columns') return [];
    const { sheet, row, column, byValue = [], values } = written;
    return byValue.flatMap((styles, at) =>
      values.flatMap((cells, n) => {
        const style = styles?.[String(shown(cells[at]))];
        return style === undefined ? [] : [{ style, place: cellPlace(sheet, row + 1 + n, column + at) }];
      }),
    );
  });
  const placeOf = (wanted?: CellStyle): CellPlace | null =>
    verdicts.find(({ style }) => wanted === undefined || style === wanted)?.place ?? null;
  return { first: placeOf(), bad: placeOf('bad') };
}

/** Ways to the first verdict in the table, and to the first that a clerk has to do something about. */
export function FirstCells({ inverse }: { readonly inverse: readonly WriteOp[] }) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const { first, bad } = firstVerdicts(inverse);
  const way = (place: CellPlace | null, label: string) =>
    place && (
      <Button
        size="small"
        aria-label={pane.outcome.firstAt(label, place.address)}
        onClick={() => void workspace.goTo(place)}
      >
        {label}
      </Button>
    );
  if (first === null) return null;
  return (
    <div className={styles.root}>
      {way(first, pane.outcome.firstResult)}
      {way(bad, pane.outcome.firstDeficient)}
    </div>
  );
}
