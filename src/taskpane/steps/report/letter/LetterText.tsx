import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { pane } from '../../../../catalogue/pane';
import { letterTexts } from '../../../../catalogue/pane/letter-texts';
import { LetterState } from './LetterState';
import type { Letters } from './useLetters';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(120px, 1fr) auto',
    rowGap: tokens.spacingVerticalS,
    minHeight: 0,
  },
  who: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  move: { display: 'flex', alignItems: 'center' },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    padding: tokens.spacingHorizontalM,
    font: 'inherit',
    lineHeight: '22px',
    color: 'inherit',
    resize: 'none',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-1px',
    },
  },
});

interface Props {
  readonly letters: Letters;
  readonly at: number;
  readonly onGo: (at: number) => void;
}

/** One letter, which can be touched up before it is copied or printed. */
export function LetterText({ letters: { letters, last, textOf, edit }, at, onGo }: Props) {
  const styles = useStyles();
  const words = pane.letter;
  const letter = letters[at];
  if (letter === undefined) return null;
  return (
    <div className={styles.root}>
      <div className={styles.who}>
        <div>
          <div className={styles.name}>
            {letter.receiptNumber} {letter.applicant}
          </div>
          <div className={styles.small}>
            {words.points(letter.points)}
            {letterTexts.gap}
            <LetterState letter={letter} record={last.get(letter.receiptNumber)} />
          </div>
        </div>
        <div className={styles.move}>
          <Button
            appearance="subtle"
            icon={<ChevronLeft20Regular />}
            aria-label={words.previous}
            disabledFocusable={at === 0}
            onClick={() => onGo(at - 1)}
          />
          <span className={styles.small} aria-live="polite">
            {words.position(at + 1, letters.length)}
          </span>
          <Button
            appearance="subtle"
            icon={<ChevronRight20Regular />}
            aria-label={words.next}
            disabledFocusable={at === letters.length - 1}
            onClick={() => onGo(at + 1)}
          />
        </div>
      </div>
      <textarea
        className={styles.text}
        aria-label={words.text}
        spellCheck={false}
        value={textOf(letter)}
        onChange={(event) => edit(letter.receiptNumber, event.currentTarget.value)}
      />
      {letter.internal > 0 ? <div className={styles.small}>{words.internal(letter.internal)}</div> : <span />}
    </div>
  );
}
