import { Button, Field, Input, Label, makeStyles, Select, Slider, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { whatIfPaneTexts as words } from '../../../../catalogue/pane/what-if-pane-texts';
import type { WhatIf } from '../../../../workbook/read/what-if';
import type { WhatIfSetting } from '../../../../workbook/read/what-if/settings';
import { small } from '../../../parts/look/styles';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: '2px',
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 10em)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  // the library gives both a width of their own, which together are wider than the pane
  narrow: { minWidth: 0, width: '100%' },
  small: { ...small, margin: 0 },
  reset: {
    justifySelf: 'start',
    minWidth: 'auto',
    paddingInline: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
});

interface Props {
  readonly setting: WhatIfSetting;
  readonly whatIf: WhatIf;
  /** '' while the scenario leaves it as it is. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One setting of a scenario: a list, or a slider beside a field for what lies between its steps. */
export function SettingField(props: Props) {
  const styles = useStyles();
  const { setting, value, onChange } = props;
  const { label, allowed, unit, clause, present, entry } = setting;
  return (
    <div className={styles.root}>
      {entry.kind === 'choice' ? <Words {...props} /> : <Range {...props} />}
      <p className={styles.small}>
        {entry.kind === 'choice'
          ? words.basis(clause)
          : `${words.present(present)}　${words.range(allowed, unit)}`}
      </p>
      {entry.kind !== 'choice' && <p className={styles.small}>{words.basis(clause)}</p>}
      {value !== '' && (
        <Button
          className={styles.reset}
          appearance="transparent"
          size="small"
          aria-label={words.reset(label)}
          onClick={() => onChange('')}
        >
          {words.resetShort}
        </Button>
      )}
    </div>
  );
}

function Words({ setting: { label, steps, present }, whatIf, value, onChange }: Props) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select className={styles.narrow} value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{words.asNow(present)}</option>
        {steps
          .map((step) => [step, whatIf.worded({ label, value: step })] as const)
          .filter(([, shown]) => shown !== present)
          .map(([step, shown]) => (
            <option key={step} value={step}>
              {shown}
            </option>
          ))}
      </Select>
    </Field>
  );
}

function Range({ setting, whatIf, value, onChange }: Props) {
  const styles = useStyles();
  const { label, steps, present, allowed } = setting;
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const last = steps.length - 1;
  const shown = value === '' ? present : whatIf.worded({ label, value });
  const at = whatIf.stepOf({ label, value: value === '' ? present : value }) ?? last;
  const text = typed ?? (value === '' ? '' : shown);
  const refused = text.trim() !== '' && !whatIf.accepts({ label, value: text.trim() });
  const take = (next: string): void => {
    // as it is now is no change
    onChange(next !== '' && whatIf.worded({ label, value: next }) === present ? '' : next);
  };
  return (
    <>
      <Label htmlFor={id}>{label}</Label>
      {/* a slider takes the name and the id of the field that it stands in, so it stands beside it */}
      <div className={styles.row}>
        <Slider
          className={styles.narrow}
          min={0}
          max={last}
          value={at}
          aria-label={words.slider(label)}
          aria-valuetext={shown}
          onChange={(_, data) => {
            setTyped(null);
            take(steps[data.value] ?? '');
          }}
        />
        <Field {...(refused && { validationState: 'error', validationMessage: words.notAllowed(allowed) })}>
          <Input
            id={id}
            className={styles.narrow}
            value={text}
            placeholder={present}
            onChange={(_, data) => {
              setTyped(data.value);
              const next = data.value.trim();
              if (next === '' || whatIf.accepts({ label, value: next })) take(next);
            }}
            onBlur={() => {
              if (!refused) setTyped(null);
            }}
          />
        </Field>
      </div>
    </>
  );
}
