import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular, Copy20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { pane } from '../../../../catalogue/pane';
import type { FindingRow } from '../../../../report/columns/finding';
import type { LetterWording } from '../../../../report/letter-wording';
import { returnLetters } from '../../../../report/return-letter';
import { schemes } from '../../../../scheme';
import { copyText } from '../../../parts/copy';
import { Dialog } from '../../../parts/Dialog';

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto auto',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
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
  none: { margin: 0, padding: tokens.spacingHorizontalL },
  // keeps its height, so that the button stays where it was pressed
  said: { minHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly findings: readonly FindingRow[];
  readonly wording: LetterWording;
  /** 受付番号 of the letter to begin with. */
  readonly first: string;
  readonly onClose: () => void;
}

/** 差戻し: a letter for each application, ready to be copied, one after another. */
export function LetterDialog({ findings, wording, first, onClose }: Props) {
  const styles = useStyles();
  const letters = useMemo(() => returnLetters(findings, schemes, wording), [findings, wording]);
  const [at, setAt] = useState(() => letters.findIndex(({ receiptNumber }) => receiptNumber === first));
  const [text, setText] = useState<string | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const words = pane.letter;
  const letter = letters[at];
  if (!letter) {
    return (
      <Dialog title={words.title} onClose={onClose}>
        <p className={styles.none}>{words.nothing(first)}</p>
      </Dialog>
    );
  }
  const go = (next: number): void => {
    setAt(next);
    setText(null);
    setCopied(null);
  };
  const shown = text ?? letter.text;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className={styles.body}>
        <div className={styles.who}>
          <div>
            <div className={styles.name}>
              {letter.receiptNumber} {letter.applicant}
            </div>
            <div className={styles.small}>{words.points(letter.points)}</div>
          </div>
          <div className={styles.move}>
            <Button
              appearance="subtle"
              icon={<ChevronLeft20Regular />}
              aria-label={words.previous}
              disabledFocusable={at === 0}
              onClick={() => go(at - 1)}
            />
            <span className={styles.small} aria-live="polite">
              {words.position(at + 1, letters.length)}
            </span>
            <Button
              appearance="subtle"
              icon={<ChevronRight20Regular />}
              aria-label={words.next}
              disabledFocusable={at === letters.length - 1}
              onClick={() => go(at + 1)}
            />
          </div>
        </div>
        <textarea
          className={styles.text}
          aria-label={words.text}
          spellCheck={false}
          value={shown}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {letter.internal > 0 ? (
          <div className={styles.small}>{words.internal(letter.internal)}</div>
        ) : (
          <span />
        )}
        <div>
          <Button
            appearance="primary"
            icon={<Copy20Regular />}
            onClick={() => void copyText(shown).then(setCopied)}
          >
            {words.copy}
          </Button>
          <div className={styles.said} role="status" aria-live="polite">
            {copied !== null && (copied ? words.copied : words.copyFailed)}
          </div>
        </div>
      </div>
    </Dialog>
  );
}
