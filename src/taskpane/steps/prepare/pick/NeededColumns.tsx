import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { columnName } from '../../../../base/a1';
import { unnamedColumn } from '../../../../catalogue/errors/work-errors';
import { pickTexts } from '../../../../catalogue/pane/pick-texts';
import { prepareTexts } from '../../../../catalogue/pane/prepare-texts';
import { kindOfTables } from '../../../../table/pick/guess-needed';
import type { PickColumn } from '../../../../table/pick/table-mapping';
import type { PreparedTable } from '../../../../workbook/prepare/preparation';
import { plainList, small } from '../../../parts/look/styles';
import { ColumnRow } from '../../../parts/pick/ColumnRow';
import type { PrepareActions } from '../types';

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
    rowGap: tokens.spacingVerticalS,
    marginBlock: tokens.spacingVerticalS,
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props extends Pick<PrepareActions, 'busy' | 'onMap' | 'onPick'> {
  readonly table: PreparedTable;
}

/**
 * Columns without which nothing can be computed: which of those that nobody reads each may be is proposed, with what
 * stands there, and taken by one button.
 */
export function NeededColumns({ table, busy, onMap, onPick }: Props) {
  const styles = useStyles();
  const fault = useId();
  // by the contract's header; '' is a clerk's word that there is none
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const { found, kinds, missing, unknown, guesses } = table;
  const needed = missing.filter((column) => column.needed);
  const columns = namedColumns(unknown);
  const rows = needed.map((column) => {
    const guess = guesses.find(({ table: of, field }) => of === column.table && field === column.field);
    const proposed = columns.find((one) => one.column === guess?.place.column)?.name ?? '';
    const own = chosen.get(column.header);
    const name =
      own !== undefined && (own === '' || columns.some((one) => one.name === own)) ? own : proposed;
    const at = columns.findIndex((one) => one.name === name);
    return {
      ...{ column, name },
      guess: own === undefined && proposed !== '' ? guess?.by : undefined,
      read: at < 0 ? undefined : unknown[at],
    };
  });
  const picked = rows.flatMap(({ column: { table: of, field }, read }) =>
    read === undefined ? [] : [{ table: of, field, place: read.place }],
  );
  const names = rows.map(({ name }) => name).filter((name) => name !== '');
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return (
    <div className={styles.root}>
      <div className={styles.title}>
        <Warning16Filled className={styles.icon} aria-hidden />
        <span>{words.needed(needed.length)}</span>
      </div>
      <p className={styles.help}>{unknown.length > 0 ? words.neededHelp : words.noChoice}</p>
      <ul className={styles.list}>
        {rows.map(({ column: { header }, name, guess, read }) =>
          unknown.length === 0 ? (
            <li key={header}>{header}</li>
          ) : (
            <ColumnRow
              key={header}
              {...{ header, columns, guess }}
              needed
              disabled={busy}
              chosen={name}
              samples={read?.samples ?? []}
              onChoose={(own) => setChosen(new Map(chosen).set(header, own))}
            />
          ),
        )}
      </ul>
      <p id={fault} className={styles.help} role="status">
        {twice !== undefined && pickTexts.twice(twice)}
      </p>
      <div className={styles.ways}>
        {unknown.length > 0 && (
          <Button
            appearance="primary"
            size="small"
            aria-describedby={fault}
            disabledFocusable={busy || picked.length === 0 || twice !== undefined}
            onClick={() => onMap(picked)}
          >
            {words.readSo}
          </Button>
        )}
        {found && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() =>
              onPick({
                sheet: found.place.sheet,
                headerRow: found.place.row + 1,
                kind: kindOfTables(kinds),
              })
            }
          >
            {words.pickAgain}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The columns that nobody reads, each by a name of its own. */
function namedColumns(unknown: PreparedTable['unknown']): PickColumn[] {
  return unknown.map(({ written, place: { column } }) => {
    const isOnly = unknown.filter((other) => other.written === written).length === 1;
    return { column, header: written, name: isOnly ? written : unnamedColumn(columnName(column)) };
  });
}
