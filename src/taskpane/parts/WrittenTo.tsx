import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { pane } from '../../catalogue/pane';
import type { WriteOp } from '../../workbook/port';
import { useWorkspace } from '../workspace/context';
import { FirstCells } from './FirstCells';
import { Fold } from './look/Fold';
import { type WrittenPlace, writtenPlaces } from './places';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { listStyleType: 'none' },
  link: {
    minWidth: 'auto',
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
});

/** So many places a clerk takes in at a glance; more of them would push the step itself out of sight. */
const FEW = 6;

/** After a run: where it wrote, and the ways to the first verdicts. */
export function Written({ inverse }: { readonly inverse: readonly WriteOp[] }) {
  return (
    <>
      <WrittenTo places={writtenPlaces(inverse)} />
      <FirstCells inverse={inverse} />
    </>
  );
}

/** Where a write went, each place a way to its first cell. */
export function WrittenTo({ places }: { readonly places: readonly WrittenPlace[] }) {
  const list = <Places places={places} />;
  return places.length > FEW ? <Fold title={pane.outcome.placesOf(places.length)}>{list}</Fold> : list;
}

function Places({ places }: { readonly places: readonly WrittenPlace[] }) {
  const styles = useStyles();
  const workspace = useWorkspace();
  return (
    <ul className={styles.list} aria-label={pane.outcome.places}>
      {places.map(({ kind, place }) => (
        <li key={`${kind} ${place.sheet}`} className={styles.item}>
          <Button
            className={styles.link}
            appearance="transparent"
            size="small"
            aria-label={pane.outcome.goTo(
              kind === 'columns' ? pane.outcome.columns([place.sheet]) : pane.outcome.sheets([place.sheet]),
            )}
            onClick={() => void workspace.goTo(place)}
          >
            {kind === 'columns' ? pane.outcome.columns([place.sheet]) : place.sheet}
          </Button>
        </li>
      ))}
    </ul>
  );
}
