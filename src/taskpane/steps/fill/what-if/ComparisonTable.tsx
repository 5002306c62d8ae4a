import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { yenText } from '../../../../catalogue/amounts/figures';
import { whatIfPaneTexts as words } from '../../../../catalogue/pane/what-if-pane-texts';
import type { ScenarioRow, WhatIf } from '../../../../workbook/read/what-if';
import type { Scenario } from '../../../../workbook/write/comparison';
import { tableStyles } from './table-styles';
import type { Compared } from './useComparison';

const useStyles = makeStyles(tableStyles);

/** The present and each scenario under each other: applications, Σ 交付予定額, and the difference to the base. */
export function ComparisonTable({ compared, whatIf }: { compared: Compared; whatIf: WhatIf }) {
  const styles = useStyles();
  const { scenarios, base, rows } = compared;
  const { columns } = words;
  return (
    <table className={styles.table} aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name)}>
            {columns.name}
          </th>
          {[columns.counts, columns.planned].map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Row
            key={at}
            row={row}
            scenario={at === 0 ? null : (scenarios[at - 1] ?? null)}
            isBase={at === base}
            whatIf={whatIf}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: ScenarioRow;
  /** null: the present. */
  readonly scenario: Scenario | null;
  readonly isBase: boolean;
  readonly whatIf: WhatIf;
}

function Row({ row: { figures, difference }, scenario, isBase, whatIf }: RowProps) {
  const styles = useStyles();
  const { granted, served, capped, planned } = figures;
  const changes = scenario?.changes.map((change) => [change.label, whatIf.worded(change)] as const);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {scenario?.name ?? words.now}
        {changes && <span className={styles.detail}>{words.changes(changes)}</span>}
      </th>
      <td className={styles.cell}>
        <span className={styles.figure}>{words.served(served)}</span>
        <span className={mergeClasses(styles.detail, styles.whole)}>{words.granted(granted)}</span>
        <span className={mergeClasses(styles.detail, styles.whole)}>{words.capped(capped)}</span>
      </td>
      <td className={styles.cell}>
        <span className={styles.figure}>{yenText(planned)}</span>
        <span className={styles.detail}>{isBase ? words.isBase : words.difference(difference.planned)}</span>
      </td>
    </tr>
  );
}
