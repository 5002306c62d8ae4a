import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useRef } from 'react';
import { formPaneTexts } from '../../../../catalogue/pane/form-pane-texts';
import type { Destination } from '../../../parts/destination';
import { Fold } from '../../../parts/look/Fold';
import { Section } from '../../../parts/look/Section';
import { useJob, useJobFocus, useMaking } from '../../../parts/useJob';
import { useBusy } from '../../../workspace/context';
import type { Job } from '../../../workspace/jobs';
import { FormNotice } from './FormNotice';
import { LazyPicker } from './lazy';
import type { ChosenForm, MadeForm } from './make-form';
import { ProblemList } from './ProblemList';

const useStyles = makeStyles({
  about: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // a notice keeps to the sides of the pane by itself
  notices: { marginInline: `calc(-1 * ${tokens.spacingHorizontalL})` },
  goOn: { marginTop: tokens.spacingVerticalM },
  picker: { marginTop: tokens.spacingVerticalS },
});

type MakeForm = (source: File | ChosenForm, allowUnknown: boolean, to: Destination) => Job<MadeForm>;

/** The code that reads and writes files is loaded when it is wanted. */
const load: MakeForm = (source, allowUnknown, to) => async (tools) =>
  (await import('./make-form')).makeForm(tools, source, allowUnknown, to);

/** 公式様式に記入: a form with tags is chosen, filled, and opened as a new workbook; and the picker of tags. */
export function FormSection({ make = load }: { make?: MakeForm }) {
  const styles = useStyles();
  const busy = useBusy();
  const making = useMaking('form');
  const { came: made, start, forget } = useJob<MadeForm>();
  const input = useRef<HTMLInputElement>(null);
  const destination = useRef<Destination>('workbook');
  const button = useRef<HTMLButtonElement>(null);
  useJobFocus('form', made, button);
  const words = formPaneTexts;

  const fill = (source: File | ChosenForm, allowUnknown: boolean): void => {
    const job: Job<MadeForm> = (tools) => make(source, allowUnknown, destination.current)(tools);
    // the button that was pressed stays until the work is done
    void start('form', job, allowUnknown ? 'untilDone' : 'not');
  };
  const choose = (to: Destination): void => {
    destination.current = to;
    input.current?.click();
  };

  return (
    <Section title={words.title}>
      <p className={styles.about}>{words.about}</p>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        aria-label={words.file}
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // so that the same file can be chosen once more
          currentTarget.value = '';
          if (file) fill(file, false);
        }}
      />
      <div className={styles.ways}>
        <Button ref={button} disabledFocusable={busy} onClick={() => choose('workbook')}>
          {making ? words.filling : words.choose}
        </Button>
        <Button appearance="outline" disabledFocusable={busy} onClick={() => choose('file')}>
          {words.chooseForFile}
        </Button>
      </div>
      <div className={styles.notices} aria-live="polite">
        {made && <FormNotice made={made} onClose={forget} />}
      </div>
      {made && <ProblemList problems={made.problems} />}
      {made && made.problems.length > 0 && made.filled === null && (
        <Button className={styles.goOn} disabledFocusable={busy} onClick={() => fill(made.form, true)}>
          {words.goOn}
        </Button>
      )}
      <div className={styles.picker}>
        <Fold title={words.picker.title}>
          <Suspense fallback={null}>
            <LazyPicker />
          </Suspense>
        </Fold>
      </div>
    </Section>
  );
}
