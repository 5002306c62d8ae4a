import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { signedYenText, yenText } from '../../../../catalogue/amounts/figures';
import { whatIfPaneTexts as words } from '../../../../catalogue/pane/what-if-pane-texts';
import { whatIfTexts } from '../../../../catalogue/what-if-texts';
import type { ScenarioRow } from '../../../../workbook/read/what-if';
import { Fold } from '../../../parts/look/Fold';
import { Largest } from '../preview/Largest';
import { tableStyles } from './table-styles';

const useStyles = makeStyles(tableStyles);

interface Props {
  readonly name: string;
  readonly row: ScenarioRow;
  /** What it is compared with; null: it is the base itself. */
  readonly base: ScenarioRow | null;
}

/** Behind its title: the further counts, each 事業, and the applications that differ most. */
export function ScenarioDetails({ name, row, base }: Props) {
  const styles = useStyles();
  const { figures, raised, lowered, programmes, largest } = row;
  const columns = words.programmeColumns;
  return (
    <Fold title={base === null ? words.presentDetails(name) : words.details(name, raised, lowered)}>
      <p className={styles.small}>
        {words.further(figures.deficient, figures.undetermined, figures.overLimit)}
      </p>
      <table className={styles.table} aria-label={words.programmes(name)}>
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
          {programmes.map(({ programme, served, granted, planned, budget }) => {
            const before = base?.programmes.find((own) => own.programme === programme)?.planned;
            return (
              <tr key={programme}>
                <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                  {whatIfTexts.programmeName(programme)}
                </th>
                <td className={mergeClasses(styles.cell, styles.whole)}>{words.servedOf(served, granted)}</td>
                <td className={styles.cell}>
                  <span className={styles.figure}>{yenText(planned)}</span>
                  {before !== undefined && (
                    <span className={styles.detail}>{signedYenText(planned - before)}</span>
                  )}
                  {budget !== null && <span className={styles.detail}>{words.left(budget - planned)}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {base !== null &&
        (largest.length === 0 ? (
          <p className={styles.small}>{words.same(name)}</p>
        ) : (
          <>
            <p className={styles.small}>{words.largest}</p>
            <Largest changes={largest} />
          </>
        ))}
    </Fold>
  );
}
