import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { prepareTexts } from '../../../../catalogue/pane/prepare-texts';
import { trialTexts } from '../../../../catalogue/pane/trial-texts';
import type { Trials } from '../../../../workbook/read/trial';
import type { TrialSetting } from '../../../../workbook/read/trial-settings';
import { useJobFocus } from '../../../parts/useJob';
import { useBusy } from '../../../workspace/context';
import { small } from '../../prepare/styles';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} 0` },
  small: { ...small, margin: 0 },
  wide: { width: '100%' },
});

interface Props {
  readonly trials: Trials;
  /** What came of it; the focus comes back with it. */
  readonly came: unknown;
  readonly onStart: (setting: TrialSetting, values: readonly string[]) => void;
}

/** Which setting is varied, and the values; each is held against the setting's range before anything is computed. */
export function TrialForm({ trials, came, onStart }: Props) {
  const styles = useStyles();
  const busy = useBusy();
  const [label, setLabel] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [held, setHeld] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useJobFocus('trial', came, button);
  const setting = trials.settings.find((one) => one.label === label) ?? trials.settings[0];
  if (setting === undefined) return null;
  const fields = typed[setting.label] ?? fieldsOf(setting);
  const values = fields.map((value) => value.trim()).filter((value) => value !== '');
  const isRefused = (value: string): boolean => value.trim() !== '' && !trials.accepts(setting, value.trim());
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    setHeld(true);
    if (!busy && values.length > 0 && !values.some(isRefused)) onStart(setting, values);
  };
  return (
    <form className={styles.form} onSubmit={begin}>
      <Field label={trialTexts.setting} hint={trialTexts.present(setting.present)}>
        <Select
          value={setting.label}
          onChange={(_, { value }) => {
            setLabel(value);
            setHeld(false);
          }}
        >
          {trials.settings.map((one) => (
            <option key={one.key}>{one.label}</option>
          ))}
        </Select>
      </Field>
      {setting.entry.kind === 'choice' ? (
        <p className={styles.small}>{trialTexts.others(values)}</p>
      ) : (
        <>
          <p className={styles.small}>{prepareTexts.settings.allowed(setting.allowed, setting.unit)}</p>
          {fields.map((value, at) => (
            <Field
              key={at}
              label={trialTexts.value(at + 1)}
              orientation="horizontal"
              {...(held &&
                isRefused(value) && {
                  validationState: 'error',
                  validationMessage: prepareTexts.settings.notAllowed(setting.allowed),
                })}
            >
              <Input
                className={styles.wide}
                value={value}
                onChange={(_, data) =>
                  setTyped({
                    ...typed,
                    [setting.label]: fields.map((one, n) => (n === at ? data.value : one)),
                  })
                }
              />
            </Field>
          ))}
        </>
      )}
      {held && values.length === 0 && <p className={styles.small}>{trialTexts.none}</p>}
      <div>
        <Button ref={button} type="submit" disabledFocusable={busy}>
          {trialTexts.start}
        </Button>
      </div>
    </form>
  );
}

/** A choice has its words, everything else three places for a value. */
const fieldsOf = ({ entry, proposed }: TrialSetting): readonly string[] =>
  entry.kind === 'choice' ? proposed : [0, 1, 2].map((at) => proposed[at] ?? '');
