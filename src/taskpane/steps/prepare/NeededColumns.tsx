import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import type { PreparedTable } from '../../../workbook/prepare/preparation';
import { plainList, small } from '../../parts/look/styles';
import type { PrepareActions } from './types';

const words = prepareTexts.columns;

const useStyles = makeStyles({
  root: {
    marginBlock: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
  help: { ...small, margin: `${tokens.spacingVerticalXXS} 0 0` },
  list: {
    ...plainList,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
});

/** Columns without which nothing can be computed; each can be picked among those that nobody reads. */
export function NeededColumns({
  table,
  busy,
  onMap,
}: { table: PreparedTable } & Pick<PrepareActions, 'busy' | 'onMap'>) {
  const styles = useStyles();
  const needed = table.missing.filter((column) => column.needed);
  if (needed.length === 0) return null;
  return (
    <div className={styles.root}>
      <div className={styles.title}>
        <Warning16Filled className={styles.icon} aria-hidden />
        <span>{words.needed(needed.length)}</span>
      </div>
      <p className={styles.help}>{table.unknown.length > 0 ? words.neededHelp : words.noChoice}</p>
      <ul className={styles.list}>
        {needed.map(({ table: kind, field, header }) => (
          <li key={`${kind}.${field}`} className={styles.item}>
            <span>{header}</span>
            {table.unknown.length > 0 && (
              <Select
                size="small"
                aria-label={words.pickFor(header)}
                disabled={busy}
                value=""
                onChange={(_, { value }) => {
                  const place = table.unknown.find((column) => column.place.address === value)?.place;
                  if (place) onMap({ table: kind, field, place });
                }}
              >
                <option value="">{words.pick}</option>
                {table.unknown.map(({ written, place }) => (
                  <option key={place.address} value={place.address}>
                    {written}
                  </option>
                ))}
              </Select>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
