import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { pane } from '../../../../catalogue/pane';
import { letterTexts } from '../../../../catalogue/pane/letter-texts';
import type { FindingRow } from '../../../../report/columns/finding';
import type { LetterWording } from '../../../../report/letter-wording';
import { Dialog } from '../../../parts/Dialog';
import { Deadline } from './Deadline';
import { LetterActions } from './LetterActions';
import { LetterList, unsentOf } from './LetterList';
import { LetterText } from './LetterText';
import { useLetters } from './useLetters';

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr) auto',
    rowGap: tokens.spacingVerticalS,
    minHeight: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  none: { margin: 0, padding: tokens.spacingHorizontalL },
});

interface Props {
  readonly findings: readonly FindingRow[];
  readonly wording: LetterWording;
  /** 受付番号 of the letter to begin with; null: the list of all of them. */
  readonly first: string | null;
  /** 差戻し記録 is another than it was. */
  readonly onRecord?: () => void;
  readonly onClose: () => void;
}

/** 差戻し: the letters one by one or as a batch, to be printed, and recorded as sent and answered. */
export function LetterDialog({ findings, wording, first, onRecord, onClose }: Props) {
  const styles = useStyles();
  const desk = useLetters(findings, wording, onRecord);
  const { letters } = desk;
  const [view, setView] = useState<'one' | 'list'>(first === null ? 'list' : 'one');
  const [at, setAt] = useState(() =>
    Math.max(
      first === null ? 0 : -1,
      letters.findIndex(({ receiptNumber }) => receiptNumber === first),
    ),
  );
  // what was not sent yet, until a clerk chooses
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const words = pane.letter;
  const shown = letters[at];
  if (!shown) {
    return (
      <Dialog title={words.title} onClose={onClose}>
        <p className={styles.none}>{words.nothing(first ?? '')}</p>
      </Dialog>
    );
  }
  const batch = ticked ?? new Set(unsentOf(desk).map(({ receiptNumber }) => receiptNumber));
  const chosen = view === 'one' ? [shown] : letters.filter(({ receiptNumber }) => batch.has(receiptNumber));
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className={styles.body}>
        <TabList
          size="small"
          aria-label={letterTexts.views.label}
          selectedValue={view}
          onTabSelect={(_, { value }) => setView(value === 'one' ? 'one' : 'list')}
        >
          <Tab value="one">{letterTexts.views.one}</Tab>
          <Tab value="list">{letterTexts.views.list}</Tab>
        </TabList>
        <Deadline letters={desk} />
        {view === 'one' ? (
          <LetterText letters={desk} at={at} onGo={setAt} />
        ) : (
          <LetterList letters={desk} chosen={batch} onChoose={setTicked} />
        )}
        <LetterActions letters={desk} chosen={chosen} single={view === 'one'} />
      </div>
    </Dialog>
  );
}
