import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import type { PreparedTable } from '../../../workbook/prepare/preparation';
import { plainList, small } from '../../parts/look/styles';
import { CellLink } from './questions/CellLink';
import type { PrepareActions } from './types';

const words = prepareTexts.columns;

const useStyles = makeStyles({
  help: { ...small, margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { ...plainList, display: 'grid', rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  note: { ...small, display: 'block' },
});

/** Columns that nobody reads, and what each could be read as. */
export function UnknownColumns({
  table,
  busy,
  onGo,
  onMap,
}: { table: PreparedTable } & Pick<PrepareActions, 'busy' | 'onGo' | 'onMap'>) {
  const styles = useStyles();
  const { unknown, missing } = table;
  return (
    <>
      <p className={styles.help}>{words.unknownHelp}</p>
      <ul className={styles.list}>
        {unknown.map(({ written, place, instead }) => (
          <li key={place.address}>
            <div className={styles.head}>
              <span>{written}</span>
              <CellLink place={place} onGo={onGo} />
            </div>
            {instead && (
              <span className={styles.note}>{words.duplicate(instead.header, instead.column)}</span>
            )}
            {missing.length > 0 && (
              <Select
                size="small"
                aria-label={words.use(written)}
                disabled={busy}
                value=""
                onChange={(_, { value }) => {
                  const column = missing.find(({ table: kind, field }) => `${kind}.${field}` === value);
                  if (column) onMap([{ table: column.table, field: column.field, place }]);
                }}
              >
                <option value="">{words.leave}</option>
                {missing.map(({ table: kind, field, header }) => (
                  <option key={`${kind}.${field}`} value={`${kind}.${field}`}>
                    {header}
                  </option>
                ))}
              </Select>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
