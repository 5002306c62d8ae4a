import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { letterTexts } from '../../../../catalogue/pane/letter-texts';
import type { ReturnLetter } from '../../../../report/return-letter';
import { isOutdated, LetterState } from './LetterState';
import type { Letters } from './useLetters';

/** Rows that are drawn; what is chosen for all counts for the others too. */
const SHOWN = 200;

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', minHeight: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, overflowY: 'auto', listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'start',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  label: { display: 'grid', overflowWrap: 'anywhere' },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly letters: Letters;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The letters that are still to be sent: never, or about something else. */
export const unsentOf = ({ letters, last }: Pick<Letters, 'letters' | 'last'>): readonly ReturnLetter[] =>
  letters.filter((letter) => {
    const record = last.get(letter.receiptNumber);
    return record === undefined || isOutdated(letter, record);
  });

const numbersOf = (letters: readonly ReturnLetter[]): ReadonlySet<string> =>
  new Set(letters.map(({ receiptNumber }) => receiptNumber));

/** The applications that get a letter, each with a tick and with what was sent. */
export function LetterList({ letters: desk, chosen, onChoose }: Props) {
  const styles = useStyles();
  const words = letterTexts.list;
  const { letters, last } = desk;
  const unsent = unsentOf(desk);
  const toggle = (number: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(number);
    else next.delete(number);
    onChoose(next);
  };
  return (
    <div className={styles.root}>
      <div className={styles.ways}>
        <Button size="small" onClick={() => onChoose(numbersOf(letters))}>
          {words.all(letters.length)}
        </Button>
        <Button size="small" onClick={() => onChoose(numbersOf(unsent))}>
          {words.fresh(unsent.length)}
        </Button>
      </div>
      <ul className={styles.list} aria-label={words.label}>
        {letters.slice(0, SHOWN).map((letter) => (
          <li key={letter.receiptNumber} className={styles.row}>
            <Checkbox
              checked={chosen.has(letter.receiptNumber)}
              onChange={(_, { checked }) => toggle(letter.receiptNumber, checked === true)}
              label={
                <span className={styles.label}>
                  <span>
                    {letter.receiptNumber} {letter.applicant}
                  </span>
                  <span className={styles.small}>
                    {words.points(letter.points)}
                    {letterTexts.gap}
                    <LetterState letter={letter} record={last.get(letter.receiptNumber)} />
                  </span>
                </span>
              }
            />
          </li>
        ))}
        {letters.length > SHOWN && <li className={styles.small}>{words.more(letters.length - SHOWN)}</li>}
      </ul>
    </div>
  );
}
