import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { intakeTexts } from '../../../catalogue/intake-texts';
import { small } from '../../parts/look/styles';
import { Notice } from '../../parts/Notice';
import { Replies } from '../../parts/Replies';
import { useBusy, usePane, useWorkspace } from '../../workspace/context';
import { FileCard } from './FileCard';
import { makeTemplate } from './make-template';
import { useIntake } from './useIntake';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  text: { ...small, margin: 0 },
  // a notice keeps to the sides of the pane by itself
  notices: { marginInline: `calc(-1 * ${tokens.spacingHorizontalL})` },
  line: { margin: 0 },
});

const FILES = '.csv,.tsv,.txt,.xlsx,.xlsm';

/** 取込み: files are chosen, laid beside the workbook one by one, and what is chosen of them is taken over. */
export function IntakePanel() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const noLists = usePane(({ error }) => error?.code === 'IntakeNoLists');
  const { state, choose, explain, count, again, skip, take } = useIntake();
  const input = useRef<HTMLInputElement>(null);
  const [first, ...others] = state.files;
  const top = useRef<HTMLDivElement>(null);
  const shown = first?.file?.digest;
  // what came of the file before stands above the next one
  useEffect(() => {
    if (state.taken !== null) top.current?.scrollIntoView({ block: 'start' });
  }, [state.taken, shown]);
  const withTemplate = async (): Promise<void> => {
    if ((await workspace.carryOut('template', makeTemplate())).end === 'done') await again();
  };
  return (
    <div ref={top} className={styles.root}>
      <p className={styles.text}>{intakeTexts.about}</p>
      <input
        ref={input}
        type="file"
        accept={FILES}
        multiple
        aria-label={intakeTexts.file}
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // so that the same file can be chosen once more
          currentTarget.value = '';
          if (files.length > 0) void choose(files);
        }}
      />
      <div>
        <Button
          appearance={first === undefined ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={() => input.current?.click()}
        >
          {intakeTexts.choose}
        </Button>
      </div>
      <div className={styles.notices} aria-live="polite">
        {state.taken !== null && (
          <Notice kind="success">
            <p className={styles.line}>{intakeTexts.taken(state.taken.name)}</p>
            <p className={styles.line}>{intakeTexts.takenNote}</p>
            <Replies replies={state.taken.replies} when="after" />
            <div>
              <Button size="small" disabledFocusable={busy} onClick={() => void workspace.run('check')}>
                {intakeTexts.toCheck}
              </Button>
            </div>
          </Notice>
        )}
        {state.twice.map(({ name, other }) => (
          <Notice key={name} kind="info">
            <p className={styles.line}>{intakeTexts.sameFile(name, other)}</p>
          </Notice>
        ))}
        {noLists && (
          <Notice kind="info">
            <p className={styles.line}>{intakeTexts.noTables}</p>
            <div>
              <Button disabledFocusable={busy} onClick={() => void withTemplate()}>
                {intakeTexts.makeTemplate}
              </Button>
            </div>
          </Notice>
        )}
      </div>
      {first !== undefined && (
        <FileCard
          key={`${first.name} ${first.file?.digest ?? ''}`}
          read={first}
          comparison={state.comparison}
          isLast={others.length === 0}
          onTake={(chosen, taxAsSet) => void take(chosen, taxAsSet)}
          onCount={(keys) => void count(keys)}
          onSkip={() => void skip()}
          onMap={(mapping) => void explain(mapping)}
        />
      )}
      {others.length > 0 && <p className={styles.text}>{intakeTexts.waiting(others.length)}</p>}
    </div>
  );
}
