import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { grouped } from '../../../../catalogue/amounts/figures';
import { whatIfPaneTexts as words } from '../../../../catalogue/pane/what-if-pane-texts';
import type { Figures } from '../../../../grant/what-if/figures';
import { tableStyles } from './table-styles';

const useStyles = makeStyles(tableStyles);

type Key = 'planned' | 'served' | 'capped';

interface Props {
  readonly label: string;
  readonly keys: readonly Key[];
  /** A value of the setting in words, and what it comes to. */
  readonly rows: readonly (readonly [value: string, figures: Figures])[];
}

/** The points of the curves as a table. */
export function CurveTable({ label, keys, rows }: Props) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={words.curveTable}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name)}>
            {label}
          </th>
          {keys.map((key) => (
            <th key={key} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {words.curveHeaders[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([value, figures]) => (
          <tr key={value}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {value}
            </th>
            {keys.map((key) => (
              <td key={key} className={styles.cell}>
                {grouped(figures[key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
