import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellPlace } from '../../../../base/cells';
import { overviewWords } from '../../../../catalogue/sheets/overview-texts';
import { LEAST_LINES } from '../../../../report/figures/unit-prices';
import type { Overview } from '../../../../report/overview';
import { Fold } from '../../../parts/look/Fold';
import { plainList, rowButton, small } from '../../../parts/look/styles';
import { useWorkspace } from '../../../workspace/context';

const useStyles = makeStyles({
  list: plainList,
  note: { ...small, margin: `0 0 ${tokens.spacingVerticalXS}` },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  link: rowButton,
  figure: { textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
  small: { ...small, gridColumnStart: 'span 2' },
});

/** Why applications are 不備, and which lines cost far more than their kind: each leads to its row. */
export function OverviewRows({ overview: { reasons, prices, outliers } }: { overview: Overview }) {
  const styles = useStyles();
  return (
    <>
      {reasons.length > 0 && (
        <Fold title={overviewWords.reasons}>
          <ul className={styles.list}>
            {reasons.map(({ rule, requirement, applications, place }) => (
              <Row
                key={rule}
                what={overviewWords.reason(rule, requirement)}
                figure={overviewWords.reasonCount(applications)}
                place={place}
              />
            ))}
          </ul>
        </Fold>
      )}
      {prices.length > 0 && outliers.length === 0 && (
        <p className={styles.note}>{overviewWords.noOutliers}</p>
      )}
      {outliers.length > 0 && (
        <Fold title={overviewWords.outliers}>
          <p className={styles.note}>{overviewWords.outliersRule(LEAST_LINES)}</p>
          <ul className={styles.list}>
            {outliers.map(
              ({ receiptNumber, lineNumber, itemName, category, units, price, median, place }) => (
                <Row
                  key={`${receiptNumber} ${lineNumber} ${place?.address ?? ''}`}
                  what={overviewWords.outlier(receiptNumber, lineNumber, itemName)}
                  figure={overviewWords.outlierPrice(price, units)}
                  detail={overviewWords.outlierMedian(category, median)}
                  place={place}
                />
              ),
            )}
          </ul>
        </Fold>
      )}
    </>
  );
}

interface RowProps {
  readonly what: string;
  readonly figure: string;
  readonly detail?: string;
  /** null: there is no cell to go to. */
  readonly place: CellPlace | null;
}

function Row({ what, figure, detail, place }: RowProps) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const shown = (
    <>
      <span>{what}</span>
      <span className={styles.figure}>{figure}</span>
      {detail !== undefined && <span className={styles.small}>{detail}</span>}
    </>
  );
  return (
    <li>
      {place === null ? (
        <div className={styles.row}>{shown}</div>
      ) : (
        <button
          type="button"
          className={mergeClasses(styles.link, styles.row)}
          title={overviewWords.goTo(what, place.address)}
          onClick={() => void workspace.goTo(place)}
        >
          {shown}
        </button>
      )}
    </li>
  );
}
