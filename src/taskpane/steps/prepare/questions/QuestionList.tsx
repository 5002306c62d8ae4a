import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useId, useRef } from 'react';
import { prepareTexts } from '../../../../catalogue/pane/prepare-texts';
import { questionTexts } from '../../../../catalogue/pane/question-texts';
import type { PreparedReading, PutQuestion } from '../../../../workbook/prepare/put-questions';
import { Section } from '../../../parts/look/Section';
import { plainList, small } from '../../../parts/look/styles';
import type { PrepareActions } from '../types';
import { CellLink } from './CellLink';
import { TAKES_ROW, useNextFocus } from './useNextFocus';

const words = prepareTexts.questions;

const useStyles = makeStyles({
  help: { ...small, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { ...plainList, display: 'grid', rowGap: tokens.spacingVerticalM },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  note: { ...small, display: 'block', overflowWrap: 'anywhere' },
  answers: {
    display: 'grid',
    gridTemplateColumns: 'minmax(min-content, max-content) minmax(0, 1fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  outcome: { ...small, margin: 0, overflowWrap: 'anywhere' },
});

type Props = { readonly reading: PreparedReading; readonly hasSettingsTable: boolean } & Pick<
  PrepareActions,
  'busy' | 'onGo' | 'onAnswer'
>;

/** What is asked of how the input is read, each with its possible answers; an answer goes into 設定. */
export function QuestionList({ reading: { questions }, hasSettingsTable, busy, onGo, onAnswer }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  useNextFocus(list, questions);
  return (
    <Section title={words.title(questions.length)}>
      <p className={styles.help}>
        {words.help}
        {!hasSettingsTable && words.makes}
      </p>
      <ul ref={list} className={styles.list}>
        {questions.map((question) => (
          <QuestionItem key={question.key} question={question} busy={busy} onGo={onGo} onAnswer={onAnswer} />
        ))}
      </ul>
    </Section>
  );
}

type ItemProps = { readonly question: PutQuestion } & Pick<PrepareActions, 'busy' | 'onGo' | 'onAnswer'>;

/** One question: an example, what waits, and beside each answer what it does. */
function QuestionItem({ question, busy, onGo, onAnswer }: ItemProps) {
  const styles = useStyles();
  const id = useId();
  const { key, message, answers, proposal, place, waits, example, outcomes } = question;
  return (
    <li>
      <div className={styles.head}>
        <span>{message}</span>
        <CellLink place={place} onGo={onGo} />
      </div>
      {example && (
        <span className={styles.note}>
          {questionTexts.exampleOf}
          <CellLink place={example.place} onGo={onGo} /> {example.text}
        </span>
      )}
      {waits !== null && <span className={styles.note}>{waits}</span>}
      <div className={styles.answers} role="group" aria-label={key}>
        {answers.map((answer, at) => (
          <Fragment key={answer}>
            <Button
              size="small"
              appearance={answer === proposal ? 'primary' : 'secondary'}
              title={words.writes(key, answer)}
              aria-describedby={outcomes.has(answer) ? `${id}${at}` : undefined}
              disabledFocusable={busy}
              {...TAKES_ROW}
              onClick={() => onAnswer({ key, answer })}
            >
              {answer}
            </Button>
            <span id={`${id}${at}`} className={styles.outcome}>
              {outcomes.get(answer)}
            </span>
          </Fragment>
        ))}
      </div>
    </li>
  );
}
