import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { pane } from '../../catalogue/pane';
import { useWorkspace } from '../workspace/context';
import type { WrittenPlace } from './places';

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

/** Where a write went, each place a way to its first cell. */
export function WrittenTo({ places }: { places: readonly WrittenPlace[] }) {
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
