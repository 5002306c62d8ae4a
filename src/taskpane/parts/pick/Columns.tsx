import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { pickTexts as words } from '../../../catalogue/pane/pick-texts';
import type { Grid } from '../../../table/find/grid';
import { columnsBelow, wantedColumns } from '../../../table/pick/table-mapping';
import { ColumnRow } from './ColumnRow';
import { type AskedUnits, type Draft, moneyOf, samplesOf, unitIn, withColumn, withUnit } from './draft';
import { UnitChoice } from './UnitChoice';

const useStyles = makeStyles({
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  unit: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', alignItems: 'center' },
  more: { cursor: 'pointer', marginBottom: tokens.spacingVerticalS },
});

interface Props {
  readonly draft: Draft;
  readonly grid: Grid;
  /** Of a file: what its amounts are in is chosen too. */
  readonly asked: AskedUnits | undefined;
  readonly onDraft: (draft: Draft) => void;
}

/** Which column holds what: needed columns and those that are guessed first, the others folded. */
export function Columns({ draft, grid, asked, onDraft }: Props) {
  const styles = useStyles();
  const row = draft.headerRow - 1;
  const columns = useMemo(() => columnsBelow(grid, row), [grid, row]);
  const wanted = wantedColumns(draft.kind);
  const further = wanted.filter(({ header }) => !draft.open.has(header));
  const used = new Set(Object.values(draft.columns));
  const unused = columns.filter(({ name }) => !used.has(name)).map(({ name }) => name);
  const money = asked === undefined ? [] : moneyOf(draft, asked);
  const unitOf = (header: string) =>
    asked !== undefined &&
    money.includes(header) && (
      <UnitChoice
        header={header}
        unit={unitIn(draft, grid, header, asked)}
        onChoose={(unit) => onDraft(withUnit(draft, header, unit))}
      />
    );
  const unpicked = money.filter((header) => draft.columns[header] === undefined);
  const list = (shown: typeof wanted) => (
    <ul className={styles.list}>
      {shown.map(({ header, needed }) => (
        <ColumnRow
          key={header}
          {...{ header, needed, columns }}
          chosen={draft.columns[header] ?? ''}
          guess={draft.guesses.get(header)}
          samples={samplesOf(grid, row, draft.columns[header] ?? '')}
          onChoose={(name) => onDraft(withColumn(draft, header, name))}
        >
          {draft.columns[header] !== undefined && unitOf(header)}
        </ColumnRow>
      ))}
    </ul>
  );
  return (
    <>
      <h3 className={styles.title}>{words.columns}</h3>
      {list(wanted.filter(({ header }) => draft.open.has(header)))}
      {further.length > 0 && (
        <details>
          <summary className={styles.more}>{words.optional(further.length)}</summary>
          {list(further)}
        </details>
      )}
      {unpicked.length > 0 && (
        <section>
          <h3 className={styles.title}>{words.units}</h3>
          {unpicked.map((header) => (
            <div key={header} className={styles.unit}>
              {header}
              {unitOf(header)}
            </div>
          ))}
        </section>
      )}
      {unused.length > 0 && <p className={styles.small}>{words.unused(unused)}</p>}
    </>
  );
}
