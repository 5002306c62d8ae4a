import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { trialTexts } from '../../../../catalogue/pane/trial-texts';
import type { TrialResult, TrialRow, TriedRow } from '../../../../workbook/read/trial';
import { Fold } from '../../prepare/Fold';
import { small } from '../../prepare/styles';
import { Largest } from '../preview/Largest';

const useStyles = makeStyles({
  table: {
    width: '100%',
    marginTop: tokens.spacingVerticalS,
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `4px 0 4px ${tokens.spacingHorizontalS}`,
    textAlign: 'end',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: { color: tokens.colorNeutralForeground2, verticalAlign: 'bottom' },
  name: { textAlign: 'start', paddingInlineStart: 0, fontWeight: tokens.fontWeightSemibold },
  figure: { display: 'block', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  detail: { display: 'block', color: tokens.colorNeutralForeground2 },
  count: { whiteSpace: 'nowrap' },
  small: { ...small, margin: `${tokens.spacingVerticalXS} 0` },
});

/** A row for each value: applications, Σ 交付予定額, the difference, what is left of 予算額; below, whose amounts differ. */
export function TrialTable({ result: { label, present, tried } }: { result: TrialResult }) {
  const styles = useStyles();
  const { columns } = trialTexts;
  return (
    <>
      <table className={styles.table} aria-label={trialTexts.table(label)}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name)}>
              {label}
            </th>
            {[columns.applications, columns.planned].map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name={trialTexts.now(present.value)} row={present} difference={null} />
          {tried.map((row) => (
            <Row key={row.value} name={row.value} row={row} difference={row.difference} />
          ))}
        </tbody>
      </table>
      <p className={styles.small}>{trialTexts.legend}</p>
      {present.left.length === 0 && <p className={styles.small}>{trialTexts.noBudget}</p>}
      {tried.map((row) => (
        <Changes key={row.value} row={row} />
      ))}
    </>
  );
}

function Row({ name, row, difference }: { name: string; row: TrialRow; difference: number | null }) {
  const styles = useStyles();
  const { granted, capped, deficient, undetermined, planned, left } = row;
  const details = [
    trialTexts.capped(capped),
    ...(deficient > 0 ? [trialTexts.deficient(deficient)] : []),
    ...(undetermined > 0 ? [trialTexts.undetermined(undetermined)] : []),
  ];
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {name}
      </th>
      <td className={styles.cell}>
        <span className={styles.figure}>{trialTexts.granted(granted)}</span>
        {details.map((detail) => (
          <span key={detail} className={mergeClasses(styles.detail, styles.count)}>
            {detail}
          </span>
        ))}
      </td>
      <td className={styles.cell}>
        <span className={styles.figure}>{trialTexts.planned(planned)}</span>
        {difference !== null && <span className={styles.detail}>{trialTexts.difference(difference)}</span>}
        {left.map(({ programme, amount }) => (
          <span key={programme} className={styles.detail}>
            {trialTexts.left(programme, amount)}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** Whose amounts differ most, each with its row. */
function Changes({ row: { value, raised, lowered, largest } }: { row: TriedRow }) {
  const styles = useStyles();
  if (largest.length === 0) return <p className={styles.small}>{trialTexts.same(value)}</p>;
  return (
    <Fold title={trialTexts.changes(value, raised, lowered)}>
      <p className={styles.small}>{trialTexts.largest}</p>
      <Largest changes={largest} />
    </Fold>
  );
}
