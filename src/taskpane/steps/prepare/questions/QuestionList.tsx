import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { prepareTexts } from '../../../../catalogue/pane/prepare-texts';
import type { ReadingSummary } from '../../../../workbook/read/reading-summary';
import { Section } from '../../../summary/Section';
import { plainList, small } from '../styles';
import type { PrepareActions } from '../types';
import { CellLink } from './CellLink';
import { TAKES_ROW, useNextFocus } from './useNextFocus';

const words = prepareTexts.questions;

const useStyles = makeStyles({
  help: { ...small, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { ...plainList, display: 'grid', rowGap: tokens.spacingVerticalM },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  note: { ...small, display: 'block' },
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

type Props = { readonly reading: ReadingSummary; readonly hasSettingsTable: boolean } & Pick<
  PrepareActions,
  'busy' | 'onGo' | 'onAnswer'
>;

/** What is asked of how the input is read, each with its possible answers; an answer goes into 設定. */
export function QuestionList({ reading: { questions }, hasSettingsTable, busy, onGo, onAnswer }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  useNextFocus(list, questions);
  if (questions.length === 0) return null;
  return (
    <Section title={words.title(questions.length)}>
      <p className={styles.help}>
        {words.help}
        {!hasSettingsTable && words.makes}
      </p>
      <ul ref={list} className={styles.list}>
        {questions.map(({ key, message, answers, proposal, place, applications }) => (
          <li key={key}>
            <div className={styles.head}>
              <span>{message}</span>
              <CellLink place={place} onGo={onGo} />
            </div>
            {applications > 0 && <span className={styles.note}>{words.concerned(applications)}</span>}
            <div className={styles.answers} role="group" aria-label={key}>
              {answers.map((answer) => (
                <Button
                  key={answer}
                  size="small"
                  appearance={answer === proposal ? 'primary' : 'secondary'}
                  title={words.writes(key, answer)}
                  disabledFocusable={busy}
                  {...TAKES_ROW}
                  onClick={() => onAnswer({ key, answer })}
                >
                  {answer}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
