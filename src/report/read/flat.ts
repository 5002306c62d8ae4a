import { eachPiece, type Pieces } from '../../base/pieces';
import { applicationInputs, lineInputs } from '../../table/columns';
import type { MatrixReader, Row } from '../../table/records/matrix';
import { applicationOutput } from '../columns/application';

const VERDICT = applicationOutput.verdict.header;

/** What a report reads of 申請 beside 受付番号 and our own columns. */
const ENTERED = Object.entries(applicationInputs).flatMap(([field, column]) =>
  'reported' in column && field !== 'receiptNumber' ? [column.header] : [],
);

/** One table that has the columns of both, the applicant's repeated on each line. */
export const isFlat = ({ has }: MatrixReader): boolean =>
  has(lineInputs.category.header) && has(lineInputs.cost.header);

/**
 * The applications of a flat table as rows: of each 受付番号 the first row that was judged, which holds the amounts;
 * what is blank there stands as in the first row that says it, as in the assessment (`flat`).
 */
export function* flatApplications(reader: MatrixReader, rows: readonly Row[]): Pieces<Row[]> {
  const columns = ENTERED.map((header) => [header, reader.at(header)] as const).filter(([, at]) => at >= 0);
  const gathered = new Map<string, Row>();
  yield* eachPiece(rows, (row) => {
    if (reader.text(row, VERDICT) === '') return;
    const receiptNumber = reader.receipt(row);
    const first = gathered.get(receiptNumber);
    const said = columns.filter(
      ([header]) =>
        first !== undefined && reader.text(first, header) === '' && reader.text(row, header) !== '',
    );
    if (first !== undefined && said.length === 0) return;
    const whole = [...(first ?? row)];
    for (const [, at] of said) whole[at] = row[at] ?? null;
    gathered.set(receiptNumber, whole);
  });
  return [...gathered.values()];
}
