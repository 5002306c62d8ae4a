import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { awardTexts } from '../../../../catalogue/pane/award-texts';
import { CHOICES, type Draft, saysAmount, takesAmount } from './draft';

const words = awardTexts.decide;

const useStyles = makeStyles({ root: { display: 'grid', rowGap: tokens.spacingVerticalS } });

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** What is to be entered beside all that is chosen: 手修正 with its amount, and 条件. */
export function DecideForm({ draft, onChange }: Props) {
  const styles = useStyles();
  const labelOf = (choice: Draft['outcome']): string =>
    choice === 'keep' ? words.keep : choice === 'clear' ? words.clear : choice;
  return (
    <div className={styles.root}>
      <Field label={words.outcome}>
        <Select
          value={draft.outcome}
          onChange={(_, { value }) =>
            onChange({ ...draft, outcome: CHOICES.find((choice) => choice === value) ?? 'keep' })
          }
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {labelOf(choice)}
            </option>
          ))}
        </Select>
      </Field>
      {takesAmount(draft) && (
        <Field label={words.amount} {...(saysAmount(draft) && { hint: words.amountHint })}>
          <Input
            inputMode="numeric"
            value={draft.amount}
            onChange={(_, { value }) => onChange({ ...draft, amount: value })}
          />
        </Field>
      )}
      <Checkbox
        label={words.withCondition}
        checked={draft.withCondition}
        onChange={(_, { checked }) => onChange({ ...draft, withCondition: checked === true })}
      />
      {draft.withCondition && (
        <Field label={words.condition} hint={words.conditionHint}>
          <Textarea
            value={draft.condition}
            onChange={(_, { value }) => onChange({ ...draft, condition: value })}
          />
        </Field>
      )}
    </div>
  );
}
