import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { intakeTexts } from '../../../catalogue/intake-texts';
import type { TableDifference } from '../../../intake/difference';
import { isReport } from '../../../intake/list-kinds';
import { headerOf, type ListRow, receiptOfKey, type TargetTable } from '../../../intake/lists';
import { shownCell } from '../../../intake/shown';
import type { Choice } from '../../../workbook/intake/take-in';
import { Fold } from '../../parts/look/Fold';
import { plainList, small } from '../../parts/look/styles';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { ...small, margin: 0 },
  list: plainList,
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  cells: { ...small, display: 'block', overflowWrap: 'anywhere' },
  after: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** More rows are counted, and can be left out all together. */
const MOST = { added: 20, changed: 100, missing: 20 } as const;

interface Props {
  readonly difference: TableDifference;
  /** The workbook counts its days from 1904. */
  readonly date1904: boolean;
  readonly isTaken: Choice;
  /** 受付番号 of which nothing is taken, since another application counts. */
  readonly superseded: ReadonlySet<string>;
  readonly onChange: (table: TargetTable, keys: readonly string[], wanted: boolean) => void;
}

/** What a file would change in one list, row by row, each of which can be left out. */
export function DifferenceList({ difference, date1904, isTaken, superseded, onChange }: Props) {
  const styles = useStyles();
  const { kind, added, changed, identical, missing } = difference;
  return (
    <section className={styles.root}>
      <h4 className={styles.title}>{intakeTexts.list(kind)}</h4>
      <p className={styles.text}>
        {intakeTexts.counts(added.length, changed.length, identical.length, missing.length)}
      </p>
      {changed.length > 0 && (
        <Rows
          title={intakeTexts.changed(kind, changed.length)}
          kind={kind}
          most={MOST.changed}
          rows={changed.map(({ key, cells }) => ({
            key,
            text: (
              <>
                {cells.map(({ field, before, after }) => (
                  <span key={field} className={styles.cells}>
                    {headerOf(kind, field)}：{shown(shownCell(kind, field, before, date1904))} →{' '}
                    <span className={styles.after}>{shown(shownCell(kind, field, after, date1904))}</span>
                  </span>
                ))}
              </>
            ),
          }))}
          {...{ isTaken, superseded, onChange }}
        />
      )}
      {added.length > 0 && (
        <Rows
          title={intakeTexts.added(kind, added.length)}
          kind={kind}
          most={MOST.added}
          rows={added.map((row) => ({
            key: row.key,
            text: <span className={styles.cells}>{summaryOf(row)}</span>,
          }))}
          {...{ isTaken, superseded, onChange }}
        />
      )}
      {missing.length > 0 && !isReport(kind) && (
        <Fold title={intakeTexts.missing(kind, missing.length)}>
          <p className={styles.text}>{intakeTexts.missingNote}</p>
          <ul className={styles.list}>
            {missing.slice(0, MOST.missing).map(({ key }) => (
              <li key={key} className={styles.text}>
                {intakeTexts.row(key)}
              </li>
            ))}
          </ul>
          {missing.length > MOST.missing && (
            <p className={styles.text}>{intakeTexts.more(missing.length - MOST.missing)}</p>
          )}
        </Fold>
      )}
    </section>
  );
}

const shown = (cell: unknown): string =>
  cell === null || cell === '' ? intakeTexts.blank : String(cell).replaceAll('\n', ' ');

/** Names and amounts that a row is known by. */
const TOLD = ['programme', 'corporationName', 'establishmentName', 'category', 'itemName', 'cost'];

const summaryOf = ({ cells }: ListRow): string =>
  TOLD.flatMap((field) => cells.get(field) ?? [])
    .map(String)
    .join('　');

interface RowsProps extends Omit<Props, 'difference' | 'date1904'> {
  readonly title: string;
  readonly kind: TargetTable;
  readonly most: number;
  readonly rows: readonly { readonly key: string; readonly text: React.ReactNode }[];
}

/** Rows of one sort with their ticks; the first tick is for all of them, also those that are only counted. */
function Rows({ title, kind, most, rows, isTaken, superseded, onChange }: RowsProps) {
  const styles = useStyles();
  const id = useId();
  const keys = rows.map(({ key }) => key);
  const taken = keys.filter((key) => isTaken(kind, key)).length;
  const all = taken === keys.length ? true : taken === 0 ? false : 'mixed';
  return (
    <div>
      <Checkbox label={title} checked={all} onChange={() => onChange(kind, keys, all !== true)} />
      <ul className={styles.list}>
        {rows.slice(0, most).map(({ key, text }, at) => (
          <li key={key} className={styles.row}>
            <Checkbox
              aria-labelledby={`${id}${String(at)}`}
              checked={isTaken(kind, key)}
              disabled={superseded.has(receiptOfKey(key))}
              onChange={(_, { checked }) => onChange(kind, [key], checked === true)}
            />
            <span id={`${id}${String(at)}`}>
              {intakeTexts.row(key)}
              {text}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > most && <p className={styles.text}>{intakeTexts.more(rows.length - most)}</p>}
    </div>
  );
}
