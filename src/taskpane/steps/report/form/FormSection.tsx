import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useRef, useState } from 'react';
import { formPaneTexts } from '../../../../catalogue/pane/form-pane-texts';
import type { Destination } from '../../../parts/destination';
import { ErrorNotice } from '../../../parts/ErrorNotice';
import { Fold } from '../../prepare/Fold';
import { useKeptFocus } from '../../../shell/focus';
import { Section } from '../../../summary/Section';
import { useBusy } from '../../../workspace/context';
import { toPaneError } from '../../../workspace/errors';
import type { PaneError } from '../../../workspace/types';
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

type MakeForm = (source: File | ChosenForm, allowUnknown: boolean, to: Destination) => Promise<MadeForm>;

/** The code that reads and writes files is loaded when it is wanted. */
const load: MakeForm = async (source, allowUnknown, to) =>
  (await import('./make-form')).makeForm(source, allowUnknown, to);

/** 公式様式に記入: a form with tags is chosen, filled, and opened as a new workbook; and the picker of tags. */
export function FormSection({ make = load }: { make?: MakeForm }) {
  const styles = useStyles();
  const running = useBusy();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeForm | null>(null);
  const [failed, setFailed] = useState<PaneError | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const destination = useRef<Destination>('workbook');
  const button = useRef<HTMLButtonElement>(null);
  useKeptFocus(making, false, button, button);
  const words = formPaneTexts;
  const busy = making || running;

  const start = async (source: File | ChosenForm, allowUnknown: boolean): Promise<void> => {
    if (busy) return;
    setMaking(true);
    setFailed(null);
    // the button that was pressed stays until the work is done
    if (!allowUnknown) setMade(null);
    try {
      setMade(await make(source, allowUnknown, destination.current));
    } catch (cause) {
      setMade(null);
      setFailed(toPaneError(cause));
    } finally {
      setMaking(false);
    }
  };
  const choose = (to: Destination): void => {
    destination.current = to;
    input.current?.click();
  };
  const close = (): void => {
    setMade(null);
    setFailed(null);
    button.current?.focus();
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
          if (file) void start(file, false);
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
        {failed && <ErrorNotice error={failed} onClose={close} />}
        {made && <FormNotice made={made} onClose={close} />}
      </div>
      {made && <ProblemList problems={made.problems} />}
      {made && made.problems.length > 0 && made.filled === null && (
        <Button className={styles.goOn} disabledFocusable={busy} onClick={() => void start(made.form, true)}>
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
