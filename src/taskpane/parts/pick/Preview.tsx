import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { pickTexts as words } from '../../../catalogue/pane/pick-texts';
import type { Grid } from '../../../table/find/grid';

/** As many rows as a clerk looks at. */
const ROWS = 20;

const useStyles = makeStyles({
  frame: {
    maxHeight: '180px',
    overflow: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    maxWidth: '160px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  number: {
    position: 'sticky',
    insetInlineStart: 0,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  header: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
});

interface Props {
  readonly grid: Grid;
  /** Sheet row of the header, from 0. */
  readonly headerRow: number;
}

/**
 * The first rows of a file as they stand there, the header told from the others. What scrolls has no height of its own
 * in the grid of the dialogue: a box around it has.
 */
export function Preview({ grid: { area, values }, headerRow }: Props) {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.frame} tabIndex={0} role="group" aria-label={words.preview}>
        <table className={styles.table}>
          <caption hidden>{words.preview}</caption>
          <tbody>
            {values.slice(0, ROWS).map((cells, down) => {
              const isHeader = area.row + down === headerRow;
              return (
                <tr key={area.row + down}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.number)}>
                    {area.row + down + 1}
                  </th>
                  {cells.map((cell, right) => (
                    <td
                      key={area.column + right}
                      className={mergeClasses(styles.cell, isHeader && styles.header)}
                    >
                      {cell === null ? '' : String(cell)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
