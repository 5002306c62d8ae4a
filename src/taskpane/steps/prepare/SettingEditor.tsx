import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { grouped } from '../../../catalogue/amounts/figures';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import { prefectureNames } from '../../../catalogue/template/template-texts';
import { settingCell, type SettingEntry } from '../../../table/settings/setting-entry';
import type { PreparedSetting } from '../../../workbook/prepare/preparation';
import type { PrepareActions } from './types';

const words = prepareTexts.settings;

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalXS} 0` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props extends Pick<PrepareActions, 'busy' | 'onAnswer'> {
  readonly setting: PreparedSetting;
  readonly onClose: () => void;
}

/** Where the value of a setting is entered: a choice, a number or a fraction, held against its range before it is written. */
export function SettingEditor({ setting, busy, onAnswer, onClose }: Props) {
  const styles = useStyles();
  const { label, item, entry, names, allowed, key } = setting;
  const [name, setName] = useState('');
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const whole = names === null ? item : `${item}${name}`;
  const write = (event: FormEvent): void => {
    event.preventDefault();
    const cell = typed.trim() === '' ? null : settingCell(whole, typed.trim(), entry);
    setRefused(cell === null);
    if (cell === null || busy) return;
    onAnswer({ key: whole, answer: cell });
    onClose();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={write}>
      {names !== null && (key === 'budget' || key === 'unitLimit') && (
        <Field label={words.nameOf[key]}>
          <Choice options={names.map((one) => [one, one])} value={name} onChange={setName} />
        </Field>
      )}
      <Field
        label={words.changeOf(label)}
        {...(refused && { validationState: 'error', validationMessage: words.notAllowed(allowed) })}
      >
        <Value entry={entry} value={typed} onChange={setTyped} />
      </Field>
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          disabledFocusable={busy || (names !== null && name === '')}
        >
          {words.write}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </form>
  );
}

interface ValueProps {
  readonly entry: SettingEntry;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Value({ entry, value, onChange, ...field }: ValueProps) {
  if (entry.kind === 'choice')
    return (
      <Choice
        {...field}
        options={entry.words.map((word) => [String(word), typeof word === 'number' ? grouped(word) : word])}
        value={value}
        onChange={onChange}
      />
    );
  if (entry.kind === 'prefecture')
    return <Choice {...field} options={PREFECTURES} value={value} onChange={onChange} />;
  return (
    <Input
      {...field}
      value={value}
      inputMode={entry.kind === 'whole' ? 'numeric' : 'text'}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}

const PREFECTURES = prefectureNames.map((name, at): readonly [string, string] => {
  const named = `${String(at + 1).padStart(2, '0')} ${name}`;
  return [named, named];
});

interface ChoiceProps extends Omit<ValueProps, 'entry'> {
  readonly options: readonly (readonly [value: string, shown: string])[];
}

function Choice({ options, value, onChange, ...field }: ChoiceProps) {
  return (
    <Select {...field} value={value} onChange={(_, data) => onChange(data.value)}>
      <option value="">{words.pick}</option>
      {options.map(([one, shown]) => (
        <option key={one} value={one}>
          {shown}
        </option>
      ))}
    </Select>
  );
}
