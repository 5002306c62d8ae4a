import { makeStyles, tokens } from '@fluentui/react-components';
import { pane } from '../../../../catalogue/pane';
import type { PreviewResult } from '../../../../workbook/run/results';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  count: { margin: 0, textAlign: 'end', whiteSpace: 'nowrap' },
});

interface Props {
  readonly columns: PreviewResult['columns'];
  readonly sheets: PreviewResult['sheetChanges'];
}

/** How many cells change, by column and by sheet of ours. */
export function ChangedCells({ columns, sheets }: Props) {
  const styles = useStyles();
  const words = pane.preview;
  const rows = [
    ...columns.map(({ sheet, header, cells }) => [words.columnName(sheet, header), cells] as const),
    ...sheets.map(({ name, cells }) => [words.sheetName(name), cells] as const),
  ];
  return (
    <dl className={styles.list}>
      {rows.map(([name, cells]) => (
        <div key={name} className={styles.row}>
          <dt>{name}</dt>
          <dd className={styles.count}>{words.cells(cells)}</dd>
        </div>
      ))}
    </dl>
  );
}
