import { makeStyles, tokens } from '@fluentui/react-components';
import { resubmissionTexts as words } from '../../../catalogue/resubmission-texts';
import type { Beside } from '../../../intake/beside';
import { besideCells, besideName } from '../../../intake/beside-words';
import { Fold } from '../../parts/look/Fold';
import { small } from '../../parts/look/styles';

const useStyles = makeStyles({
  text: { ...small, margin: 0 },
  // many applications beside each other are scrolled to
  frame: { overflowX: 'auto' },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', ...small },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
});

/** As many are seen at once; the others are behind a fold. */
const MOST = 8;
/** Narrowest width of a column in pixels. */
const COLUMN = 64;
/** More are counted. */
const ALL = 200;

interface Props {
  /** Of the applications, the newest first. */
  readonly names: readonly string[];
  readonly beside: readonly Beside[];
  readonly date1904: boolean;
}

/** Where applications differ, a row for each cell and a column for each of them. */
export function BesideTable({ names, beside, date1904 }: Props) {
  const styles = useStyles();
  if (beside.length === 0) return <p className={styles.text}>{words.none}</p>;
  const [first, rest] = [beside.slice(0, MOST), beside.slice(MOST, ALL)];
  return (
    <>
      <Cells {...{ names, date1904 }} beside={first} />
      {rest.length > 0 && (
        <Fold title={words.more(beside.length - MOST)}>
          <Cells {...{ names, date1904 }} beside={rest} />
          {beside.length > ALL && <p className={styles.text}>{words.more(beside.length - ALL)}</p>}
        </Fold>
      )}
    </>
  );
}

function Cells({ names, beside, date1904 }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <table
        className={styles.table}
        style={{ minWidth: `${(names.length + 1) * COLUMN}px` }}
        aria-label={words.differs}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {words.place}
            </th>
            {names.map((name) => (
              <th key={name} scope="col" className={styles.cell}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {beside.map((one) => {
            const place = besideName(one);
            const cells = besideCells(one, date1904);
            return (
              <tr key={place}>
                <th scope="row" className={styles.cell}>
                  {place}
                </th>
                {names.map((name, at) => (
                  <td key={name} className={styles.cell}>
                    {cells[at]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
