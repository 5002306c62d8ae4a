import { makeStyles, tokens } from '@fluentui/react-components';
import { isFormula, type StoredCell } from '../../../../base/cells';
import { yenText } from '../../../../catalogue/amounts/figures';
import { awardTexts } from '../../../../catalogue/pane/award-texts';
import type { Award } from '../../../../grant/stages/award';
import type { Decision } from '../../../../workbook/run/decide';
import { small } from '../styles';

const words = awardTexts.decide;

/** More are counted. */
const MOST = 200;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  cell: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 40px',
  },
  small: { ...small, display: 'block' },
  text: { margin: 0 },
});

/** A formula as it stands; an amount as the pane says amounts. */
const textOf = (cell: StoredCell): string => {
  if (typeof cell === 'number') return yenText(cell);
  return String((isFormula(cell) ? cell.formula : cell) ?? '');
};

interface Props {
  readonly looked: Decision;
  /** 採択 as it is, and as it would be. */
  readonly before: Award;
  readonly after: Award;
}

/** The cells that would be written, before and after, and what becomes of 採択額. */
export function Looked({ looked: { cells }, before, after }: Props) {
  const styles = useStyles();
  if (cells.length === 0) return <p className={styles.text}>{words.same}</p>;
  const effects = after.programmes.flatMap(({ programme, awarded, left }, at) => {
    const was = before.programmes[at]?.awarded ?? null;
    return was === awarded ? [] : [words.effect(programme, was, awarded, left)];
  });
  return (
    <section>
      <h3 className={styles.title}>{words.cells}</h3>
      {effects.map((effect) => (
        <p key={effect} className={styles.text}>
          {effect}
        </p>
      ))}
      <ul className={styles.list} aria-label={words.cells}>
        {cells.slice(0, MOST).map((cell) => (
          <li key={cell.address} className={styles.cell}>
            <span className={styles.small}>{words.cell(cell.address, cell.receiptNumber, cell.header)}</span>
            {words.change(textOf(cell.before), textOf(cell.value))}
          </li>
        ))}
      </ul>
      {cells.length > MOST && <p className={styles.text}>{words.more(cells.length - MOST)}</p>}
    </section>
  );
}
