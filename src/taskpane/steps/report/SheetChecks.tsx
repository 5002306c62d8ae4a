import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import { pane } from '../../../catalogue/pane';
import type { SheetResult } from '../../../workbook/ministry/sheet-result';
import { Section } from '../../parts/look/Section';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: '6px',
    listStyleType: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  column: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  total: { textAlign: 'end', whiteSpace: 'nowrap' },
  state: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'flex-end',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  agrees: { color: tokens.colorStatusSuccessForeground1 },
  differs: { color: tokens.colorStatusDangerForeground3 },
});

/** 検算: the totals of each sheet that are compared with the tables, and 一致 or by how much one differs. */
export function SheetChecks({ sheets }: { sheets: readonly SheetResult[] }) {
  const styles = useStyles();
  return (
    <Section title={pane.report.checksTitle}>
      <ul className={styles.list}>
        {sheets.map(({ name, column, against, unit, total, expected, agrees }) => (
          <li key={`${name} ${column}`} className={styles.item}>
            <span>{name}</span>
            <span className={styles.total}>{pane.report.figure(total, unit)}</span>
            <span className={styles.column}>{pane.report.against(column, against, unit)}</span>
            <span className={mergeClasses(styles.state, agrees ? styles.agrees : styles.differs)}>
              {agrees ? <CheckmarkCircle16Filled aria-hidden /> : <Warning16Filled aria-hidden />}
              {agrees ? pane.report.agrees : pane.report.differs(total - expected, unit)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
