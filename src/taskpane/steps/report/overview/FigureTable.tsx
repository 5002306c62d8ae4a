import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BarGroup } from './bars';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `4px 0 4px ${tokens.spacingHorizontalS}`,
    textAlign: 'end',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: { color: tokens.colorNeutralForeground2 },
  name: { textAlign: 'start', paddingInlineStart: 0 },
});

/** The rows of a chart, each with its figure in words. */
export function FigureTable({ group: { title, headers, bars } }: { group: BarGroup }) {
  const styles = useStyles();
  const [name, figure] = headers;
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name)}>
            {name}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            {figure}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.name}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {bar.name}
            </th>
            <td className={styles.cell}>{bar.figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
